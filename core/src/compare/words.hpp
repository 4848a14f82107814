// Text as words and marks of punctuation, each with what is not seen in plain text: emphasis, where a link leads.
#pragma once

#include "compare/interner.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// How words are set, and what they lead to.
struct WordStyle {
  bool emphasis = false;
  bool strong = false;
  bool struck = false;
  bool code = false;
  std::string language{};     ///< a BCP 47 tag
  std::string link{};         ///< where it leads
  std::string explanation{};  ///< what readers are told of it
  std::string picture{};      ///< the file of a picture
  bool operator==(const WordStyle&) const = default;
};

struct Word {
  std::string text;         ///< a word, a mark of punctuation, or a whole line of code
  std::uint64_t key = 0;    ///< equal for equal texts
  std::uint32_t style = 0;  ///< index into the styles
  bool space = false;       ///< a space stands before it
  bool letters = false;     ///< it is no mere punctuation
};

struct Words {
  std::vector<Word> words;
  std::vector<WordStyle> styles{WordStyle{}};
  bool lines = false;  ///< each word is a line
  [[nodiscard]] bool empty() const { return words.empty(); }
};

/// Puts words together from the texts that inlines hold. Words may go on across them: '**bo**ld' is one.
class WordCollector {
 public:
  explicit WordCollector(Interner& interner) : interner_(interner) {}

  /// What comes is set like this until told otherwise; returns its number.
  std::uint32_t style(WordStyle style);
  void use(std::uint32_t style) { style_ = style; }
  [[nodiscard]] const WordStyle& used() const { return words_.styles[style_]; }
  [[nodiscard]] std::uint32_t used_number() const { return style_; }
  void text(std::string_view text);
  void space() { text(" "); }
  /// Something that is compared as a whole: '[picture: A nurse]'.
  void whole(const std::string& text);
  Words take();

 private:
  void split();
  void add(std::string_view text, bool letters);
  [[nodiscard]] std::uint32_t style_at(std::size_t offset);

  struct Run {
    std::size_t offset;
    std::uint32_t style;
  };
  Interner& interner_;
  Words words_;
  std::uint32_t style_ = 0;
  std::string pending_;     ///< text that is not split yet
  std::vector<Run> runs_;   ///< how it is set
  std::size_t run_ = 0;     ///< where style_at() is
  bool space_ = false;      ///< a space came before what comes next
  std::size_t offset_ = 0;  ///< in `pending_`, of the word that add() adds
};

/// The words of a plain text.
Words words_of(std::string_view text, Interner& interner);

/// The lines of a code block, blanks at their ends left out.
Words lines_of(std::string_view text, Interner& interner);

/// The words from `first` to before `end`, with spaces where they have them but for the first.
std::string text_of(const Words& words, std::size_t first, std::size_t end);
std::string text_of(const Words& words);

/// The first words of `text`, with '…' if some are left out.
std::string beginning(const std::string& text, std::size_t most_words);

}  // namespace waymark
