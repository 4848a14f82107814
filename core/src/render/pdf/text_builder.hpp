// Turns texts and the inlines of a document into items that can be broken into lines.
#pragma once

#include "render/pdf/print_context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// How the text that comes next looks, and what it belongs to.
struct TextLook {
  TextStyle style;
  ElementId element = kArtifact;
  std::uint32_t link = kNone;
};

/// The items of one paragraph.
class TextBuilder {
 public:
  /// Pieces wider than `width` are cut, so that nothing runs over. `place` is where the text stands in its source.
  TextBuilder(PrintContext& context, float width, Place place)
      : context_(context), width_(width), place_(std::move(place)) {}

  /// Spaces and line ends in it are places to break.
  void text(std::string_view text, const TextLook& look);
  /// As it is, with each of its spaces.
  void code(std::string_view text, const TextLook& look);
  void line_break(const TextLook& look);
  /// The number of the page that holds the destination.
  void page_number(std::uint32_t destination, const TextLook& look);

  [[nodiscard]] const std::vector<TextItem>& items() const { return items_; }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  void clear() { items_.clear(); }
  /// Takes out the places for hyphens: what is typed into a form has none.
  void remove_hyphens();
  [[nodiscard]] float room() const { return width_; }
  /// The width of the widest piece that no line may end in, and that of the longest line.
  struct Extent {
    float least = 0;
    float most = 0;
  };
  [[nodiscard]] static Extent extent(const std::vector<TextItem>& items);

 private:
  void word(std::string_view word, const TextLook& look, std::uint16_t style);
  void pieces_of_long(std::string_view text, const TextLook& look, std::uint16_t style);
  void add(TextItem::Kind kind, WordId word, float width, const TextLook& look, std::uint16_t style);

  PrintContext& context_;
  float width_;
  Place place_;
  std::vector<TextItem> items_;
};

}  // namespace waymark
