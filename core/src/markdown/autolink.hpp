// Finds web and mail addresses in running text (GitHub Flavored Markdown 0.29, section 6.9).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

/// A part of a text that becomes a link; size 0 means that there is none.
struct Autolink {
  std::size_t offset = 0;
  std::size_t size = 0;
  std::string target;
};

/// The first address at or after `from`. `after_text` says whether the text continues something that an address may
/// not follow directly.
Autolink find_autolink(std::string_view text, std::size_t from, bool after_text);

}  // namespace waymark
