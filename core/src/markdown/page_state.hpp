// What is known while one page is parsed: the document so far, its anchors, footnotes and messages.
#pragma once

#include "data/text_file.hpp"
#include "directive/page_anchors.hpp"
#include "markdown/parse_page.hpp"
#include "markdown/source_lines.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>
#include <waymark/document_builder.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A footnote by its label. Its content is filled in when the definition is met.
struct PendingFootnote {
  std::string label;
  std::optional<Document> content;
  std::uint32_t line = 0;
};

/// One page's parse, shared by the block and the inline half.
class PageState {
 public:
  PageState(const PageSource& page, const MarkdownContext& context, Diagnostics& diagnostics);

  const PageSource& page;
  const MarkdownContext& context;
  Diagnostics& diagnostics;
  DocumentBuilder builder;
  std::vector<bool> seen_terms;  ///< by glossary index: only the first use on a page explains itself
  std::vector<PendingFootnote> footnotes;
  PageAnchors anchors;
  int heading_level = 1;  ///< of the last heading; 1 is the page's title
  bool nesting_reported = false;

  /// Reports an error at a place in the page's file, with its source line.
  void error(LineColumn where, std::string message, std::string hint);
  void warning(LineColumn where, std::string message, std::string hint);
  /// Whether another level would be too deep; reports the first time.
  bool too_deep(LineColumn where);
  /// A footnote's number, from 1, in the order of first use.
  std::uint32_t footnote_number(std::string_view label);
  /// `text` with each '{{local:NAME}}' replaced; an unknown name is reported at `where`.
  std::string with_placeholders(std::string_view text, LineColumn where);
  /// The page's link and footnote definitions, found when first asked for.
  const std::string& definitions();

 private:
  [[nodiscard]] Place place(LineColumn where) const { return {page.file, where.line, where.column}; }
  [[nodiscard]] std::string excerpt(LineColumn where) const { return excerpt_of(file_lines_.line(where.line)); }

  SourceLines file_lines_;
  std::optional<std::string> definitions_;
};

}  // namespace waymark
