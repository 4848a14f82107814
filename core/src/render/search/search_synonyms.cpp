#include "render/search/search_synonyms.hpp"

#include "text/search_words.hpp"

#include <algorithm>
#include <iterator>
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

std::string stems_of(std::string_view text, const Stemmer& stemmer) {
  std::string stems;
  SearchWords words(text);
  while (words.next()) {
    stems += stemmer.stem(words.word()) + ' ';
  }
  return stems;
}

}  // namespace

std::vector<std::string_view> distinct_names(const GlossaryTerm& term, const Stemmer& stemmer) {
  std::vector<std::string_view> names;
  std::vector<std::string> known;
  const auto add = [&](std::string_view name) {
    std::string stems = stems_of(name, stemmer);
    if (!stems.empty() && std::find(known.begin(), known.end(), stems) == known.end()) {
      known.push_back(std::move(stems));
      names.push_back(name);
    }
  };
  add(term.term);
  for (const std::string& also : term.also) {
    add(also);
  }
  return names;
}

std::vector<std::vector<SearchName>> search_synonyms(const std::vector<GlossaryTerm>& glossary,
                                                     const Stemmer& stemmer) {
  std::vector<std::vector<SearchName>> synonyms;
  for (const GlossaryTerm& term : glossary) {
    const std::vector<std::string_view> names = distinct_names(term, stemmer);
    if (names.size() > 1) {
      std::vector<SearchName>& words = synonyms.emplace_back();
      std::transform(names.begin(), names.end(), std::back_inserter(words), name_of);
    }
  }
  return synonyms;
}

}  // namespace waymark
