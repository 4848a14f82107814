#include "pack/join_placeholders.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <string_view>

namespace waymark {

void join_placeholders(const std::vector<const PackFile*>& packs, Library& library, Diagnostics& diagnostics) {
  // Why packs by their place in the library: reading it has moved their names away.
  Placeholders& values = library.placeholders;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    if (!library.packs[i].local) {
      for (const auto& [name, value] : packs[i]->placeholders) {
        values[name] = value;
      }
    }
  }
  for (const PackOrigin& origin : library.origins) {
    for (const auto& [name, value] : origin.placeholders) {
      values[name] = value;
    }
  }
  library.national.placeholders = values;
  std::map<std::string_view, const Place*> given;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    if (!library.packs[i].local) {
      continue;
    }
    for (const auto& [name, value] : packs[i]->placeholders) {
      const Place& place = packs[i]->placeholder_places.at(name);
      const auto [other, fresh] = given.emplace(name, &place);
      if (!fresh && values.at(name) != value) {
        diagnostics.error(place, fmt::format("two local packs give '{}' different values", name),
                          fmt::format("it is also at {}:{}: keep one of them, or set it in {}", other->second->file,
                                      other->second->line, library.knowledge_base.file));
      }
      values[name] = value;
    }
  }
}

}  // namespace waymark
