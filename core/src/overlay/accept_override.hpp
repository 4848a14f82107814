// Records in a local page's front matter what it was written from, and touches nothing else.
#pragma once

#include "pack/library.hpp"

#include <string>
#include <string_view>

namespace waymark {

/// The bytes of the page's file with `hash` under 'based-on': in place of what stands there, or as a new line above
/// 'override'. All other bytes are as they were: line ends, byte order mark, comments, a missing newline at the end.
/// Throws Error, with the line to write by hand, if the front matter is written in a way in which that can't be done.
std::string with_based_on(std::string_view bytes, const PageSource& page, std::string_view hash);

}  // namespace waymark
