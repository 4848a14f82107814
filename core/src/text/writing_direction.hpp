// Says from which side a language is written.
#pragma once

#include <string_view>

namespace waymark {

/// Whether the language, a BCP 47 tag, is written from right to left: 'ar', and 'az-Arab', but not 'ur-Latn'.
bool is_right_to_left(std::string_view language);

}  // namespace waymark
