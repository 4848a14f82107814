// Names of the same thing: what the packs' glossaries say a term is also called.
#pragma once

#include "pack/library.hpp"

#include <string>
#include <vector>

namespace waymark {

/// A name's words, as SearchWords reads them.
using SearchName = std::vector<std::string>;

/// For each term of the glossary that has several names, these names.
std::vector<std::vector<SearchName>> search_synonyms(const std::vector<GlossaryTerm>& glossary);

}  // namespace waymark
