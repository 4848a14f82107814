#include "render/pdf/word_splitter.hpp"

#include "text/code_points.hpp"

#include <linebreak.h>

#include <algorithm>
#include <mutex>

namespace waymark {
namespace {

/// Shorter words are not worth a hyphen.
constexpr std::size_t kLeastHyphenated = 7;
constexpr std::string_view kSoftHyphen = "\u00AD";

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

struct Cut {
  std::size_t offset = 0;
  ItemKind kind = ItemKind::break_place;
};

/// The letters of a word without the punctuation around them, if only its first letter may be a capital.
std::string_view letters_of(std::string_view word) {
  std::size_t start = 0;
  while (start < word.size() && !is_small(word[start]) && !is_capital(word[start])) {
    ++start;
  }
  std::size_t end = start;
  while (end < word.size() && (is_small(word[end]) || (end == start && is_capital(word[end])))) {
    ++end;
  }
  const bool more = std::any_of(word.begin() + static_cast<std::ptrdiff_t>(end), word.end(),
                                [](char c) { return is_small(c) || is_capital(c); });
  return more ? std::string_view() : word.substr(start, end - start);
}

/// Where Unicode's line breaking allows a line to end inside the word (UAX #14).
void add_break_places(std::string_view word, std::vector<Cut>& cuts) {
  static std::once_flag once;
  std::call_once(once, init_linebreak);
  std::vector<char> breaks(word.size());
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(word.data()), word.size(), "en", breaks.data());
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    if (breaks[i] == LINEBREAK_ALLOWBREAK && word.substr(i + 1, kSoftHyphen.size()) != kSoftHyphen &&
        !word.substr(0, i + 1).ends_with(kSoftHyphen)) {
      cuts.push_back({i + 1, ItemKind::break_place});
    }
  }
}

/// In an address a line may also end after these, which Unicode's rules take for parts of words.
void add_address_places(std::string_view word, std::vector<Cut>& cuts) {
  if (word.find("://") == std::string_view::npos && !word.starts_with("www.")) {
    return;
  }
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    if (std::string_view("._=&?-@").find(word[i]) != std::string_view::npos) {
      cuts.push_back({i + 1, ItemKind::break_place});
    }
  }
}

bool has_break_candidate(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || c == '-' || c == '/' || c == '?' || c == '&' || c == '}' ||
           c == '|';
  });
}

std::vector<WordPiece> cut_at(const std::vector<Cut>& cuts, std::string_view word, FontRole role,
                              WordMeasure& measure) {
  std::vector<WordPiece> pieces;
  std::size_t start = 0;
  const auto add = [&](std::size_t end, ItemKind after) {
    std::string_view text = word.substr(start, end - start);
    while (text.ends_with(kSoftHyphen)) {
      text.remove_suffix(kSoftHyphen.size());
    }
    if (text.empty() && after == ItemKind::word && !pieces.empty()) {
      pieces.back().after = after;
      return;
    }
    WordPiece piece;
    piece.word = measure.word(role, text);
    piece.ems = measure.width(piece.word);
    piece.missing = measure.missing(piece.word);
    piece.offset = static_cast<std::uint32_t>(start);
    piece.size = static_cast<std::uint32_t>(text.size());
    piece.after = after;
    for (std::size_t i = 0; i < text.size() && !piece.right_to_left;) {
      piece.right_to_left = is_right_to_left(next_code_point(text, i));
    }
    pieces.push_back(piece);
    start = end;
  };
  for (const Cut& cut : cuts) {
    if (cut.offset > start && cut.offset < word.size()) {
      add(cut.offset, cut.kind);
    }
  }
  add(word.size(), ItemKind::word);
  return pieces;
}

}  // namespace

const std::vector<WordPiece>& WordSplitter::pieces(FontRole role, std::string_view word) {
  auto& known = known_[static_cast<std::size_t>(role)];
  if (const auto found = known.find(word); found != known.end()) {
    return found->second;
  }
  return known.emplace(std::string(word), cut(role, word)).first->second;
}

std::vector<WordPiece> WordSplitter::cut(FontRole role, std::string_view word) const {
  std::vector<Cut> cuts;
  if (has_break_candidate(word)) {
    add_break_places(word, cuts);
    add_address_places(word, cuts);
    for (std::size_t at = word.find(kSoftHyphen); at != std::string_view::npos; at = word.find(kSoftHyphen, at + 1)) {
      cuts.push_back({at + kSoftHyphen.size(), ItemKind::hyphen_place});
    }
    std::sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.offset < b.offset; });
  }
  if (cuts.empty() && role != FontRole::mono && hyphenate_) {
    const std::string_view letters = letters_of(word);
    if (letters.size() >= kLeastHyphenated) {
      std::string small(letters);
      small[0] = static_cast<char>(is_capital(small[0]) ? small[0] - 'A' + 'a' : small[0]);
      for (const std::uint8_t offset : hyphenate_(small)) {
        cuts.push_back({static_cast<std::size_t>(letters.data() - word.data()) + offset, ItemKind::hyphen_place});
      }
    }
  }
  return cut_at(cuts, word, role, measure_);
}

}  // namespace waymark
