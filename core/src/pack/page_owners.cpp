#include "pack/page_owners.hpp"

#include "pack/field_check.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace waymark {

std::vector<PageOwner> read_page_owners(MappingReader& reader, const std::string& file, Diagnostics& diagnostics) {
  std::vector<PageOwner> result;
  const YamlNode* value = reader.node("owners");
  if (value == nullptr || value->is_null()) {
    return result;
  }
  if (!value->is_sequence()) {
    reader.wrong("owners", "must be a list", "write '- role: ...' and below it 'email: ...'");
    return result;
  }
  for (const YamlNode& item : value->items) {
    MappingReader fields(item, file, "an owner", diagnostics);
    PageOwner owner;
    owner.role = one_line(fields.required_text("role"));
    owner.email = read_email(fields, "email");
    fields.finish();
    if (find_page_owner(result, owner.role) != nullptr) {
      fields.wrong("role", fmt::format("stands twice: '{}'", owner.role), "keep one of them");
    } else if (!owner.role.empty()) {
      result.push_back(std::move(owner));
    }
  }
  return result;
}

const PageOwner* find_page_owner(const std::vector<PageOwner>& owners, std::string_view role) {
  const std::string wanted = fold_case(role);
  const auto found =
      std::find_if(owners.begin(), owners.end(), [&](const PageOwner& each) { return fold_case(each.role) == wanted; });
  return found == owners.end() ? nullptr : &*found;
}

}  // namespace waymark
