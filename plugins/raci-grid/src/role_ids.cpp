#include "role_ids.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_set>

namespace raci_grid {
namespace {

constexpr std::size_t kMostLetters = 48;

std::string id_from(std::string_view name) {
  std::string id;
  for (const char c : name) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool plain = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
    if (plain) {
      id += small;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  if (id.empty() || id.front() < 'a' || id.front() > 'z') {
    id.insert(0, "role-");
  }
  // Why: some letters are left over for a number.
  id.resize(std::min(id.size(), kMostLetters - 8));
  while (id.back() == '-') {
    id.pop_back();
  }
  return is_reserved_id(id) ? id + "-role" : id;
}

}  // namespace

bool is_role_id(std::string_view id) {
  if (id.empty() || id.size() > kMostLetters || id.front() < 'a' || id.front() > 'z' || id.back() == '-') {
    return false;
  }
  return std::all_of(id.begin(), id.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }) &&
         id.find("--") == std::string_view::npos;
}

bool is_reserved_id(std::string_view id) { return id == kActivityColumn || id == kInformedByColumn; }

void fill_ids(std::vector<Role>& roles) {
  std::unordered_set<std::string> taken;
  for (const Role& role : roles) {
    taken.insert(role.id);
  }
  for (Role& role : roles) {
    if (!role.id.empty()) {
      continue;
    }
    const std::string wanted = id_from(role.name);
    role.id = wanted;
    for (std::size_t number = 2; !taken.insert(role.id).second; ++number) {
      role.id = wanted + "-" + std::to_string(number);
    }
  }
}

}  // namespace raci_grid
