#include "render/pdf/site_address.hpp"

#include "text/web_address.hpp"

namespace waymark {

std::string site_address(const Library& library, const std::string& path, std::string_view anchor) {
  const std::string& base = library.knowledge_base.address;
  if (base.empty()) {
    return {};
  }
  std::string address = base + "/" + encoded_path(path);
  if (!anchor.empty()) {
    address += '#';
    address += encoded_address(anchor);
  }
  return address;
}

}  // namespace waymark
