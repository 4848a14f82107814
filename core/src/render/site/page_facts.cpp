// What the foot of a page says about it: where it comes from, who looks after it, when it was reviewed.
#include "data/date.hpp"
#include "render/local_label.hpp"
#include "render/site/contact_html.hpp"
#include "render/site/html_writer.hpp"
#include "render/site/page_history.hpp"
#include "render/site/site_frame.hpp"
#include "render/site/suggest_change.hpp"
#include "render/source_words.hpp"
#include "text/web_address.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace waymark {
namespace {

void write_fact(HtmlWriter& html, Markup name, std::string_view value_html) {
  html.markup("<div class=\"nhsuk-summary-list__row\"><dt class=\"nhsuk-summary-list__key\">").markup(name);
  html.markup("</dt><dd class=\"nhsuk-summary-list__value\">").fragment(value_html).markup("</dd></div>\n");
}

std::string date_html(Date date) {
  std::string out;
  HtmlWriter(out)
      .markup("<time datetime=\"")
      .attribute(iso_date(date))
      .markup("\">")
      .text(long_date(date))
      .markup("</time>");
  return out;
}

std::string source_html(const Source& source) {
  std::string out;
  HtmlWriter html(out);
  if (source.original) {
    html.text("Written for this knowledge base");
    if (source.title.empty()) {
      return out;
    }
    html.text(": ");
  }
  if (!source.address.empty() && is_allowed_address(source.address)) {
    html.markup("<a href=\"").address(source.address).markup("\">").text(source.title).markup("</a>");
  } else {
    html.text(source.title);
  }
  if (source.unverified) {
    html.text(" (address not checked)");
  }
  for (const std::string* part : {&source.publisher, &source.year}) {
    if (!part->empty()) {
      html.text(", ").text(*part);
    }
  }
  if (!source.permission.empty()) {
    html.markup(". <span class=\"wm-permission\">").text(source.permission).markup("</span>");
  }
  return out;
}

}  // namespace

std::string SiteFrame::about(std::uint32_t page, std::string_view root) const {
  std::string out;
  HtmlWriter html(out);
  const PageSource& source = input.library.pages[page];
  const PageMeta& meta = source.meta;
  const Pack& pack = input.library.packs[source.pack];
  html.markup("<dl class=\"nhsuk-summary-list\">\n");
  std::string value;
  for (const Source& each : meta.sources) {
    if (!value.empty()) {
      HtmlWriter(value).markup("<br>");
    }
    value += source_html(each);
  }
  if (const std::string words = endorsement_words(input.library, meta); !words.empty()) {
    HtmlWriter(value).markup("<br><span class=\"wm-permission\">").text(words).markup("</span>");
  }
  if (!value.empty()) {
    write_fact(html, "Source", value);
  }
  if (!meta.owner.empty()) {
    value.clear();
    HtmlWriter(value).text(meta.owner);
    write_fact(html, "Owner", value);
  }
  if (meta.reviewed.given()) {
    write_fact(html, "Last reviewed", date_html(meta.reviewed));
  }
  if (const std::string changed = last_changed(*this, page, root); !changed.empty()) {
    write_fact(html, "Last changed", changed);
  }
  if (meta.review_by.given()) {
    write_fact(html, "Next review by", date_html(meta.review_by));
  }
  if (!meta.audience.empty()) {
    value.clear();
    HtmlWriter(value).text(fmt::format("{}", fmt::join(meta.audience, ", ")));
    write_fact(html, "Written for", value);
  }
  value.clear();
  HtmlWriter(value).text(pack.title).text(", version ").text(pack.version);
  write_fact(html, "Part of", value);
  if (const LocalLabel label = local_label(input.library, page); !label.tag.empty()) {
    value.clear();
    HtmlWriter(value).text(label.text);
    write_fact(html, label.tag == "Local" ? Markup("Local page") : Markup("Local additions"), value);
  }
  const Pack& answering = answering_pack(input.library, source);
  if (!answering.contact.name.empty() || !answering.contact.address.empty()) {
    write_fact(html, "Contact", contact_html(answering.contact));
  }
  if (!answering.licence.empty()) {
    value.clear();
    HtmlWriter(value).text(answering.licence);
    write_fact(html, "Licence", value);
  }
  if (!meta.tags.empty()) {
    value.clear();
    HtmlWriter tags(value);
    tags.markup("<ul class=\"wm-tags\">");
    for (const std::string& tag : meta.tags) {
      tags.markup("<li><a href=\"")
          .attribute(root)
          .attribute(tag_files.at(tag))
          .markup("\">")
          .text(tag)
          .markup("</a></li>");
    }
    tags.markup("</ul>");
    write_fact(html, "Tags", value);
  }
  html.markup("</dl>\n");
  if (const std::uint32_t section = map.section_of(page); section != kNoPage && has_print_page(section)) {
    const OutlineEntry& outline = *map.entry(section).outline;
    html.markup("<p class=\"wm-report\"><a href=\"").attribute(root);
    html.fragment(encoded_path(map.print_file(source.pack, outline))).markup("\">Print the whole section: ");
    html.text(outline.title).markup("</a></p>\n");
  }
  write_suggest_change(*this, page, html);
  return out;
}

}  // namespace waymark
