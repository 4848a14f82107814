#include "markdown/parse_page.hpp"

#include "data/text_file.hpp"
#include "markdown/blocks.hpp"
#include "markdown/page_state.hpp"
#include "markdown/table_size.hpp"

#include <fmt/format.h>

#include <algorithm>

#include <string_view>
#include <utility>

namespace waymark {
namespace {

/// Refuses what would hurt the parser or break its tricks; true if the page can be parsed.
bool is_parsable(const PageSource& page, std::string_view body, PageState& state) {
  if (const auto table = find_oversized_table(body, kMaxTableCells)) {
    state.error({page.body_line + table->line - 1, 0},
                fmt::format("table of {} columns and {} rows is too large; {} cells are the most", table->columns,
                            table->rows, kMaxTableCells),
                "split the table, or offer the data as a file to download");
    return false;
  }
  if (const std::size_t at = body.find(kEscapedTilde); at != std::string_view::npos) {
    const auto lines =
        static_cast<std::uint32_t>(std::count(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    state.error({page.body_line + lines, 0}, "control character U+0086 in the text", "remove it");
    return false;
  }
  return true;
}

/// Footnotes come last, in the order of first use. Content of one may use another that was met later.
void add_footnotes(PageState& state) {
  if (state.footnotes.empty()) {
    return;
  }
  state.builder.open(Kind::footnotes, 0, 0);
  for (std::size_t i = 0; i < state.footnotes.size(); ++i) {
    const PendingFootnote& footnote = state.footnotes[i];
    const NodeIndex index = state.builder.open(Kind::footnote, footnote.line, 1);
    const TextRef label = state.builder.store(footnote.label);
    state.builder.node(index).text = label;
    state.builder.node(index).data = static_cast<std::uint32_t>(i + 1);
    if (footnote.content && !footnote.content->nodes.empty()) {
      state.builder.append_children(*footnote.content);
    }
    state.builder.close();
  }
  state.builder.close();
}

}  // namespace

Document parse_page(const PageSource& page, const MarkdownContext& context, Diagnostics& diagnostics) {
  const std::size_t first = diagnostics.list().size();
  PageState state(page, context, diagnostics);
  const std::string_view body = std::string_view(page.text).substr(page.body_offset);
  // Text is stored once, links and anchors again: this is seldom too little, and moving it would cost more.
  state.builder.document().storage.reserve(body.size() + body.size() / 8);
  state.builder.document().nodes.reserve(body.size() / 20);
  if (is_parsable(page, body, state)) {
    const SourceLines lines(body, page.body_line);
    BlockAdder(state, lines).add({});
    add_footnotes(state);
  }
  add_excerpts(diagnostics, first, page.file, page.text);  // directives know places only
  Document document = state.builder.finish();
  document.storage.shrink_to_fit();
  document.nodes.shrink_to_fit();
  return document;
}

}  // namespace waymark
