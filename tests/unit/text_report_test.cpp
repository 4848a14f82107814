#include "report/text_report.hpp"

#include <catch2/catch.hpp>

#include <string>

using waymark::Diagnostic;
using waymark::Diagnostics;
using waymark::Error;
using waymark::Severity;
using waymark::summary_line;
using waymark::to_text;

namespace {

std::string text_of(const std::string& excerpt, std::uint32_t column) {
  return to_text(Diagnostic{Severity::error, {"p.md", 1, column}, "bad", "", excerpt}, false);
}

}  // namespace

TEST_CASE("a diagnostic has place, message, source line, caret and hint", "[text_report]") {
  Diagnostics diagnostics;
  diagnostics.error({"content/toolkit/stocktake.md", 14, 9}, "link to unknown page 'convy.md'",
                    "did you mean 'convoy.md'?", "See the [convoy planner](convy.md) next.");
  CHECK(to_text(diagnostics, false) ==
        "content/toolkit/stocktake.md:14:9: error: link to unknown page 'convy.md'\n"
        "  See the [convoy planner](convy.md) next.\n"
        "          ^\n"
        "  hint: did you mean 'convoy.md'?\n");
}

TEST_CASE("unknown columns and lines are left out, and so is the caret", "[text_report]") {
  CHECK(to_text(Diagnostic{Severity::warning, {"a.md", 4, 0}, "review was due", "check the page", "review-by: x"},
                false) == "a.md:4: warning: review was due\n  review-by: x\n  hint: check the page\n");
  CHECK(to_text(Diagnostic{Severity::note, {"a.md", 0, 0}, "seen", "", ""}, false) == "a.md: note: seen\n");
  CHECK(to_text(Diagnostic{Severity::error, {"", 0, 0}, "nothing works", "", ""}, false) == "error: nothing works\n");
}

TEST_CASE("diagnostics are sorted by file, line, column and message", "[text_report]") {
  Diagnostics diagnostics;
  diagnostics.error({"b.md", 1, 1}, "first of b");
  diagnostics.error({"a.md", 10, 1}, "tenth line");
  diagnostics.warning({"a.md", 2, 5}, "z");
  diagnostics.error({"a.md", 2, 5}, "a");
  diagnostics.error({"a.md", 2, 1}, "m");
  CHECK(to_text(diagnostics, false) ==
        "a.md:2:1: error: m\n\n"
        "a.md:2:5: error: a\n\n"
        "a.md:2:5: warning: z\n\n"
        "a.md:10:1: error: tenth line\n\n"
        "b.md:1:1: error: first of b\n");
  CHECK(to_text(Diagnostics{}, false).empty());
}

TEST_CASE("the caret stands under its character whatever comes before it", "[text_report]") {
  CHECK(text_of("caf\xc3\xa9 x", 7) == "p.md:1:7: error: bad\n  café x\n       ^\n");
  CHECK(text_of("日本x", 7) == "p.md:1:7: error: bad\n  日本x\n      ^\n");
  CHECK(text_of("e\xcc\x81x", 4) == "p.md:1:4: error: bad\n  e\xcc\x81x\n   ^\n");
  CHECK(text_of("\ta\tx", 4) == "p.md:1:4: error: bad\n  \ta\tx\n  \t \t^\n");
  CHECK(text_of("\x1b[0mx", 5) == "p.md:1:5: error: bad\n  ␛[0mx\n      ^\n");
  SECTION("a column inside a character means that character") {
    CHECK(text_of("日x", 2) == "p.md:1:2: error: bad\n  日x\n  ^\n");
  }
  SECTION("a column past the end stands after the line") {
    CHECK(text_of("abc\r\n", 99) == "p.md:1:99: error: bad\n  abc\n     ^\n");
  }
  SECTION("an empty source line is left out") { CHECK(text_of(" \t\r\n", 1) == "p.md:1:1: error: bad\n"); }
}

TEST_CASE("long source lines are cut around the caret", "[text_report]") {
  const std::string start = std::string(300, 'a') + 'X' + std::string(300, 'b');
  CHECK(text_of(start, 301) == "p.md:1:301: error: bad\n  …" + std::string(80, 'a') + 'X' + std::string(79, 'b') +
                                   "…\n   " + std::string(80, ' ') + "^\n");
  CHECK(text_of(start, 1) == "p.md:1:1: error: bad\n  " + std::string(160, 'a') + "…\n  ^\n");
  CHECK(text_of(start, 601) ==
        "p.md:1:601: error: bad\n  …" + std::string(160, 'b') + "\n   " + std::string(159, ' ') + "^\n");
  CHECK(text_of(std::string(160, 'c'), 160) ==
        "p.md:1:160: error: bad\n  " + std::string(160, 'c') + "\n  " + std::string(159, ' ') + "^\n");
}

TEST_CASE("hostile text can't reach the terminal as control characters", "[text_report]") {
  CHECK(
      to_text(Diagnostic{Severity::error, {"a\x1b]0;t\x07.md", 1, 1}, "unknown key 'x\x1b[2J'", "try\n'y'", "\x1b[2Jz"},
              false) ==
      "a␛]0;t␇.md:1:1: error: unknown key 'x␛[2J'\n"
      "  ␛[2Jz\n"
      "  ^\n"
      "  hint: try␊'y'\n");
}

TEST_CASE("colour marks place, severity, caret and hint", "[text_report]") {
  CHECK(to_text(Diagnostic{Severity::error, {"a.md", 1, 1}, "bad", "mend it", "x"}, true) ==
        "\x1b[1ma.md:1:1:\x1b[0m \x1b[1;31merror:\x1b[0m bad\n"
        "  x\n"
        "  \x1b[1m^\x1b[0m\n"
        "  \x1b[1;36mhint:\x1b[0m mend it\n");
}

TEST_CASE("what stops the program looks like a diagnostic", "[text_report]") {
  CHECK(to_text(Error("can't read the folder", "check its rights", {"content", 0, 0}), false) ==
        "content: error: can't read the folder\n  hint: check its rights\n");
}

TEST_CASE("the summary counts errors and warnings", "[text_report]") {
  Diagnostics diagnostics;
  CHECK(summary_line(diagnostics) == "no errors");
  diagnostics.warning({}, "w");
  diagnostics.add({Severity::note, {}, "n", "", ""});
  CHECK(summary_line(diagnostics) == "no errors, 1 warning");
  diagnostics.error({}, "e");
  CHECK(summary_line(diagnostics) == "1 error, 1 warning");
  diagnostics.error({}, "e");
  diagnostics.error({}, "e");
  CHECK(summary_line(diagnostics) == "3 errors, 1 warning");
}
