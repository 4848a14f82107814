#include "wording.hpp"

#include <catch2/catch.hpp>

using namespace raci_grid;

TEST_CASE("one line has single spaces and no control characters") {
  CHECK(one_line("  a\n b\t\tc\x01\x7f ") == "a b c");
  CHECK(one_line(" \n").empty());
  CHECK(one_line("é – ü") == "é – ü");
}

TEST_CASE("names that differ in capitals fold to the same") { CHECK(folded(" Informed  BY ") == "informed by"); }

TEST_CASE("blank lines are left out") {
  CHECK(lines_of("one\n\n  two \r\n") == std::vector<std::string>{"one", "two"});
  CHECK(lines_of("").empty());
}

TEST_CASE("a long name is cut between characters") {
  CHECK(in_quotes("lead") == "'lead'");
  CHECK(in_quotes(std::string(79, 'x') + "éé") == "'" + std::string(79, 'x') + "…'");
  CHECK(in_quotes(std::string(80, 'x')) == "'" + std::string(80, 'x') + "'");
}

TEST_CASE("a list says how many more there are") {
  CHECK(listed({"a"}) == "a");
  CHECK(listed({"a", "b"}) == "a and b");
  CHECK(listed({"a", "b", "c", "d", "e"}) == "a, b, c, d and e");
  CHECK(listed({"a", "b", "c", "d", "e", "f"}) == "a, b, c, d and 2 others");
}

TEST_CASE("a sentence starts with a capital") {
  CHECK(capitalised("role 'x'") == "Role 'x'");
  CHECK(capitalised("'x'") == "'x'");
  CHECK(capitalised("").empty());
}
