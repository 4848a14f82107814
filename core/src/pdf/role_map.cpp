#include "pdf/role_map.hpp"

#include "pdf/pdf_value.hpp"

#include <fmt/format.h>

#include <set>

namespace waymark {

RoleMap::RoleMap(const QPDFObjectHandle& map, PdfFindings& findings) : map_(map), findings_(findings) {
  if (map_.isDictionary()) {
    for (const std::string& key : map_.getKeys()) {
      findings_.need(
          standard_tag(key.substr(1)) == TagType::unknown, "UA 7.1-7", {},
          fmt::format("the role map gives the standard type '{}' another meaning", valid_utf8(key.substr(1))));
    }
  }
}

TagType RoleMap::type_of(const std::string& name, const PdfSpot& spot) {
  const auto known = known_.find(name);
  if (known != known_.end()) {
    return known->second;
  }
  TagType type = standard_tag(name);
  std::string role = name;
  std::set<std::string> passed;
  while (type == TagType::unknown) {
    if (!passed.insert(role).second) {
      findings_.add("UA 7.1-6", spot,
                    fmt::format("the role map leads from the type '{}' back to it", valid_utf8(name)));
      break;
    }
    role = pdf_name(pdf_member(map_, "/" + role));
    if (role.empty()) {
      findings_.add(
          "UA 7.1-5", spot,
          fmt::format("the structure type '{}' is not a standard one, and not mapped to one", valid_utf8(name)));
      break;
    }
    type = standard_tag(role);
  }
  known_.emplace(name, type);
  return type;
}

}  // namespace waymark
