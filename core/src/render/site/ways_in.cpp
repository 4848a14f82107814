#include "render/site/ways_in.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {
namespace {

/// What a link is called, and whether there is something to fill in where it leads.
struct Target {
  std::string title;
  std::string text;
  bool worksheet = false;
};

bool is_worksheet(const Node& node) { return node.kind == Kind::worksheet; }

/// Whether a worksheet stands below the heading, before the next of its rank.
bool section_has_worksheet(const Document& document, NodeIndex heading) {
  const auto first = document.nodes.begin() + document.nodes[heading].end;
  const auto end = std::find_if(first, document.nodes.end(), [&](const Node& node) {
    return node.kind == Kind::heading && node.level <= document.nodes[heading].level;
  });
  return std::any_of(first, end, is_worksheet);
}

Target target_of(const RenderInput& input, std::uint32_t page, std::string_view anchor) {
  const PageMeta& meta = input.library.pages[page].meta;
  const Document& document = input.documents[page];
  if (anchor.empty()) {
    return {meta.title, meta.summary, std::any_of(document.nodes.begin(), document.nodes.end(), is_worksheet)};
  }
  for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    if (node.kind == Kind::heading && document.text(node) == anchor) {
      return {document.plain_text(i), meta.title, section_has_worksheet(document, i)};
    }
    if (is_worksheet(node) && document.worksheets[node.data].id == anchor) {
      return {document.worksheets[node.data].title, meta.title, true};
    }
  }
  return {meta.title, meta.summary, false};
}

class WaysIn {
 public:
  WaysIn(const SiteFrame& frame, HtmlWriter& html)
      : frame_(frame), base_(frame.input.library.knowledge_base), html_(html) {}

  void write() {
    html_.markup(
        "<section class=\"wm-ways\" aria-labelledby=\"wm-ways\">\n<h2 id=\"wm-ways\">Find what helps you now</h2>\n"
        "<p class=\"wm-ways__how\">Choose who you are, then where you are in the change.</p>\n"
        "<div class=\"wm-ways__roles\">\n");
    for (const StartRole& role : base_.start_roles) {
      write_role(role);
    }
    html_.markup("</div>\n</section>\n");
  }

 private:
  void write_role(const StartRole& role) {
    html_.markup("<details class=\"wm-way\" data-role=\"").attribute(role.id);
    html_.markup("\">\n<summary class=\"wm-way__summary\"><span class=\"wm-way__role\">").text(role.title);
    html_.markup("</span>");
    if (!role.text.empty()) {
      html_.markup(" <span class=\"wm-way__text\">").text(role.text).markup("</span>");
    }
    html_.markup("</summary>\n");
    if (!role.about.empty()) {
      html_.markup("<div class=\"wm-way__about\">\n<h3>About your part</h3>\n");
      write_links(role.about);
      html_.markup("</div>\n");
    }
    for (std::size_t i = 0; i < role.stages.size(); ++i) {
      const StartStage& stage = base_.start_stages[i];
      html_.markup("<div class=\"wm-way__stage\" data-stage=\"").attribute(stage.id).markup("\">\n<h3>");
      html_.text(stage.title).markup("</h3>\n");
      if (!stage.text.empty()) {
        html_.markup("<p>").text(stage.text).markup("</p>\n");
      }
      write_links(role.stages[i]);
      html_.markup("</div>\n");
    }
    html_.markup("</details>\n");
  }

  void write_links(const std::vector<StartLink>& links) {
    html_.markup("<ul class=\"wm-way__links\">\n");
    for (const StartLink& link : links) {
      const auto page = frame_.input.library.page_by_id.find(link.page);
      if (page == frame_.input.library.page_by_id.end()) {
        continue;
      }
      const Target target = target_of(frame_.input, page->second, link.anchor);
      html_.markup("<li><a href=\"").fragment(frame_.map.address(page->second));
      if (!link.anchor.empty()) {
        html_.markup("#").address(link.anchor);
      }
      html_.markup("\">").text(target.title).markup("</a>");
      if (target.worksheet) {
        html_.markup(" <strong class=\"nhsuk-tag nhsuk-tag--green\">Worksheet</strong>");
      }
      if (!target.text.empty()) {
        html_.markup("\n<p>").text(target.text).markup("</p>");
      }
      html_.markup("</li>\n");
    }
    html_.markup("</ul>\n");
  }

  const SiteFrame& frame_;
  const KnowledgeBase& base_;
  HtmlWriter& html_;
};

}  // namespace

void write_ways_in(const SiteFrame& frame, HtmlWriter& html) {
  if (!frame.input.library.knowledge_base.start_roles.empty()) {
    WaysIn(frame, html).write();
  }
}

}  // namespace waymark
