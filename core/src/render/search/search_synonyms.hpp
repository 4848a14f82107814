// Names of the same thing: what the packs' glossaries say a term is also called.
#pragma once

#include "pack/library.hpp"
#include "render/search/stemmer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A name's words, as SearchWords reads them.
using SearchName = std::vector<std::string>;

/// What a term is called, its own name first: those of its other names that are not just other forms of the same words.
std::vector<std::string_view> distinct_names(const GlossaryTerm& term, const Stemmer& stemmer);

/// For each term of the glossary that has several distinct names, these names.
std::vector<std::vector<SearchName>> search_synonyms(const std::vector<GlossaryTerm>& glossary, const Stemmer& stemmer);

}  // namespace waymark
