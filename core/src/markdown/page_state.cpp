#include "markdown/page_state.hpp"

#include "markdown/fence.hpp"
#include "text/placeholders.hpp"

#include <fmt/format.h>

#include <utility>

namespace waymark {

PageState::PageState(const PageSource& source, const MarkdownContext& markdown_context, Diagnostics& list)
    : page(source),
      context(markdown_context),
      diagnostics(list),
      seen_terms(markdown_context.library.glossary.size()),
      file_lines_(source.text, 1) {}

void PageState::error(LineColumn where, std::string message, std::string hint) {
  diagnostics.error(place(where), std::move(message), std::move(hint), excerpt(where));
}

void PageState::warning(LineColumn where, std::string message, std::string hint) {
  diagnostics.warning(place(where), std::move(message), std::move(hint), excerpt(where));
}

bool PageState::too_deep(LineColumn where) {
  if (builder.depth() < kMaxNesting) {
    return false;
  }
  if (!nesting_reported) {
    nesting_reported = true;
    error(where, fmt::format("blocks and emphasis are nested more than {} levels deep", kMaxNesting),
          "take some of the lists, quotes, directives or emphasis out of each other");
  }
  return true;
}

std::uint32_t PageState::footnote_number(std::string_view label) {
  for (std::size_t i = 0; i < footnotes.size(); ++i) {
    if (footnotes[i].label == label) {
      return static_cast<std::uint32_t>(i + 1);
    }
  }
  footnotes.push_back({std::string(label), std::nullopt, 0});
  return static_cast<std::uint32_t>(footnotes.size());
}

std::string PageState::with_placeholders(std::string_view text, LineColumn where) {
  return waymark::with_placeholders(text, context.library.placeholders, [&](std::string message, std::string hint) {
    error(where, std::move(message), std::move(hint));
  });
}

const std::string& PageState::definitions() {
  if (!definitions_) {
    definitions_ = collect_definitions(std::string_view(page.text).substr(page.body_offset));
  }
  return *definitions_;
}

}  // namespace waymark
