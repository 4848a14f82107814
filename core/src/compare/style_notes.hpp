// Says in words what a comparison of words alone does not show.
#pragma once

#include "compare/word_runs.hpp"
#include "compare/words.hpp"

#include <string>
#include <vector>

namespace waymark {

/// "'in person' is now emphasised", "link 'stocktake' now leads to 'a/b'; before to 'a/c'": a note for each stretch of
/// words that stayed but are set otherwise, and for each address that came or went with words.
std::vector<std::string> style_notes(const std::vector<WordRun>& runs, const Words& older, const Words& newer);

}  // namespace waymark
