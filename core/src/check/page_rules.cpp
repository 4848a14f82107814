#include "check/page_rules.hpp"

#include "data/text_file.hpp"
#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace waymark {
namespace {

void check_headings(const PageSource& page, const Document& document, Diagnostics& diagnostics) {
  int last = 1;
  for (const Node& node : document.nodes) {
    if (node.kind != Kind::heading) {
      continue;
    }
    if (node.level > last + 1) {
      diagnostics.warning({page.file, node.line, node.column},
                          fmt::format("heading of level {} follows one of level {}", node.level, last),
                          fmt::format("write '{} ' so that no level is skipped; screen readers list headings by level",
                                      std::string(static_cast<std::size_t>(last + 1), '#')),
                          excerpt_of_line(page.text, node.line));
    }
    last = node.level;
  }
}

}  // namespace

void check_page(const PageSource& page, const Document& document, Date today, Diagnostics& diagnostics) {
  check_headings(page, document, diagnostics);
  if (page.meta.review_by.given() && page.meta.review_by < today) {
    diagnostics.warning({page.file, page.meta.review_by_line, 0},
                        fmt::format("review was due on {}", iso_date(page.meta.review_by)),
                        "check the page, then set 'reviewed' and 'review-by'");
  }
}

void check_knowledge_base(const Library& library, bool release, Diagnostics& diagnostics) {
  for (const StartStep& step : library.knowledge_base.start_steps) {
    const auto found = library.page_by_id.find(step.page);
    if (found != library.page_by_id.end() && release && library.pages[found->second].meta.status == PageStatus::draft) {
      diagnostics.error({library.knowledge_base.file, step.line, 0},
                        fmt::format("start step leads to draft page '{}', which a release leaves out", step.page),
                        "publish the draft, or take the step out");
    }
    if (step.page.empty() || found != library.page_by_id.end()) {
      continue;
    }
    std::vector<std::string_view> ids;
    for (const PageSource& page : library.pages) {
      ids.push_back(page.id);
    }
    const std::string meant = suggest(step.page, ids);
    diagnostics.error({library.knowledge_base.file, step.line, 0},
                      fmt::format("start step leads to unknown page '{}'", step.page),
                      meant.empty() ? "name a page as 'pack/name'" : fmt::format("did you mean '{}'?", meant));
  }
}

}  // namespace waymark
