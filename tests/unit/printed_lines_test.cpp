#include "plugin/printed_lines.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

TEST_CASE("what was printed is cut into lines that are not blank", "[printed-lines]") {
  CHECK(log_lines("").empty());
  CHECK(log_lines("\n \n").empty());
  CHECK(log_lines("one\r\n\n  two \nthree") == std::vector<std::string>{"one", "  two", "three"});
}

TEST_CASE("of very many lines their number is kept", "[printed-lines]") {
  std::string log;
  for (int i = 0; i < 103; ++i) {
    log += "line\n";
  }
  const auto lines = log_lines(log);
  REQUIRE(lines.size() == 101);
  CHECK(lines.back() == "(and 3 more lines)");
}

TEST_CASE("what was printed is one note", "[printed-lines]") {
  Diagnostics diagnostics;
  report_printed("x", {}, {"page.md", 3, 1}, diagnostics);
  CHECK(diagnostics.empty());
  report_printed("x", {"one", "two"}, {"page.md", 3, 1}, diagnostics);
  CHECK(test::messages(diagnostics) == "page.md:3:1: note: plugin 'x' printed: one\ntwo\n");
}
