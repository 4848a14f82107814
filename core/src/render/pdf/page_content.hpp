// Draws laid-out pages: writes each page's content stream, and gathers what lies upon it and what it belongs to.
#pragma once

#include "render/pdf/font_set.hpp"
#include "render/pdf/image_file.hpp"
#include "render/pdf/paginate.hpp"
#include "render/pdf/print_flow.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A link or a form's widget upon a page.
struct Annotation {
  std::uint32_t page = 0;
  std::array<float, 4> box{};   ///< left, lower, right, upper edge, in PDF's coordinates
  std::uint32_t link = kNone;   ///< index into PrintFlow::links, or
  std::uint32_t field = kNone;  ///< into PrintFlow::fields
  ElementId element = kArtifact;
};

/// A page as it is written.
struct DrawnPage {
  Sheet sheet;
  std::string content;
  std::vector<ElementId> contents;  ///< by marked content id: whose it is
};

class PageDrawer {
 public:
  PageDrawer(PrintFlow& flow, FontSet& fonts, const PrintStyle& style) : flow_(flow), fonts_(fonts), style_(style) {}

  /// Draws the strips of all pages. Destinations must have been placed.
  void draw(const std::vector<PrintPage>& pages);
  /// Goes back to a page, to add what stands on each.
  void turn_to(std::uint32_t page);
  /// A running header or footer: text that no reader need hear on each page. `kind` is 'Header' or 'Footer', `align`
  /// 'l', 'c' or 'r' of x; `y` is the baseline below the upper edge.
  void furniture(std::string_view kind, std::string_view text, const TextStyle& look, float x, float y, char align);
  /// A link that is drawn as a button, with its upper left corner at x, y.
  void button(std::string_view text, const TextStyle& look, float x, float y, float w, float h, Ink face,
              ElementId element, std::uint32_t link);
  /// Ends what turn_to() began.
  void finish_page() { close(); }

  /// The text, or as many of its words as fit, with '…'.
  [[nodiscard]] std::string shortened(std::string_view text, const TextStyle& look, float room);
  [[nodiscard]] float text_width(FontRole role, std::string_view text, float size);
  std::vector<DrawnPage>& pages() { return pages_; }
  [[nodiscard]] const std::vector<Annotation>& annotations() const { return annotations_; }

 private:
  void draw_page(const PrintPage& page);
  void draw_frames(const PrintPage& page);
  void draw_op(const Op& op, float top, bool repeated);
  void draw_text(const Op& op, float top, bool repeated);
  /// A part of a line that leads somewhere.
  struct Stretch {
    std::uint32_t link = kNone;
    float start = 0;
    float end = 0;
    ElementId element = kArtifact;
    float size = 0;
  };
  void start_piece(const TextItem& item, ElementId element, float x, float y);
  /// Ends text that looks alike, and draws the lines below or through it.
  void end_piece(const TextItem& item, float start, float end, float y);
  void end_link(const Stretch& link, float y);
  void draw_image(const Op& op, float top);
  /// Opens marked content for an element, or an artifact, unless it is open already.
  void open(ElementId element);
  void close();
  void fill(Ink ink);
  void stroke(Ink ink);
  void rectangle(float x, float y, float w, float h);
  void numbers(std::initializer_list<float> values);
  /// One line of text without links; `y` is the baseline below the upper edge.
  void plain_text(std::string_view text, FontRole role, float size, Ink ink, float x, float y);
  void text_run(WordId word, float size);
  void flush_run();
  void end_text();
  [[nodiscard]] float up(float y) const { return page_->sheet.height - y; }
  [[nodiscard]] std::string& out() { return page_->content; }
  void add_link(float left, float right, float baseline, float size, std::uint32_t link, ElementId element);
  void set_box(const Op& op, float top);
  friend class FigureDrawer;

  PrintFlow& flow_;
  FontSet& fonts_;
  const PrintStyle& style_;
  std::vector<DrawnPage> pages_;
  std::vector<Annotation> annotations_;
  DrawnPage* page_ = nullptr;
  std::uint32_t page_number_ = 0;
  // The content stream's state.
  ElementId open_ = kNone - 1;
  bool marked_ = false;
  Ink fill_ = Ink::none;
  Ink stroke_ = Ink::none;
  bool in_text_ = false;
  bool in_run_ = false;
  std::uint32_t font_ = kNone;
  float size_ = 0;
};

}  // namespace waymark
