#include "render/site/made_pages.hpp"

#include <catch2/catch.hpp>

namespace waymark {

TEST_CASE("titles are listed under their first letter, accents aside", "[made_page]") {
  CHECK(index_letter("apple") == 'A');
  CHECK(index_letter("  'Zebra'") == 'Z');
  CHECK(index_letter("Été") == 'E');
  CHECK(index_letter("2 steps") == '#');
  CHECK(index_letter("日本") == '#');
  CHECK(index_letter("") == '#');
}

}  // namespace waymark
