#include "markdown/table_size.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace waymark {
namespace {

std::string table(int columns, int rows, const std::string& before = "") {
  std::string text;
  const auto add = [&](const std::string& cell) {
    text += before + "|";
    for (int i = 0; i < columns; ++i) {
      text += cell + "|";
    }
    text += '\n';
  };
  add("h");
  add("-");
  for (int i = 0; i < rows; ++i) {
    add("x");
  }
  return text;
}

}  // namespace

TEST_CASE("a table within the limit passes", "[table_size]") {
  CHECK_FALSE(find_oversized_table(table(10, 90), 1000));
  CHECK_FALSE(find_oversized_table("", 10));
  CHECK_FALSE(find_oversized_table("---\n\na | b\n", 10));
}

TEST_CASE("a table beyond the limit is found at its header, in quotes too", "[table_size]") {
  const auto plain = find_oversized_table("text\n\n" + table(10, 200), 1000);
  REQUIRE(plain);
  CHECK(plain->line == 3);
  CHECK(plain->columns == 10);
  CHECK(find_oversized_table(table(10, 200, "> "), 1000));
}

TEST_CASE("short rows count as full ones", "[table_size]") {
  std::string text = "|a|b|c|d|\n|-|-|-|-|\n";
  for (int i = 0; i < 300; ++i) {
    text += "x\n";
  }
  CHECK(find_oversized_table(text, 1000));
}

TEST_CASE("two tables with a blank line between count apart", "[table_size]") {
  CHECK_FALSE(find_oversized_table(table(10, 60) + "\n" + table(10, 60), 1000));
}

}  // namespace waymark
