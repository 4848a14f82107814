#include "text/code_points.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace waymark;

TEST_CASE("characters are read one by one, and what is no UTF-8 as U+FFFD") {
  const std::string text = "a\u00E9\u20AC\U0001F600";
  std::size_t at = 0;
  CHECK(next_code_point(text, at) == U'a');
  CHECK(next_code_point(text, at) == U'\u00E9');
  CHECK(next_code_point(text, at) == U'\u20AC');
  CHECK(next_code_point(text, at) == U'\U0001F600');
  CHECK(at == text.size());
  std::size_t bad = 0;
  CHECK(next_code_point("\xFF", bad) == 0xFFFD);
  CHECK(bad == 1);
}

TEST_CASE("UTF-16 has pairs for characters beyond the first plane") {
  CHECK(utf16_big_endian("A") == std::string("\0A", 2));
  CHECK(utf16_big_endian("\U0001F600") == "\xD8\x3D\xDE" + std::string(1, '\0'));
}

TEST_CASE("marks, right-to-left letters and what is not seen are told apart") {
  CHECK(is_mark(U'\u0301'));
  CHECK_FALSE(is_mark(U'e'));
  CHECK(is_right_to_left(U'\u05D0'));
  CHECK(is_right_to_left(U'\u0627'));
  CHECK_FALSE(is_right_to_left(U'a'));
  CHECK(is_ignorable(U'\u200D'));
  CHECK(is_ignorable(U'\uFE0F'));
  CHECK_FALSE(is_ignorable(U' '));
}

TEST_CASE("pieces that run right to left are drawn from their end") {
  using Order = std::vector<std::uint32_t>;
  CHECK(visual_order({}).empty());
  CHECK(visual_order({false, false}) == Order{0, 1});
  CHECK(visual_order({false, true, true, false}) == Order{0, 2, 1, 3});
  CHECK(visual_order({true, false, false, true}) == Order{3, 1, 2, 0});
}

}  // namespace
