#include "check/page_rules.hpp"

#include "check/book_rules.hpp"
#include "check/front_matter_rules.hpp"
#include "check/moved_rules.hpp"
#include "check/page_targets.hpp"
#include "data/text_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {
namespace {

void check_headings(const Library& library, std::uint32_t index, const Document& document, Diagnostics& diagnostics) {
  int last = 1;
  for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    if (node.kind != Kind::heading) {
      continue;
    }
    if (node.level > last + 1) {
      const PageSource& page = source_of(library, index, i);
      const std::string excerpt = excerpt_of_line(page.text, node.line);
      const bool written = excerpt.empty() || excerpt.find('#') != std::string::npos;
      diagnostics.warning({page.file, node.line, node.column},
                          fmt::format("heading of level {} follows one of level {}", node.level, last),
                          written ? fmt::format("write '{} ' so that no level is skipped; screen readers list headings "
                                                "by level",
                                                std::string(static_cast<std::size_t>(last + 1), '#'))
                                  : fmt::format("a directive made it: put it below a heading of level {}, or tell the "
                                                "plugin's author",
                                                node.level - 1),
                          excerpt);
    }
    last = node.level;
  }
}

/// Whether there is anything to fill in.
bool has_fields(const Document& document, NodeIndex worksheet) {
  return std::any_of(document.nodes.begin() + worksheet, document.nodes.begin() + document.nodes[worksheet].end,
                     [](const Node& node) { return node.kind == Kind::field; });
}

void check_worksheets(const Library& library, std::uint32_t index, const Document& document, Diagnostics& diagnostics) {
  for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    if (node.kind == Kind::worksheet && !has_fields(document, i)) {
      const PageSource& page = source_of(library, index, i);
      diagnostics.warning({page.file, node.line, node.column},
                          fmt::format("worksheet '{}' has nothing to fill in", document.worksheets[node.data].id),
                          "give it a field, or tell the plugin's author", excerpt_of_line(page.text, node.line));
    }
  }
}

/// Anchors that lead to two places.
void check_anchors(const PageSource& page, const Document& document, Diagnostics& diagnostics) {
  if (const std::string anchor = PageTargets(document).doubled(); !anchor.empty()) {
    diagnostics.error({page.file, 0, 0}, fmt::format("two things on this page have the anchor '#{}'", anchor),
                      "give one of the two, a heading, worksheet or resource, another name");
  }
}

}  // namespace

void check_page(const Library& library, std::uint32_t index, const Document& document, Date today,
                Diagnostics& diagnostics) {
  const PageSource& page = library.pages[index];
  check_headings(library, index, document, diagnostics);
  check_worksheets(library, index, document, diagnostics);
  check_anchors(page, document, diagnostics);
  if (page.meta.review_by.given() && page.meta.review_by < today) {
    diagnostics.warning({page.file, page.meta.review_by_line, 0},
                        fmt::format("review was due on {}", iso_date(page.meta.review_by)),
                        "check the page, then set 'reviewed' and 'review-by'");
  }
  check_front_matter(library, index, diagnostics);
}

void check_knowledge_base(const Library& library, bool release, Diagnostics& diagnostics) {
  check_named_sources(library, diagnostics);
  check_books(library, release, diagnostics);
  check_earlier_ids(library, diagnostics);
}

}  // namespace waymark
