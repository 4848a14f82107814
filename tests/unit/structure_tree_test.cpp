#include "render/pdf/structure_tree.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace waymark;

/// The element's kids: 'e3' for an element, 'c0' for marked content, 'a1' for an annotation.
std::string kids_of(const StructureTree& tree, ElementId element) {
  std::string shown;
  for (std::uint32_t kid = tree.elements()[element].first_kid; kid != kNone; kid = tree.kids()[kid].next) {
    constexpr std::string_view kLetters = "eca";
    shown += shown.empty() ? "" : " ";
    shown += kLetters[static_cast<std::size_t>(tree.kids()[kid].kind)];
    shown += std::to_string(tree.kids()[kid].number);
  }
  return shown;
}

TEST_CASE("elements stand in the order in which they are drawn, not made") {
  StructureTree tree;
  const ElementId first = tree.add(Tag::paragraph, StructureTree::root());
  const ElementId second = tree.add(Tag::paragraph, StructureTree::root());
  tree.add_content(second, 0, 0);
  tree.add_content(first, 0, 1);
  CHECK(kids_of(tree, StructureTree::root()) == "e2 e1");
}

TEST_CASE("text before and after a link stays on its side of it") {
  StructureTree tree;
  const ElementId paragraph = tree.add(Tag::paragraph, StructureTree::root());
  const ElementId link = tree.add(Tag::link, paragraph);
  tree.add_content(paragraph, 0, 0);
  tree.add_content(link, 0, 1);
  tree.add_annotation(link, 0, 0);
  tree.add_content(paragraph, 0, 2);
  CHECK(kids_of(tree, paragraph) == "c0 e2 c2");
  CHECK(kids_of(tree, link) == "c1 a0");
}

TEST_CASE("an element that is never drawn has no place, an empty cell that is placed has one") {
  StructureTree tree;
  const ElementId row = tree.add(Tag::table_row, StructureTree::root());
  tree.add(Tag::paragraph, row);
  const ElementId cell = tree.add(Tag::table_cell, row);
  tree.place(cell);
  CHECK(kids_of(tree, row) == "e3");
  CHECK(kids_of(tree, StructureTree::root()) == "e1");
}

TEST_CASE("each tag has its name in the standard") {
  CHECK(tag_name(Tag::document) == "Document");
  CHECK(tag_name(Tag::paragraph) == "P");
  CHECK(tag_name(Tag::table_heading) == "TH");
  CHECK(tag_name(Tag::form) == "Form");
}

}  // namespace
