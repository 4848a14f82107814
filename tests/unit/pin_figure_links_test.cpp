#include "overlay/pin_figure_links.hpp"

#include "parsed_page.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

/// Where the only link area of a diagram whose box leads to `target` leads in the end.
std::string pinned(const std::string& target) {
  ParsedPage page("```{diagram} D\nkind: flow\nalt: A box.\nrows: [[a]]\nboxes:\n  a: {text: A, page: '" + target +
                  "'}\n```\n");
  PageSource source;
  source.id = "toolkit/people";
  source.own_id = "north/more/people";
  pin_figure_links(page.documents[0], source);
  for (const Figure& figure : page.documents[0].figures) {
    for (const Primitive& primitive : figure.primitives) {
      if (primitive.kind == Primitive::Kind::link_area) {
        CHECK(page.documents[0].text(page.documents[0].links.at(0).target) == primitive.target);
        return primitive.target;
      }
    }
  }
  return page.messages();
}

}  // namespace

TEST_CASE("figures of local pages lead where their own file says", "[pin_figure_links]") {
  CHECK(pinned("ours.md") == "page:north/more/ours");
  CHECK(pinned("../ours.md#here") == "page:north/ours#here");
  CHECK(pinned("../../other/ours.md") == "../../other/ours.md");
  CHECK(pinned("page:toolkit/a") == "page:toolkit/a");
}
