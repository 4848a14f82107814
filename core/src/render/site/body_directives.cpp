// Blocks that directives make: expanders, callouts, quotations, scenarios, stories, contents, cards, resources,
// figures.
#include "data/as_of.hpp"
#include "render/site/body_writer.hpp"
#include "render/site/figure_svg.hpp"
#include "render/site/local_tag.hpp"
#include "text/web_address.hpp"

namespace waymark {

void BodyWriter::write_expander(NodeIndex index) {
  html_.markup("<details class=\"nhsuk-details nhsuk-expander\">\n<summary class=\"nhsuk-details__summary\">");
  html_.markup("<span class=\"nhsuk-details__summary-text\">").text(document_.text(node(index)));
  html_.markup("</span></summary>\n<div class=\"nhsuk-details__text\">\n");
  write_children(index);
  html_.markup("</div>\n</details>\n");
}

void BodyWriter::write_callout(NodeIndex index) {
  switch (static_cast<CalloutKind>(node(index).level)) {
    case CalloutKind::note:
      html_.markup(
          "<div class=\"wm-callout wm-callout--note\" role=\"note\">\n"
          "<p class=\"wm-callout__title\"><span class=\"wm-callout__kind\">Note");
      break;
    case CalloutKind::important:
      html_.markup(
          "<div class=\"wm-callout wm-callout--important\" role=\"note\">\n"
          "<p class=\"wm-callout__title\"><span class=\"wm-callout__kind\">Important");
      break;
    case CalloutKind::warning:
      html_.markup(
          "<div class=\"wm-callout wm-callout--warning\" role=\"note\">\n"
          "<p class=\"wm-callout__title\"><span class=\"wm-callout__kind\">Warning");
      break;
    case CalloutKind::local:
      html_.markup(
          "<div class=\"wm-callout wm-callout--local\" role=\"note\">\n"
          "<p class=\"wm-callout__title\"><span class=\"wm-callout__kind\">Local");
      break;
  }
  const std::string_view title = document_.text(node(index));
  if (title.empty()) {
    html_.markup("</span></p>\n");
  } else {
    html_.markup(":</span> <span>").text(title).markup("</span></p>\n");
  }
  write_children(index);
  html_.markup("</div>\n");
}

void BodyWriter::write_quotation(NodeIndex index) {
  const std::string_view who = document_.text(node(index));
  const bool reported = node(index).level == 1;
  if (reported) {
    html_.markup(
        "<figure class=\"wm-quotation wm-quotation--reported\">\n<p class=\"wm-label\">What people said</p>\n"
        "<div class=\"wm-quotation__text\">");
  } else {
    html_.markup("<figure class=\"wm-quotation\">\n<blockquote>");
  }
  write_children(index);
  if (reported) {
    html_.markup("</div>\n");
  } else {
    html_.markup("</blockquote>\n");
  }
  if (!who.empty()) {
    html_.markup("<figcaption>").text(who).markup("</figcaption>\n");
  }
  html_.markup("</figure>\n");
}

void BodyWriter::write_scenario(NodeIndex index) {
  html_.markup("<div class=\"wm-scenario\">\n<p class=\"wm-label\">Scenario: an illustrative story</p>\n");
  if (node(index).text.size != 0) {
    html_.markup("<p class=\"wm-scenario__title\">").text(document_.text(node(index))).markup("</p>\n");
  }
  write_children(index);
  html_.markup("</div>\n");
}

void BodyWriter::write_story(NodeIndex index) {
  const Story& story = document_.stories[node(index).data];
  html_.markup("<div class=\"wm-story\">\n<p class=\"wm-story__part\"><strong>As</strong> ").text(story.role);
  html_.markup(",</p>\n<p class=\"wm-story__part\"><strong>I want</strong> ").text(story.want);
  html_.markup(",</p>\n<p class=\"wm-story__part\"><strong>so that</strong> ").text(story.benefit);
  html_.markup(".</p>\n</div>\n");
}

void BodyWriter::write_contents(NodeIndex index) {
  html_.markup("<nav class=\"nhsuk-contents-list wm-contents\" aria-label=\"Contents");
  const auto scope = static_cast<ContentsScope>(node(index).level);
  const Library& library = context_.input.library;
  if (scope == ContentsScope::page) {
    html_.markup(": this page\">\n<ul class=\"nhsuk-contents-list__list\">\n");
    html_.fragment(heading_list(document_, context_.id_prefix));
    html_.markup("</ul>\n</nav>\n");
    return;
  }
  std::uint32_t pack = library.pages[context_.page].pack;
  const std::string_view other = document_.text(node(index));
  for (std::uint32_t i = 0; i < library.packs.size() && !other.empty(); ++i) {
    if (library.packs[i].id == other) {
      pack = i;
    }
  }
  const std::uint32_t section = scope == ContentsScope::section ? context_.map.section_of(context_.page) : kNoPage;
  html_.markup(": ");
  html_.attribute(section == kNoPage ? library.packs[pack].title : context_.map.entry(section).outline->title);
  html_.markup("\">\n");
  write_entry_list(section == kNoPage ? context_.map.top_entries(pack) : context_.map.entries_in(section));
  html_.markup("</nav>\n");
}

void BodyWriter::write_entry_list(const std::vector<std::uint32_t>& entries) {
  html_.markup("<ul class=\"nhsuk-contents-list__list\">\n");
  for (const std::uint32_t index : entries) {
    const NavigationEntry& entry = context_.map.entry(index);
    if (entry.pages == 0) {
      continue;
    }
    html_.markup("<li class=\"nhsuk-contents-list__item\">");
    if (entry.outline->page != kNoPage) {
      html_.markup("<a class=\"nhsuk-contents-list__link\" href=\"").attribute(context_.root);
      html_.fragment(context_.map.address(entry.outline->page)).markup("\">").text(entry.outline->title).markup("</a>");
      write_local_tag(context_.input.library, entry.outline->page, html_);
    } else {
      html_.text(entry.outline->title);
    }
    if (!context_.map.entries_in(index).empty()) {
      html_.markup("\n");
      write_entry_list(context_.map.entries_in(index));
    }
    html_.markup("</li>\n");
  }
  html_.markup("</ul>\n");
}

void BodyWriter::write_cards(NodeIndex index) {
  html_.markup("<ul class=\"wm-cards\">\n");
  for (const NodeIndex card : document_.children(index)) {
    const Link& link = document_.links[node(card).data];
    std::string_view title = document_.text(node(card));
    std::string_view summary;
    if (link.kind == Link::Kind::page) {
      const PageMeta& meta = context_.input.library.pages[link.page].meta;
      title = title.empty() ? std::string_view(meta.title) : title;
      summary = meta.summary;
    }
    html_.markup(
        "<li><div class=\"nhsuk-card nhsuk-card--clickable\"><div class=\"nhsuk-card__content\">\n"
        "<p class=\"nhsuk-card__heading\"><a class=\"nhsuk-card__link\" href=\"");
    write_link_address(link);
    html_.markup("\">").text(title.empty() ? document_.text(link.target) : title).markup("</a></p>\n");
    if (node(card).end > card + 1) {
      html_.markup("<div class=\"nhsuk-card__description\">");
      write_children(card);
      html_.markup("</div>\n");
    } else if (!summary.empty()) {
      html_.markup("<p class=\"nhsuk-card__description\">").text(summary).markup("</p>\n");
    }
    html_.markup("</div></div></li>\n");
  }
  html_.markup("</ul>\n");
}

void BodyWriter::write_resources(NodeIndex index) {
  html_.markup("<div class=\"wm-resources\"");
  if (node(index).level == 1) {
    html_.markup(" data-filter");
  }
  html_.markup(">\n<table class=\"wm-resources__table\" role=\"table\">\n");
  if (node(index).text.size != 0) {
    html_.markup("<caption>").text(document_.text(node(index))).markup("</caption>\n");
  }
  html_.markup(
      "<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Resource</th>"
      "<th role=\"columnheader\" scope=\"col\">Why it is included</th>"
      "<th role=\"columnheader\" scope=\"col\">Where to find it</th></tr></thead>\n"
      "<tbody role=\"rowgroup\">\n");
  for (const NodeIndex record : document_.children(index)) {
    write_resource(document_.resource_records[node(record).data]);
  }
  html_.markup("</tbody>\n</table>\n</div>\n");
}

void BodyWriter::write_resource(const ResourceRecord& record) {
  html_.markup("<tr role=\"row\"");
  if (!record.id.empty() && record_ids_.insert(record.id).second) {
    html_.markup(" id=\"").attribute(context_.id_prefix).markup("resource-").attribute(record.id).markup("\"");
  }
  if (!record.group.empty()) {
    html_.markup(" data-group=\"").attribute(record.group).markup("\"");
  }
  if (!record.tags.empty()) {
    html_.markup(" data-tags=\"");
    for (std::size_t i = 0; i < record.tags.size(); ++i) {
      html_.attribute(i == 0 ? "" : ";").attribute(record.tags[i]);
    }
    html_.markup("\"");
  }
  html_.markup(">\n<td role=\"cell\"><strong class=\"wm-resources__title\">").text(record.title).markup("</strong>");
  if (!record.publisher.empty() || !record.year.empty()) {
    html_.markup(" <span class=\"wm-resources__source\">").text(record.publisher);
    html_.text(record.publisher.empty() || record.year.empty() ? "" : ", ").text(record.year).markup("</span>");
  }
  if (!record.as_of.empty()) {
    html_.markup(" <span class=\"wm-resources__as-of\">(").text(as_of_words(record.as_of).value_or(record.as_of));
    html_.markup(")</span>");
  }
  html_.markup("</td>\n<td role=\"cell\" data-label=\"Why it is included\">");
  html_.text(record.why.empty() ? "–" : std::string_view(record.why));
  html_.markup("</td>\n<td role=\"cell\" data-label=\"Where to find it\">");
  if (record.address.empty() || !is_allowed_address(record.address)) {
    html_.markup("<span class=\"wm-resources__missing\">No address known</span>");
  } else {
    std::string_view shown = record.address;
    for (const std::string_view scheme : {std::string_view("https://"), std::string_view("http://")}) {
      if (shown.starts_with(scheme)) {
        shown.remove_prefix(scheme.size());
      }
    }
    html_.markup("<a href=\"").address(record.address).markup("\">").text(shown).markup("</a>");
    if (record.unverified) {
      html_.markup(" <span class=\"wm-resources__unchecked\">Address not checked</span>");
    }
  }
  html_.markup("</td>\n</tr>\n");
}

std::string BodyWriter::figure_address(const std::string& target) const {
  for (const Link& link : document_.links) {
    if (document_.text(link.target) == target && link.kind != Link::Kind::unresolved) {
      std::string address;
      BodyWriter(document_, context_, address).write_link_address(link);
      return address;
    }
  }
  return {};
}

void BodyWriter::write_figure(NodeIndex index) {
  const Figure& figure = document_.figures[node(index).data];
  ++figures_;
  const std::string prefix = std::string(context_.id_prefix) + "wm-figure-" + std::to_string(figures_);
  html_.markup("<figure class=\"wm-figure\">\n<div class=\"wm-figure__drawing\">");
  write_figure_svg(
      figure, prefix, [this](const std::string& target) { return figure_address(target); }, out_);
  html_.markup("</div>\n");
  if (!figure.title.empty()) {
    html_.markup("<figcaption class=\"wm-figure__caption\" id=\"").attribute(prefix).markup("-title\">");
    html_.text(figure.title).markup("</figcaption>\n");
  }
  html_
      .markup(
          "<details class=\"nhsuk-details\"><summary class=\"nhsuk-details__summary\">"
          "<span class=\"nhsuk-details__summary-text\">Description of this picture</span></summary>"
          "<div class=\"nhsuk-details__text\" id=\"")
      .attribute(prefix)
      .markup("-description\"><p>");
  html_.text(figure.description).markup("</p></div></details>\n</figure>\n");
}

}  // namespace waymark
