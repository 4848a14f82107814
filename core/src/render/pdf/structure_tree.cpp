#include "render/pdf/structure_tree.hpp"

#include <algorithm>

namespace waymark {

std::string_view tag_name(Tag tag) {
  static constexpr std::array<std::string_view, 33> kNames{
      "Document", "Part", "Sect", "Div", "BlockQuote", "Caption", "TOC",       "TOCI", "Index", "P",      "H1",
      "H2",       "H3",   "H4",   "H5",  "H6",         "L",       "LI",        "Lbl",  "LBody", "Table",  "THead",
      "TBody",    "TR",   "TH",   "TD",  "Span",       "Note",    "Reference", "Code", "Link",  "Figure", "Form"};
  return kNames[static_cast<std::size_t>(tag)];
}

ElementId StructureTree::add(Tag tag, ElementId parent) {
  Element element;
  element.tag = tag;
  element.parent = parent;
  element.placed = parent == kNone;
  elements_.push_back(element);
  return static_cast<ElementId>(elements_.size() - 1);
}

ElementDetails& StructureTree::details(ElementId element) {
  elements_[element].has_details = true;
  return details_[element];
}

const ElementDetails* StructureTree::find_details(ElementId element) const {
  return elements_[element].has_details ? &details_.at(element) : nullptr;
}

void StructureTree::append(ElementId element, Kid kid) {
  const auto index = static_cast<std::uint32_t>(kids_.size());
  kids_.push_back(kid);
  Element& owner = elements_[element];
  if (owner.first_kid == kNone) {
    owner.first_kid = index;
  } else {
    kids_[owner.last_kid].next = index;
  }
  owner.last_kid = index;
}

void StructureTree::place(ElementId element) {
  while (!elements_[element].placed) {
    elements_[element].placed = true;
    const ElementId parent = elements_[element].parent;

    append(parent, {Kid::Kind::element, element, 0, kNone});
    element = parent;
  }
}

void StructureTree::add_content(ElementId element, std::uint32_t page, std::uint32_t mcid) {
  place(element);
  append(element, {Kid::Kind::content, mcid, page, kNone});
}

void StructureTree::add_annotation(ElementId element, std::uint32_t page, std::uint32_t annotation) {
  place(element);
  append(element, {Kid::Kind::annotation, annotation, page, kNone});
}

}  // namespace waymark
