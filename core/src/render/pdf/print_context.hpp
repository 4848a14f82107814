// What all parts of one PDF's layout share: the documents, the style, the words, and the flow that is being made.
#pragma once

#include "render/pdf/image_file.hpp"
#include "render/pdf/print_flow.hpp"
#include "render/pdf/print_style.hpp"
#include "render/pdf/word_splitter.hpp"
#include "render/render_input.hpp"

#include <waymark/diagnostic.hpp>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace waymark {

/// Made for one PDF; belongs to one thread.
class PrintContext {
 public:
  PrintContext(const RenderInput& render_input, const PrintStyle& print_style, WordMeasure& measure,
               Hyphenate hyphenate)
      : input(render_input),
        style(print_style),
        words(measure, std::move(hyphenate)),
        contains(render_input.library.pages.size()) {}

  const RenderInput& input;
  const PrintStyle& style;
  WordSplitter words;
  PrintFlow flow;
  Diagnostics diagnostics;
  std::vector<bool> contains;   ///< by page: whether it is in this PDF
  bool glossary = false;        ///< terms lead to a glossary at the end
  bool fillable = false;        ///< fields are a form's
  bool examples = false;        ///< fields show their example
  std::uint32_t section = 0;    ///< that new strips belong to
  Paper paper = Paper::a4;      ///< that new strips stand on
  std::optional<Paper> poster;  ///< the paper for the worksheet, instead of its usual one

  /// The destination for an anchor of a page; "" is the page itself. The same anchor has the same destination.
  std::uint32_t destination(std::uint32_t page, std::string_view anchor);
  /// That of a glossary term's entry.
  std::uint32_t term_destination(std::string_view anchor);
  std::uint32_t new_destination();
  /// Terms that were met, with a destination for each place, in order.
  [[nodiscard]] const std::map<std::string, std::vector<std::uint32_t>, std::less<>>& terms() const { return terms_; }
  /// The level for the next heading: never more than one below the heading before it (ISO 14289-1, 7.4.2).
  int heading_level(int wanted);
  void note_term(std::string_view anchor, std::uint32_t at) { terms_[std::string(anchor)].push_back(at); }

  /// The decoded image, or nothing if it can't be shown; then that is reported once.
  const ImageFile* image(const std::string& asset, const Place& place);
  /// Reports, once a page and character, that no font has it.
  void report_missing(char32_t character, const Place& place);

  /// Width for text on the paper that is being filled.
  [[nodiscard]] float text_width() const { return sheet_of(paper).width - 2 * style.side; }
  /// Height for text on it.
  [[nodiscard]] float text_height() const { return sheet_of(paper).height - style.top - style.bottom; }

 private:
  int last_heading_ = 0;
  std::unordered_map<std::string, std::uint32_t> destinations_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> terms_;
  std::map<std::string, std::unique_ptr<ImageFile>> images_;
  std::set<std::pair<std::string, char32_t>> reported_;
};

}  // namespace waymark
