#include "markdown/page_state.hpp"

#include "markdown/fence.hpp"
#include <waymark/suggest.hpp>
#include "text/unicode.hpp"

#include <fmt/format.h>

namespace waymark {
namespace {

constexpr std::string_view kPlaceholderStart = "{{local:";

}  // namespace

PageState::PageState(const PageSource& source, const MarkdownContext& markdown_context, Diagnostics& list)
    : page(source),
      context(markdown_context),
      diagnostics(list),
      seen_terms(markdown_context.library.glossary.size()),
      file_lines_(source.text, 1) {
  anchors_.insert("maincontent");  // the page template's own
}

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

std::string PageState::unique_anchor(std::string_view heading) {
  std::string anchor = slug(heading);
  if (anchor.empty()) {
    anchor = "section";
  } else if (anchor.starts_with("wm-")) {
    anchor.insert(0, "section-");  // 'wm-' is for ids that Waymark itself writes
  }
  if (anchors_.insert(anchor).second) {
    return anchor;
  }
  // Why kept: to count from 1 each time would make a page of equal headings take quadratic time.
  for (int& number = last_numbers_[anchor];;) {
    ++number;
    std::string numbered = fmt::format("{}-{}", anchor, number);
    if (anchors_.insert(numbered).second) {
      return numbered;
    }
  }
}

std::string PageState::with_placeholders(std::string_view text, LineColumn where) {
  std::string result;
  for (std::size_t start = text.find(kPlaceholderStart); start != std::string_view::npos;
       start = text.find(kPlaceholderStart)) {
    const std::size_t name_start = start + kPlaceholderStart.size();
    const std::size_t end = text.find("}}", name_start);
    if (end == std::string_view::npos) {
      break;
    }
    result += text.substr(0, start);
    const std::string_view name = text.substr(name_start, end - name_start);
    const auto& placeholders = context.library.placeholders;
    if (const auto found = placeholders.find(name); found != placeholders.end()) {
      result += found->second;
    } else {
      std::vector<std::string_view> names;
      for (const auto& [known, value] : placeholders) {
        names.push_back(known);
      }
      // The placeholder stays in the text, so that nothing else seems to be missing.
      result += text.substr(start, end + 2 - start);
      const std::string meant = suggest(name, names);
      error(where, fmt::format("placeholder '{{{{local:{}}}}}' has no value", name),
            meant.empty()
                ? fmt::format("set '{}' under 'local' in knowledge-base.yaml or in the pack's pack.yaml", name)
                : fmt::format("did you mean '{{{{local:{}}}}}'?", meant));
    }
    text.remove_prefix(end + 2);
  }
  result += text;
  return result;
}

const std::string& PageState::definitions() {
  if (!definitions_) {
    definitions_ = collect_definitions(std::string_view(page.text).substr(page.body_offset));
  }
  return *definitions_;
}

}  // namespace waymark
