#include "compare/shortened.hpp"

#include "compared_pages.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

const std::string kLong = "one two three four five six seven eight nine ten eleven twelve";

std::string shown(const std::vector<Piece>& pieces) { return test::marked(shortened(pieces, 2)); }

}  // namespace

TEST_CASE("what is far from a change is left out", "[shortened]") {
  CHECK(shown({{Piece::Kind::same, kLong + " "}, {Piece::Kind::inserted, "new"}}) == "… eleven twelve {+new+}");
  CHECK(shown({{Piece::Kind::deleted, "old"}, {Piece::Kind::same, " " + kLong}}) == "[-old-] one two …");
  CHECK(shown({{Piece::Kind::deleted, "a"}, {Piece::Kind::same, " " + kLong + " "}, {Piece::Kind::inserted, "b"}}) ==
        "[-a-] one two … eleven twelve {+b+}");
  CHECK(shown({{Piece::Kind::same, kLong}}) == "one two …");
  CHECK(shown({{Piece::Kind::inserted, kLong}}) == "{+" + kLong + "+}");
}

TEST_CASE("a few words more are shown rather than left out", "[shortened]") {
  CHECK(shown({{Piece::Kind::same, "one two three four five six "}, {Piece::Kind::inserted, "new"}}) ==
        "one two three four five six {+new+}");
  CHECK(shown({{Piece::Kind::same, ""}, {Piece::Kind::inserted, "new"}}) == "{+new+}");
  CHECK(shown({{Piece::Kind::same, "   "}}) == "   ");
}
