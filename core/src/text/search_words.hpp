// The words of a text as search knows them: without accents, capitals and possessives.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace waymark {

/// Reads a text's words one after the other. The browser does the same to what readers type: render/search/FORMAT.md
/// has the rules.
class SearchWords {
 public:
  /// REQUIRES valid UTF-8 that outlives the reader.
  explicit SearchWords(std::string_view text) : text_(text) {}

  /// Moves on to the next word; false after the last.
  bool next();
  /// The word; until the next call of next().
  [[nodiscard]] std::string_view word() const { return word_; }

 private:
  void read_piece();
  void split_rare(std::size_t from);

  std::string_view text_;
  std::size_t at_ = 0;
  std::string word_;
  std::deque<std::string> ready_;  ///< words of a piece that is not ASCII
};

/// Longer words are cut after so many characters.
inline constexpr std::size_t kMaxSearchWord = 40;

/// Whether `a` comes before `b` where texts are compared by UTF-16 units, as JavaScript does. REQUIRES valid UTF-8.
bool utf16_less(std::string_view a, std::string_view b);
/// How many UTF-16 units the text takes. REQUIRES valid UTF-8.
std::size_t utf16_length(std::string_view text);

}  // namespace waymark
