#include "pdf/pdf_value.hpp"
#include "pdf/shown_font.hpp"
#include "pdf/simple_encoding.hpp"
#include "text/code_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace waymark {
namespace {

bool is_private(char32_t character) { return character >= 0xE000 && character <= 0xF8FF; }

/// Whether there is something to see of it: no space, control or format character.
bool is_visible(char32_t character) {
  return character > 0x20 && !(character >= 0x7F && character <= 0xA0) && character != 0x1680 &&
         !(character >= 0x2000 && character <= 0x200F) && !(character >= 0x2028 && character <= 0x202F) &&
         character != 0x205F && character != 0x3000 && character != 0xFFFC && !is_ignorable(character);
}

/// Whether a glyph's name says what it is, rather than only count: 'g12', 'cid345', 'glyph7'.
bool names_character(std::string_view name) {
  const std::size_t digits = name.find_first_of("0123456789");
  if (name.empty() || name[0] == '.') {
    return false;
  }
  if (digits == std::string_view::npos || name.starts_with("uni") || name.starts_with("u1")) {
    return true;
  }
  const bool only_digits = std::all_of(name.begin() + static_cast<std::ptrdiff_t>(digits), name.end(),
                                       [](unsigned char c) { return std::isdigit(c) != 0; });
  return !only_digits;
}

}  // namespace

std::optional<std::u32string> ShownFont::encoded(std::uint32_t code) const {
  if (composite_) {
    return known_collection_ ? std::optional<std::u32string>(std::u32string()) : std::nullopt;
  }
  const auto difference = differences_.find(code);
  if (difference != differences_.end()) {
    return names_character(difference->second) ? std::optional<std::u32string>(std::u32string()) : std::nullopt;
  }
  if (is_simple_encoding(encoding_)) {
    const char32_t character = encoded_character(encoding_, static_cast<unsigned char>(code));
    return character == 0 ? std::nullopt : std::optional(std::u32string(1, character));
  }
  // Type 1 programs name their glyphs themselves.
  const bool named = type_ != "Type3" && (!encoding_.empty() || (type_ != "TrueType" && !symbolic_));
  return named ? std::optional<std::u32string>(std::u32string()) : std::nullopt;
}

void ShownFont::check_characters(std::uint32_t code, const PdfSpot& spot) {
  std::optional<std::u32string> characters = to_unicode_ ? to_unicode_->characters(code) : std::nullopt;
  characters = characters ? characters : encoded(code);
  PdfFindings& findings = subject_.findings;
  if (!characters) {
    if (findings.wants("UA 7.21.7-1")) {
      findings.add("UA 7.21.7-1", spot, fmt::format("nothing says which character {} is", code_name(code)));
    } else {
      findings.add("UA 7.21.7-1", spot, {});
    }
    return;
  }
  const auto any = [&](auto&& test) { return std::any_of(characters->begin(), characters->end(), test); };
  if (any([](char32_t c) { return c == 0 || c == 0xFFFE || c == 0xFEFF; })) {
    findings.add("UA 7.21.7-2", spot, fmt::format("{} is said to be U+0000, U+FEFF or U+FFFE", code_name(code)));
  } else if (subject_.claims_pdf_a && any(is_private)) {
    findings.add("A-6.2.11.7.3-1", spot, fmt::format("{} is said to be a character for private use", code_name(code)));
  }
  const std::optional<std::uint32_t> glyph = glyph_of(code);
  if (glyph && program_ && *glyph < program_->glyph_count() && any(is_visible) && !program_->has_outline(*glyph)) {
    findings.add("X-glyph", spot, fmt::format("{} should be seen, but its glyph is empty", code_name(code)));
  }
}

}  // namespace waymark
