#include "render/pdf/column_widths.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace waymark;
using Widths = std::vector<float>;

TEST_CASE("columns whose lines all fit share the width in proportion") {
  CHECK(column_widths({{10, 50}, {10, 150}}, 400) == Widths{100, 300});
}

TEST_CASE("otherwise each gets what its words need, and of the rest what it lacks") {
  CHECK(column_widths({{20, 120}, {40, 340}}, 260) == Widths{70, 190});
}

TEST_CASE("if even the words are too wide, all shrink alike") {
  CHECK(column_widths({{100, 100}, {300, 300}}, 200) == Widths{50, 150});
}

TEST_CASE("an empty column keeps a little room") {
  const Widths widths = column_widths({{0, 0}, {100, 400}}, 206);
  CHECK(widths[0] == 6);
  CHECK(widths[1] == 200);
}

}  // namespace
