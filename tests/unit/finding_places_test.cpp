#include "plugin/finding_places.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

struct Fixture {
  Library library;
  PageSource page;
  DirectiveCall call;

  Fixture() {
    page.id = "pack/page";
    page.file = "p.md";
    page.text = "---\ntitle: T\n---\n\n```{grid}\n:data: d.yaml\n:title: x\n```\n";
    library.data["pack/d.yaml"] = {"d.yaml", "a: 1\nb: 2"};
    call.place = {page.file, 5, 1};
    call.options = {{"data", "d.yaml", 6}, {"title", "x", 7}};
    call.page = &page;
    call.library = &library;
  }
  Fixture(const Fixture&) = delete;
  Fixture& operator=(const Fixture&) = delete;

  std::string find(const std::string& source, std::uint32_t line, std::uint32_t column) {
    FindingPlaces places(call);
    const FindingPlaces::Found found = places.find(source, line, column);
    return found.place.file + ":" + std::to_string(found.place.line) + ":" + std::to_string(found.place.column) + " " +
           found.excerpt;
  }
};

}  // namespace

TEST_CASE("findings stand on the page or in a data file", "[finding_places]") {
  Fixture f;
  CHECK(f.find("page", 2, 3) == "p.md:2:3 title: T");
  CHECK(f.find("body", 8, 1) == "p.md:8:1 ```");
  CHECK(f.find("data", 2, 4) == "d.yaml:2:4 b: 2");
  CHECK(f.find("title", 1, 1) == "p.md:7:0 :title: x");
}

TEST_CASE("places that there are not mean the fence, or the whole data file", "[finding_places]") {
  Fixture f;
  const std::string fence = "p.md:5:1 ```{grid}";
  CHECK(f.find("page", 9, 1) == fence);
  CHECK(f.find("page", 0, 0) == fence);
  CHECK(f.find("page", 4294967295U, 1) == fence);
  CHECK(f.find("other", 1, 1) == fence);
  CHECK(f.find("", 1, 1) == fence);
  CHECK(f.find("../../etc/passwd", 1, 1) == fence);
  CHECK(f.find("data", 3, 1) == "d.yaml:0:0 ");
  CHECK(f.find("data", 1, 6) == "d.yaml:1:0 a: 1");
  CHECK(f.find("data", 1, 5) == "d.yaml:1:5 a: 1");
}

TEST_CASE("an empty page has one line", "[finding_places]") {
  Fixture f;
  f.page.text.clear();
  FindingPlaces places(f.call);
  CHECK(places.is_on_page(1));
  CHECK_FALSE(places.is_on_page(0));
  CHECK_FALSE(places.is_on_page(2));
}
