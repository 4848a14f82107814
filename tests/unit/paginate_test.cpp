#include "render/pdf/paginate.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace waymark;

/// Pages that hold 100 points.
PrintStyle small_pages() {
  PrintStyle style;
  style.top = 100;
  style.bottom = sheet_of(Paper::a4).height - 200;
  return style;
}

struct Sketch {
  PrintFlow flow;
  Strip& add(float height, float before = 0) {
    Strip& strip = flow.strips.emplace_back();
    strip.height = height;
    strip.space_before = before;
    return strip;
  }
  /// The strips of each page: '0 1 | 2', repeated heads in brackets.
  std::string pages() {
    std::string shown;
    for (const PrintPage& page : paginate(flow, small_pages())) {
      shown += shown.empty() ? "" : " |";
      for (const PlacedStrip& placed : page.strips) {
        shown += placed.repeated ? " (" + std::to_string(placed.strip) + ")" : " " + std::to_string(placed.strip);
      }
    }
    return shown.empty() ? shown : shown.substr(1);
  }
};

TEST_CASE("strips go on until the page is full") {
  Sketch sketch;
  for (int i = 0; i < 5; ++i) {
    sketch.add(40);
  }
  CHECK(sketch.pages() == "0 1 | 2 3 | 4");
}

TEST_CASE("space between strips counts, but not at a page's top") {
  Sketch sketch;
  sketch.add(50, 30);
  sketch.add(40, 20);
  sketch.add(90, 30);
  CHECK(sketch.pages() == "0 | 1 | 2");
  const auto pages = paginate(sketch.flow, small_pages());
  CHECK(pages[2].strips[0].y == 100);
}

TEST_CASE("a heading goes with what follows it") {
  Sketch sketch;
  sketch.add(60);
  sketch.add(20).keep_with_next = true;
  sketch.add(30);
  CHECK(sketch.pages() == "0 | 1 2");
}

TEST_CASE("a group that no page can hold is broken where it must be") {
  Sketch sketch;
  for (int i = 0; i < 4; ++i) {
    sketch.add(40).keep_with_next = true;
  }
  CHECK(sketch.pages() == "0 1 | 2 3");
}

TEST_CASE("a strip taller than a page stands alone") {
  Sketch sketch;
  sketch.add(10);
  sketch.add(500);
  sketch.add(10);
  CHECK(sketch.pages() == "0 | 1 | 2");
}

TEST_CASE("the head of a table is shown again on each page") {
  Sketch sketch;
  for (int i = 0; i < 5; ++i) {
    Strip& strip = sketch.add(30);
    strip.table = 0;
    strip.table_head = i == 0;
    strip.keep_with_next = i == 0;
  }
  CHECK(sketch.pages() == "0 1 2 | (0) 3 4");
}

TEST_CASE("another table's head is not") {
  Sketch sketch;
  for (int i = 0; i < 6; ++i) {
    Strip& strip = sketch.add(30);
    strip.table = i < 2 ? 0 : 1;
    strip.table_head = i == 0;
  }
  CHECK(sketch.pages() == "0 1 2 | 3 4 5");
}

TEST_CASE("another paper, and a strip that asks for it, start a page") {
  Sketch sketch;
  sketch.add(10);
  sketch.add(10).paper = Paper::a4_landscape;
  sketch.add(10);
  sketch.add(10).new_page = true;
  CHECK(sketch.pages() == "0 | 1 | 2 | 3");
}

TEST_CASE("nothing makes one empty page") {
  Sketch sketch;
  CHECK(sketch.pages().empty());
  CHECK(paginate(sketch.flow, small_pages()).size() == 1);
}

}  // namespace
