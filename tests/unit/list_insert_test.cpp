#include "scaffold/list_insert.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <string>

using waymark::Diagnostics;
using waymark::insert_into_list;
using waymark::parse_yaml;
using waymark::YamlNode;

namespace {

/// 'new' put into the list under 'packs'; at its end unless `position` says otherwise. "refused" if that can't be done.
std::string inserted(const std::string& text, std::size_t position = 99) {
  Diagnostics diagnostics;
  const auto root = parse_yaml(text, "f.yaml", 1, diagnostics);
  REQUIRE(root.has_value());
  const YamlNode* list = root->find("packs");
  REQUIRE(list != nullptr);
  return insert_into_list(text, *root, *list, std::min(position, list->items.size()), "new").value_or("refused");
}

}  // namespace

TEST_CASE("an item gets a line of its own in the list's own layout", "[list_insert]") {
  CHECK(inserted("packs:\n  - a\n  - b\n") == "packs:\n  - a\n  - b\n  - new\n");
  CHECK(inserted("packs:\n- a\nid: x\n") == "packs:\n- a\n- new\nid: x\n");
  CHECK(inserted("packs:\n    -   a # first\n\n# about id\nid: x\n") ==
        "packs:\n    -   a # first\n    -   new\n\n# about id\nid: x\n");
  CHECK(inserted("packs:\n  - a\n  - b", 2) == "packs:\n  - a\n  - b\n  - new\n");
  CHECK(inserted("packs:\n  - a\n  - b\n", 1) == "packs:\n  - a\n  - new\n  - b\n");
  CHECK(inserted("packs:\n  - 'a'\n  # note\n  - \"b\"\nid: 'é'\n") ==
        "packs:\n  - 'a'\n  # note\n  - \"b\"\n  - new\nid: 'é'\n");
}

TEST_CASE("an item goes after all of the item before", "[list_insert]") {
  CHECK(inserted("packs:\n  - section: S\n    contents:\n      - a\n      - b\nid: x\n") ==
        "packs:\n  - section: S\n    contents:\n      - a\n      - b\n  - new\nid: x\n");
}

TEST_CASE("lists in brackets are extended in brackets", "[list_insert]") {
  CHECK(inserted("packs: [a, b]\n") == "packs: [a, b, new]\n");
  CHECK(inserted("packs: [a, 'b]']  # not ] here\n") == "packs: [a, 'b]', new]  # not ] here\n");
  CHECK(inserted("packs: []\n") == "packs: [new]\n");
  CHECK(inserted("{packs: [a], id: [x]}\n") == "{packs: [a, new], id: [x]}\n");
}

TEST_CASE("what can't be done safely is refused", "[list_insert]") {
  CHECK(inserted("packs: [a, b]\n", 1) == "refused");
  CHECK(inserted("packs:\n  - |\n    several\n    lines\nid: x\n") == "refused");
  CHECK(inserted("packs: [a,\n  b\n  ]\n") == "refused");
  CHECK(inserted("packs:\n  -\n    a\n") == "refused");
}
