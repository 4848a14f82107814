// What layout makes of documents: strips of drawing steps that stand one below the other, before they are put on pages.
#pragma once

#include "render/pdf/print_style.hpp"
#include "render/pdf/print_text.hpp"
#include "render/pdf/structure_tree.hpp"

#include <waymark/document.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

/// Where a link leads: a destination in this PDF, or an address.
struct PrintLink {
  std::uint32_t destination = kNone;
  std::string address;
  std::string description;  ///< for who cannot see where the link stands
};

/// A place that links and bookmarks lead to. `page` and `y` are known once pages are made.
struct Destination {
  std::uint32_t page = kNone;
  float y = 0;                     ///< below the paper's upper edge
  std::uint32_t fallback = kNone;  ///< the destination that serves if this one is never placed
};

/// An entry of the bookmarks, and of the contents.
struct Bookmark {
  std::string title;
  std::uint8_t level = 1;
  std::uint32_t destination = kNone;
  ElementId heading = kArtifact;
};

/// A field as it is printed: one of a form's widgets, with its rectangle.
struct PrintField {
  const Field* field = nullptr;
  std::uint32_t choice = kNone;  ///< of the field's choices, that this widget ticks
  std::string value;             ///< what it shows
  bool multiline = false;
};

/// A picture from a file, by its path in the library's assets.
struct PrintImage {
  std::string asset;
  std::string alternative;
};

/// One drawing step. Positions are from the strip's upper left corner; y grows downwards.
struct Op {
  enum class Kind : std::uint8_t {
    text,         ///< items [first, end) from x on, with their baseline at y
    fill,         ///< a rectangle
    outline,      ///< a rectangle's edge
    rule,         ///< a horizontal line of height h
    figure,       ///< `first` is an index into `figures`, scaled to w by h
    image,        ///< `first` is an index into `images`
    field,        ///< `first` is an index into `fields`
    destination,  ///< `first` is an index into `destinations`
    link_area,    ///< `first` is an index into `links`: the rectangle leads there
    element,      ///< nothing is seen: `element` gets its place in the structure
  };
  Kind kind = Kind::text;
  Ink ink = Ink::ink;
  bool hyphen = false;     ///< the text ends with the hyphen of item `end`
  bool stretches = false;  ///< a box in a table's cell: it becomes as high as its row
  bool ends_at_x = false;  ///< the text's right edge is at x
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  ElementId element = kArtifact;
};

/// A piece of a page that is never torn.
struct Strip {
  float space_before = 0;  ///< not at the top of a page
  float height = 0;
  std::uint32_t first_op = 0;
  std::uint32_t end_op = 0;
  std::uint32_t frame = kNone;  ///< index into `frames`
  std::uint32_t table = kNone;  ///< number of its table: its head is shown again on each page
  std::uint32_t section = 0;    ///< index into `sections`
  Paper paper = Paper::a4;
  bool table_head = false;
  bool keep_with_next = false;
  bool new_page = false;
};

/// A box around strips that follow each other, drawn on each page that they are on.
struct FlowFrame {
  std::uint32_t parent = kNone;
  float x = 0;
  float width = 0;
  Ink fill = Ink::none;
  Ink bar = Ink::none;  ///< a thick line along the left edge
  Ink outline = Ink::none;
};

/// A drawing to scale.
struct PrintFigure {
  const Figure* figure = nullptr;
};

/// All strips of a PDF's body in order, and what they refer to.
struct PrintFlow {
  std::vector<Strip> strips;
  std::vector<Op> ops;
  std::vector<TextItem> items;
  std::vector<TextStyle> styles;
  std::vector<PrintLink> links;
  std::vector<Destination> destinations;
  std::vector<Bookmark> bookmarks;
  std::vector<PrintField> fields;
  std::vector<PrintImage> images;
  std::vector<PrintFigure> figures;
  std::vector<FlowFrame> frames;
  std::vector<std::string> sections;  ///< titles for the running header
  std::uint32_t tables = 0;
  StructureTree structure;

  /// The style's index, which is the same for the same style.
  std::uint16_t style(const TextStyle& wanted);
};

}  // namespace waymark
