#include "data/read_bytes.hpp"

#include "data/text_file.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <iterator>

namespace waymark {

std::string read_bytes(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in) {
    throw Error(fmt::format("'{}' cannot be read: {}", file.generic_string(), system_reason(errno)));
  }
  return bytes;
}

}  // namespace waymark
