#include "render/pdf/print_style.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace waymark;

const std::map<std::string, std::string> kColours{{"ink", "#000000"},    {"paper", "#ffffff"},      {"tint", "#f0f0f0"},
                                                  {"muted", "#dddddd"},  {"accent", "#ff0000"},     {"link", "#0000ff"},
                                                  {"header", "#eeeeee"}, {"header-text", "#ffffff"}};

TEST_CASE("colours come from the theme; text that can't be read on paper becomes ink") {
  const PrintStyle style = print_style(kColours, false);
  CHECK(style.colour(Ink::link).blue == 1);
  CHECK(style.colour(Ink::muted).red == 0);   // 1.4 to 1
  CHECK(style.colour(Ink::accent).red == 0);  // 4.0 to 1
}

TEST_CASE("the body is 11 points or more, and nothing in large print is below 16") {
  CHECK(print_style(kColours, false).body >= 11);
  const PrintStyle large = print_style(kColours, true);
  for (const float size : {large.body, large.small, large.table, large.lead}) {
    CHECK(size >= 16);
  }
  for (const float size : large.headings) {
    CHECK(size >= 16);
  }
}

TEST_CASE("paper has its size in points") {
  CHECK(sheet_of(Paper::a4).width == Approx(210 / 25.4 * 72).margin(0.01));
  CHECK(sheet_of(Paper::a4_landscape).width == sheet_of(Paper::a4).height);
  CHECK(sheet_of(Paper::a3_landscape).height == Approx(297 / 25.4 * 72).margin(0.01));
  CHECK(sheet_of(Paper::a1_landscape).width == Approx(841 / 25.4 * 72).margin(0.01));
}

}  // namespace
