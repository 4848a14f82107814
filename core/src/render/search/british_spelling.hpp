// British and American spellings of the same word.
#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// The word as the British write it: 'organization' becomes 'organisation', 'pediatric' becomes 'paediatric'; others
/// stay as they are. REQUIRES lower case.
std::string british_spelling(std::string_view word);
/// The word as Americans write it, or the same.
std::string american_spelling(std::string_view word);

}  // namespace waymark
