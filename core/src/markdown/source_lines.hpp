// Where the lines of a Markdown text stand in the page's file, through lists and quotes that a directive lies in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace waymark {

/// A line and column in bytes, both from 1.
struct LineColumn {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// The lines of a text that is parsed: a page's body, or a directive's body within another text.
class SourceLines {
 public:
  /// A page's body that starts at `first_line` of its file.
  SourceLines(std::string_view text, std::uint32_t first_line) : text_(text), first_line_(first_line) {}
  /// A directive's body whose first line is line `first_line` of `outer`, perhaps behind list or quote marks.
  SourceLines(std::string_view text, const SourceLines& outer, std::uint32_t first_line)
      : text_(text), outer_(&outer), first_line_(first_line) {}

  /// Makes `tail` stand behind this text, with an empty line between them; text() stays without it. REQUIRES that
  /// `tail` lives as long.
  void append(const SourceLines& tail) { tail_ = &tail; }

  [[nodiscard]] std::string_view text() const { return text_; }
  /// The text of line `line`, from 1, without its end; empty past the last.
  [[nodiscard]] std::string_view line(std::uint32_t line) const;
  /// How many lines text() has.
  [[nodiscard]] std::uint32_t line_count() const;
  /// Where the given place of this text stands in the page's file.
  [[nodiscard]] LineColumn in_page(LineColumn here) const;

 private:
  void find_lines() const;
  /// The line of the appended text that line `line` is, from 1; 0 if it is none of it.
  [[nodiscard]] std::uint32_t line_of_tail(std::uint32_t line) const;

  std::string_view text_;
  const SourceLines* outer_ = nullptr;
  const SourceLines* tail_ = nullptr;
  std::uint32_t first_line_ = 1;
  mutable std::vector<std::uint32_t> starts_;  ///< found when first asked for
};

}  // namespace waymark
