// Writes a table as CSV that people open in a spreadsheet.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// In UTF-8 with a byte order mark, every cell in quotes and every line ended by CR LF (RFC 4180). A cell that a
/// spreadsheet could take for a formula gets an apostrophe before it (OWASP, 'CSV Injection').
class CsvText {
 public:
  void row(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      text_ += i == 0 ? "" : ",";
      cell(cells[i]);
    }
    text_ += "\r\n";
  }
  std::string finish() { return std::move(text_); }

 private:
  /// It starts with '=', '+', '-', '@' or their full-width forms, with or without white space before them.
  static bool looks_like_formula(std::string_view text) {
    if (text.empty()) {
      return false;
    }
    if (text.front() == '\t' || text.front() == '\r' || text.front() == '\n') {
      return true;
    }
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
      return false;
    }
    const std::string_view rest = text.substr(first);
    for (const std::string_view sign :
         {"=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"}) {
      if (rest.starts_with(sign)) {
        return true;
      }
    }
    return false;
  }

  void cell(std::string_view text) {
    text_ += '"';
    text_ += looks_like_formula(text) ? "'" : "";
    for (const char c : text) {
      text_ += c;
      if (c == '"') {
        text_ += '"';
      }
    }
    text_ += '"';
  }

  std::string text_ = "\xEF\xBB\xBF";
};

}  // namespace waymark
