// The structure tree of a PDF: what its parts are, in reading order, for screen readers and other programs.
#pragma once

#include "render/pdf/print_text.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark {

/// The standard structure types that are used (ISO 32000-1, 14.8.4).
enum class Tag : std::uint8_t {
  document,
  part,
  sect,
  div,
  block_quote,
  caption,
  toc,
  toc_item,
  index,
  paragraph,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  list,
  list_item,
  label,
  list_body,
  table,
  table_head,
  table_body,
  table_row,
  table_heading,
  table_cell,
  span,
  note,
  reference,
  code,
  link,
  figure,
  form,
};
std::string_view tag_name(Tag tag);

/// What only a few elements have.
struct ElementDetails {
  std::string alternative;  ///< of a figure
  std::string language;
  std::string title;
  std::string id;
  std::string_view scope;      ///< of a heading cell: 'Row' or 'Column'
  std::string_view numbering;  ///< of a list: 'Disc', 'Decimal' or 'None'
  std::uint32_t column_span = 1;
  std::array<float, 4> box{};  ///< of a figure, in points on its page; filled in as it is drawn
  bool has_box = false;
};

/// Elements get their place among their parent's children when something of theirs is first drawn, so that the tree's
/// order is the order of drawing.
class StructureTree {
 public:
  StructureTree() { add(Tag::document, kNone); }

  ElementId add(Tag tag, ElementId parent);
  static constexpr ElementId root() { return 0; }
  ElementDetails& details(ElementId element);
  [[nodiscard]] const ElementDetails* find_details(ElementId element) const;

  /// Marked content `mcid` of a page belongs to the element.
  void add_content(ElementId element, std::uint32_t page, std::uint32_t mcid);
  /// Annotation `annotation` of the document, on a page, belongs to the element.
  void add_annotation(ElementId element, std::uint32_t page, std::uint32_t annotation);
  /// Gives the element its place although nothing is drawn: an empty cell.
  void place(ElementId element);

  struct Kid {
    enum class Kind : std::uint8_t { element, content, annotation };
    Kind kind = Kind::element;
    std::uint32_t number = 0;  ///< of the element, the marked content, or the annotation
    std::uint32_t page = 0;
    std::uint32_t next = kNone;  ///< index of the next kid
  };
  struct Element {
    Tag tag = Tag::document;
    bool placed = false;
    bool has_details = false;
    ElementId parent = kNone;
    std::uint32_t first_kid = kNone;  ///< index into kids()
    std::uint32_t last_kid = kNone;
  };
  [[nodiscard]] const std::vector<Element>& elements() const { return elements_; }
  [[nodiscard]] const std::vector<Kid>& kids() const { return kids_; }

 private:
  void append(ElementId element, Kid kid);

  std::vector<Element> elements_;
  std::vector<Kid> kids_;
  std::unordered_map<ElementId, ElementDetails> details_;
};

}  // namespace waymark
