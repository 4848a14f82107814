#include "report/text_report.hpp"

#include "text/display_width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>

namespace waymark {
namespace {

constexpr std::size_t kExcerptCharacters = 160;
constexpr std::string_view kCut = "…";

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kRed = "\x1b[1;31m";
constexpr std::string_view kYellow = "\x1b[1;33m";
constexpr std::string_view kCyan = "\x1b[1;36m";

struct SeverityLook {
  std::string_view name;
  std::string_view colour;
};

SeverityLook look_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return {"note", kCyan};
    case Severity::warning:
      return {"warning", kYellow};
    case Severity::error:
      return {"error", kRed};
  }
  return {"error", kRed};
}

std::string painted(std::string_view text, std::string_view paint, bool colour) {
  return colour ? fmt::format("{}{}{}", paint, text, kReset) : std::string(text);
}

std::string place_text(const Place& place) {
  std::string result = shown(place.file);
  if (place.line != 0) {
    result += fmt::format(":{}", place.line);
    if (place.column != 0) {
      result += fmt::format(":{}", place.column);
    }
  }
  return result;
}

/// The source line and, if the column is known, the line with the caret; both indented and ended by a newline.
std::string excerpt_text(std::string_view source, std::uint32_t column, bool colour) {
  while (!source.empty() &&
         (source.back() == '\n' || source.back() == '\r' || source.back() == ' ' || source.back() == '\t')) {
    source.remove_suffix(1);
  }
  if (source.empty()) {
    return {};
  }
  std::vector<ShownCharacter> characters;
  std::size_t caret = 0;  // index of the character that the column lies in; past the end is allowed
  const std::size_t caret_byte = column == 0 ? 0 : column - 1;
  for (std::size_t offset = 0; offset < source.size();) {
    characters.push_back(shown_character(source, offset));
    offset += characters.back().bytes;
    if (offset <= caret_byte) {
      caret = characters.size();
    }
  }
  std::size_t first = 0;
  std::size_t last = characters.size();
  if (characters.size() > kExcerptCharacters) {
    first = caret > kExcerptCharacters / 2 ? caret - kExcerptCharacters / 2 : 0;
    first = std::min(first, characters.size() - kExcerptCharacters);
    last = first + kExcerptCharacters;
  }
  std::string line = "  ";
  std::string below = "  ";
  if (first != 0) {
    line += kCut;
    below += ' ';
  }
  for (std::size_t i = first; i < last; ++i) {
    line += characters[i].text;
    if (i < caret) {
      // Why: a tab is repeated as it is, so that the caret stands right whatever the terminal's tab width.
      below += characters[i].text == "\t" ? std::string("\t") : std::string(characters[i].width, ' ');
    }
  }
  if (last != characters.size()) {
    line += kCut;
  }
  line += '\n';
  if (column != 0) {
    line += below + painted("^", kBold, colour) + '\n';
  }
  return line;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

std::vector<const Diagnostic*> sorted(const Diagnostics& diagnostics) {
  std::vector<const Diagnostic*> result;
  result.reserve(diagnostics.list().size());
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    result.push_back(&diagnostic);
  }
  std::stable_sort(result.begin(), result.end(), [](const Diagnostic* a, const Diagnostic* b) {
    return std::tie(a->place.file, a->place.line, a->place.column, a->message) <
           std::tie(b->place.file, b->place.line, b->place.column, b->message);
  });
  return result;
}

std::string to_text(const Diagnostic& diagnostic, bool colour) {
  const SeverityLook look = look_of(diagnostic.severity);
  std::string result;
  if (!diagnostic.place.file.empty()) {
    result += painted(place_text(diagnostic.place) + ':', kBold, colour) + ' ';
  }
  result += painted(fmt::format("{}:", look.name), look.colour, colour) + ' ' + shown(diagnostic.message) + '\n';
  result += excerpt_text(diagnostic.excerpt, diagnostic.place.column, colour);
  if (!diagnostic.hint.empty()) {
    result += "  " + painted("hint:", kCyan, colour) + ' ' + shown(diagnostic.hint) + '\n';
  }
  return result;
}

std::string to_text(const Diagnostics& diagnostics, bool colour) {
  std::string result;
  for (const Diagnostic* diagnostic : sorted(diagnostics)) {
    if (!result.empty()) {
      result += '\n';
    }
    result += to_text(*diagnostic, colour);
  }
  return result;
}

std::string to_text(const Error& error, bool colour) {
  return to_text(Diagnostic{Severity::error, error.place(), error.what(), error.hint(), {}}, colour);
}

std::string summary_line(const Diagnostics& diagnostics) {
  const auto warnings = static_cast<std::size_t>(
      std::count_if(diagnostics.list().begin(), diagnostics.list().end(),
                    [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::warning; }));
  std::string result = diagnostics.has_errors() ? counted(diagnostics.errors(), "error") : "no errors";
  if (warnings != 0) {
    result += ", " + counted(warnings, "warning");
  }
  return result;
}

}  // namespace waymark
