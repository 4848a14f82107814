#include "directive/page_anchors.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("headings get anchors of their own", "[page_anchors]") {
  PageAnchors anchors;
  CHECK(anchors.unique("The roles") == "the-roles");
  CHECK(anchors.unique("The Roles!") == "the-roles-1");
  CHECK(anchors.unique("the roles") == "the-roles-2");
  CHECK(anchors.unique("The roles 3") == "the-roles-3");
  CHECK(anchors.unique("the roles") == "the-roles-4");
  CHECK(anchors.unique("?!") == "section");
  CHECK(anchors.unique("wm notes") == "section-wm-notes");
  CHECK(anchors.unique("maincontent") == "maincontent-1");
}

TEST_CASE("an anchor can be taken once", "[page_anchors]") {
  PageAnchors anchors;
  CHECK(anchors.take("plan"));
  CHECK_FALSE(anchors.take("plan"));
  CHECK(anchors.unique("Plan") == "plan-1");
  CHECK(anchors.unique("Roles") == "roles");
  CHECK_FALSE(anchors.take("roles"));
  CHECK_FALSE(anchors.take("maincontent"));
  CHECK_FALSE(anchors.take("wm-notes"));
}
