// Says what to write in Markdown instead of raw HTML, which Waymark refuses.
#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// Whether the HTML is nothing but comments and white space, which are dropped without a word.
bool is_only_comments(std::string_view html);

/// The first tag in it as written, for example '<b>', cut to a sensible length.
std::string first_tag(std::string_view html);

/// What to write instead of that tag.
std::string instead_of_html(std::string_view html);

}  // namespace waymark
