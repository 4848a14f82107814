#include "render/search/search_synonyms.hpp"

#include "text/search_words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

SearchName name_of(std::string_view text) {
  SearchName name;
  SearchWords words(text);
  while (words.next()) {
    name.emplace_back(words.word());
  }
  return name;
}

}  // namespace

std::vector<std::vector<SearchName>> search_synonyms(const std::vector<GlossaryTerm>& glossary) {
  std::vector<std::vector<SearchName>> synonyms;
  for (const GlossaryTerm& term : glossary) {
    std::vector<SearchName> names;
    const auto add = [&](std::string_view text) {
      SearchName name = name_of(text);
      if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(std::move(name));
      }
    };
    add(term.term);
    for (const std::string& also : term.also) {
      add(also);
    }
    if (names.size() > 1) {
      synonyms.push_back(std::move(names));
    }
  }
  return synonyms;
}

}  // namespace waymark
