#include "pdf/to_unicode.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("a font's CMap says which characters its codes are", "[pdf]") {
  const ToUnicode cmap(
      "2 beginbfchar <0001> <0041> <0002> <00660069> endbfchar\n"
      "3 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0078> <D83DDE00>] <0030> <0030> <005A> endbfrange");
  CHECK(cmap.characters(1) == U"A");
  CHECK(cmap.characters(2) == U"fi");
  CHECK(cmap.characters(0x10) == U"a");
  CHECK(cmap.characters(0x12) == U"c");
  CHECK(cmap.characters(0x20) == U"x");
  CHECK(cmap.characters(0x21) == U"\U0001F600");
  CHECK(cmap.characters(0x30) == U"Z");
  CHECK_FALSE(cmap.characters(0));
  CHECK_FALSE(cmap.characters(0x13));
  CHECK_FALSE(cmap.characters(0x22));
  CHECK_FALSE(cmap.has_wide_range());
}

TEST_CASE("ranges over more than the last byte are noticed, and broken CMaps are read as far as they go", "[pdf]") {
  CHECK(ToUnicode("1 beginbfrange <00F0> <0110> <0041> endbfrange").has_wide_range());
  CHECK_FALSE(ToUnicode("beginbfchar <01> endbfchar <02> <03>").characters(2));
  CHECK(ToUnicode("beginbfrange <02> <01> <0041>").characters(2) == U"A");
  CHECK_FALSE(ToUnicode("beginbfrange [ <01> ] <02>").characters(1));
  CHECK_FALSE(ToUnicode().characters(0));
}
