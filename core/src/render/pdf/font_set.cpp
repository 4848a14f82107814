#include "render/pdf/font_set.hpp"

#include "text/code_points.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace waymark {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr std::string_view kSoftHyphenText = "\u00AD";

/// A glyph for each character, so that copied text needs no guessing.
const std::array<hb_feature_t, 2> kNoLigatures{{{HB_TAG('l', 'i', 'g', 'a'), 0, 0, static_cast<unsigned>(-1)},
                                                {HB_TAG('c', 'l', 'i', 'g'), 0, 0, static_cast<unsigned>(-1)}}};

/// Nobody means to print these; some fonts have pictures of them.
bool is_control(char32_t character) { return character < 0x20 || (character >= 0x7F && character < 0xA0); }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void append_escaped(std::string& out, std::uint16_t code) {
  for (const unsigned part : {static_cast<unsigned>(code) >> 8U, static_cast<unsigned>(code) & 0xFFU}) {
    switch (part) {
      case '(':
      case ')':
      case '\\':
        out += '\\';
        out += static_cast<char>(part);
        break;
      case '\r':
        out += "\\r";
        break;
      case '\n':
        out += "\\n";
        break;
      default:
        out += static_cast<char>(part);
    }
  }
}

}  // namespace

FontSet::FontSet(const PrintFonts& fonts) : fonts_(fonts), buffer_(hb_buffer_create()), used_(fonts.files().size()) {
  words_.reserve(4096);
}

FontSet::~FontSet() { hb_buffer_destroy(buffer_); }

WordId FontSet::word(FontRole role, std::string_view text) {
  auto& ids = ids_[static_cast<std::size_t>(role)];
  if (const auto found = ids.find(text); found != ids.end()) {
    return found->second;
  }
  const WordId id = shape(role, text);
  ids.emplace(std::string(text), id);
  return id;
}

WordId FontSet::shape(FontRole role, std::string_view text) {
  Word word;
  word.first_run = static_cast<std::uint32_t>(runs_.size());
  bool one_to_one = true;
  const std::uint16_t primary = fonts_.order(role).front();
  if (text == kSoftHyphenText) {
    shape_run(word, primary, "-", kSoftHyphen, one_to_one);
  } else if (is_ascii(text)) {
    shape_run(word, primary, text, 0, one_to_one);
  } else {
    const std::string normal = nfc(text);
    if (has_all(primary, normal)) {
      shape_run(word, primary, normal, 0, one_to_one);
    } else {
      shape_runs(word, role, normal, one_to_one);
    }
    if (!one_to_one) {
      word.actual = static_cast<std::uint16_t>(std::min<std::size_t>(actual_.size(), 0xFFFF));
      if (actual_.size() < 0xFFFF) {
        actual_.push_back(normal);
      }
    }
  }
  word.run_count = static_cast<std::uint16_t>(runs_.size() - word.first_run);
  words_.push_back(word);
  return static_cast<WordId>(words_.size() - 1);
}

bool FontSet::has_all(std::uint16_t font, std::string_view text) const {
  hb_codepoint_t glyph = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t character = next_code_point(text, i);
    if (is_control(character) || is_right_to_left(character) ||
        (!is_ignorable(character) &&
         hb_font_get_nominal_glyph(fonts_.files()[font].font.get(), character, &glyph) == 0)) {
      return false;
    }
  }
  return true;
}

