#include "markdown/source_lines.hpp"

#include <catch2/catch.hpp>

namespace waymark {

TEST_CASE("lines count from one and keep no line end", "[source_lines]") {
  const SourceLines lines("a\n\nbc", 5);
  CHECK(lines.line_count() == 3);
  CHECK(lines.line(1) == "a");
  CHECK(lines.line(2).empty());
  CHECK(lines.line(3) == "bc");
  CHECK(lines.line(4).empty());
  CHECK(lines.line(0).empty());
}

TEST_CASE("a body's places are the file's", "[source_lines]") {
  const SourceLines body("a\nb", 5);
  CHECK(body.in_page({2, 3}).line == 6);
  CHECK(body.in_page({2, 3}).column == 3);
  CHECK(body.in_page({0, 0}).line == 0);
}

TEST_CASE("marks of lists and quotes around a directive count as columns", "[source_lines]") {
  const SourceLines page("> - ```{x}\n>   inner\n>   ```", 10);
  const SourceLines inner("inner\n", page, 2);
  CHECK(inner.in_page({1, 1}).line == 11);
  CHECK(inner.in_page({1, 1}).column == 5);
  const SourceLines innermost("ner\n", inner, 1);
  CHECK(innermost.in_page({1, 2}).column == 8);
}

}  // namespace waymark
