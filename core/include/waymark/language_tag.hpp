// The form of language tags (BCP 47), which say what language a page or a phrase is in.
#pragma once

#include <waymark/plain_names.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace waymark {

/// Whether `text` is parts of one to eight letters or digits, joined by hyphens, the first of letters only (RFC 5646,
/// section 2.1): 'cy', 'en-GB', 'zh-Hant'.
inline bool is_language_tag(std::string_view text) {
  for (bool first = true;; first = false) {
    const std::size_t hyphen = text.find('-');
    const std::string_view part = text.substr(0, hyphen);
    if (part.empty() || part.size() > 8 || !std::all_of(part.begin(), part.end(), [first](char c) {
          return plain::is_letter_or_digit(c) && !(first && plain::is_digit(c));
        })) {
      return false;
    }
    if (hyphen == std::string_view::npos) {
      return true;
    }
    text.remove_prefix(hyphen + 1);
  }
}

/// Whether the tag starts with two or three letters, as all do that name one of ISO 639's languages: 'cy', not 'welsh'.
inline bool has_language_code(std::string_view tag) {
  const std::size_t size = std::min(tag.find('-'), tag.size());
  return size == 2 || size == 3;
}

}  // namespace waymark
