// Lays out a whole book: its cover, its contents, its parts, a glossary and an index.
#pragma once

#include "render/pdf/book_pages.hpp"
#include "render/pdf/page_flow.hpp"
#include "render/pdf/paginate.hpp"
#include "render/pdf/print_context.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

class BookFlow {
 public:
  BookFlow(PrintContext& context, const Book& book, std::string date)
      : context_(context), book_(book), date_(std::move(date)) {}

  /// All pages, with every destination placed.
  std::vector<PrintPage> run();
  /// Destinations of the chapters, with their titles: what a bar of links offers.
  [[nodiscard]] const std::vector<std::pair<std::string, std::uint32_t>>& chapters() const { return chapters_; }
  [[nodiscard]] std::uint32_t contents_destination() const { return contents_; }

 private:
  void add_parts();
  void add_entries(const std::vector<OutlineEntry>& entries, int level, ElementId parent);
  void add_page(std::uint32_t page, int level, ElementId parent);
  ElementId add_heading(std::string_view title, int level, ElementId parent, std::uint32_t destination);
  void add_glossary();
  void add_index();
  void add_contents();
  void add_cover();
  void start_chapter(const std::string& title, std::uint32_t destination);
  /// Numbers of the pages that hold the destinations, each once, as links.
  void add_page_numbers(const std::vector<std::uint32_t>& destinations, TextBuilder& text, const TextLook& look,
                        std::string_view title);

  PrintContext& context_;
  const Book& book_;
  std::string date_;
  std::vector<std::pair<std::string, std::uint32_t>> chapters_;
  std::uint32_t contents_ = kNone;
  std::pair<ElementId, ElementId> front_{};  ///< the cover's section and that of the contents
};

/// Places the destinations of pages that stand `offset` pages into the document.
void place_destinations(PrintFlow& flow, const std::vector<PrintPage>& pages, std::uint32_t offset);

}  // namespace waymark