void FontSet::shape_runs(Word& word, FontRole role, std::string_view text, bool& one_to_one) {
  struct Part {
    std::uint16_t font = 0;
    std::size_t start = 0;
    bool right_to_left = false;
  };
  std::vector<Part> parts;
  bool turned = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t character = next_code_point(text, i);
    hb_codepoint_t glyph = 0;
    if (!parts.empty() && (is_ignorable(character) || is_mark(character))) {
      continue;  // stays with what it belongs to
    }
    Part part{fonts_.order(role).front(), at, is_right_to_left(character)};
    const auto& order = fonts_.order(role);
    const auto found = std::find_if(order.begin(), order.end(), [&](std::uint16_t font) {
      return hb_font_get_nominal_glyph(fonts_.files()[font].font.get(), character, &glyph) != 0;
    });
    if (found != order.end() && !is_control(character)) {
      part.font = *found;
    } else if (!is_ignorable(character) && word.missing == 0) {
      word.missing = character;
    }
    turned = turned || part.right_to_left;
    if (parts.empty() || parts.back().font != part.font || parts.back().right_to_left != part.right_to_left) {
      parts.push_back(part);
    }
  }
  std::vector<std::string_view> texts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = i + 1 < parts.size() ? parts[i + 1].start : text.size();
    texts.push_back(text.substr(parts[i].start, end - parts[i].start));
  }
  // A word that begins right to left is drawn from its end; one that only holds such letters keeps its parts' order.
  const bool backwards = turned && !parts.empty() && parts.front().right_to_left;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t at = backwards ? parts.size() - 1 - i : i;
    shape_run(word, parts[at].font, texts[at], 0, one_to_one);
  }
  one_to_one = one_to_one && !turned;
}

void FontSet::shape_run(Word& word, std::uint16_t font, std::string_view text, char32_t stands_for, bool& one_to_one) {
  const FontFile& file = fonts_.files()[font];
  hb_buffer_reset(buffer_);
  hb_buffer_set_cluster_level(buffer_, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_set_flags(buffer_, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_buffer_add_utf8(buffer_, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
  hb_buffer_guess_segment_properties(buffer_);
  hb_buffer_set_language(buffer_, hb_language_from_string("en", -1));
  hb_shape(file.font.get(), buffer_, kNoLigatures.data(), static_cast<unsigned>(kNoLigatures.size()));
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer_, &count);
  const bool backwards = HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(buffer_));
  const float scale = 1000 / file.units;

  Run run{font, static_cast<std::uint32_t>(shown_.size()), 0};
  shown_ += '(';
  int pending = 0;  // thousandths of an em to move left before the next glyph
  float width = 0;
  for (unsigned i = 0; i < count; ++i) {
    std::size_t at = infos[i].cluster;
    const char32_t character = stands_for != 0 ? stands_for : next_code_point(text, at);
    if (infos[i].codepoint == 0 && word.missing == 0) {
      word.missing = character;
    }
    // The cluster's characters end where the next one's begin.
    const unsigned next = backwards ? (i == 0 ? static_cast<unsigned>(text.size()) : infos[i - 1].cluster)
                                    : (i + 1 < count ? infos[i + 1].cluster : static_cast<unsigned>(text.size()));
    one_to_one = one_to_one && (stands_for != 0 || next == at);
    const auto advance = static_cast<float>(hb_font_get_glyph_h_advance(file.font.get(), infos[i].codepoint));
    const int before = pending - static_cast<int>(std::lround(static_cast<float>(places[i].x_offset) * scale));
    if (before != 0) {
      shown_ += ')';
      fmt::format_to(std::back_inserter(shown_), "{}", before);
      shown_ += '(';
    }
    append_escaped(shown_, code(font, infos[i].codepoint, character));
    pending =
        static_cast<int>(std::lround((advance - static_cast<float>(places[i].x_advance - places[i].x_offset)) * scale));
    width += static_cast<float>(places[i].x_advance);
  }
  shown_ += ')';
  if (pending != 0) {
    fmt::format_to(std::back_inserter(shown_), "{}", pending);
  }
  run.size = static_cast<std::uint32_t>(shown_.size()) - run.offset;
  word.ems += width / file.units;
  if (count != 0) {
    runs_.push_back(run);
  } else {
    shown_.resize(run.offset);
  }
}

std::uint16_t FontSet::code(std::uint16_t font, std::uint32_t glyph, char32_t character) {
  UsedFont& used = used_[font];
  const std::uint64_t key = std::uint64_t{glyph} << 32U | character;
  const auto [found, added] = used.numbers.emplace(key, static_cast<std::uint16_t>(used.codes.size() + 1));
  if (added) {
    used.codes.push_back({glyph, character});
  }
  return found->second;
}

}  // namespace waymark
