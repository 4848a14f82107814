#include "render/site/site_frame.hpp"

#include "render/local_label.hpp"
#include "render/site/contact_html.hpp"
#include "render/site/html_writer.hpp"
#include "render/site/local_tag.hpp"
#include "render/site/page_history.hpp"
#include "render/site/printed_links.hpp"
#include "text/unicode.hpp"
#include "text/web_address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace waymark {
namespace {

constexpr std::uint32_t kMaxDepth = 32;

}  // namespace

SiteFrame::SiteFrame(const RenderInput& render_input, const Theme& site_theme)
    : input(render_input),
      theme(site_theme),
      map(render_input.library),
      templates(site_theme),
      earlier_(earlier_ids(render_input.earlier)) {
  for (const GlossaryTerm& term : input.library.glossary) {
    terms.emplace(term.anchor, &term);
  }
  std::set<std::string_view> tags;
  for (const PageSource& page : input.library.pages) {
    tags.insert(page.meta.tags.begin(), page.meta.tags.end());
  }
  std::set<std::string> taken{"index"};
  for (const std::string_view tag : tags) {
    const std::string name = slug(tag).empty() ? std::string("tag") : slug(tag);
    std::string file = name;
    for (int number = 2; !taken.insert(file).second; ++number) {
      file = fmt::format("{}-{}", name, number);
    }
    tag_files.emplace(tag, "tags/" + file + ".html");
  }
  common_.resize(kMaxDepth + 1);
  for (std::uint32_t depth = 0; depth <= kMaxDepth; ++depth) {
    Common& common = common_[depth];
    common.root = root_prefix(depth);
    HtmlWriter links(common.footer_links);
    const auto link = [&](Markup file, Markup text) {
      links.markup("<li><a href=\"")
          .attribute(common.root)
          .markup(file)
          .markup("\">")
          .markup(text)
          .markup("</a></li>\n");
    };
    link("index.html", "Home");
    link("search.html", "Search");
    link("a-z.html", "A to Z");
    if (!input.library.glossary.empty()) {
      link("glossary.html", "Glossary");
    }
    if (!tag_files.empty()) {
      link("tags/index.html", "Tags");
    }
    if (!input.printed.empty()) {
      link("documents.html", "Documents to print");
    }
    link("maintenance.html", "Reviews and owners");
    link("accessibility.html", "Accessibility statement");
    if (input.edition.released) {
      link("check-copy.html", "Check this copy");
      link("changes.atom", "Changes as a feed (Atom)");
    }
    if (const Contact& publisher = input.library.knowledge_base.publisher; !publisher.address.empty()) {
      links.markup("<li>").fragment(contact_html(publisher)).markup("</li>\n");
    }
    if (!theme.logo_name.empty()) {
      HtmlWriter(common.logo)
          .markup("<img class=\"wm-header__logo\" src=\"")
          .attribute(common.root)
          .markup("assets/")
          .attribute(theme.logo_name)
          .markup("\" alt=\"\">");
    }
  }
}

PageValues SiteFrame::common_values(std::uint32_t depth) const {
  const Common& common = common_[std::min(depth, kMaxDepth)];
  const KnowledgeBase& base = input.library.knowledge_base;
  PageValues values;
  values.language = base.language;
  values.site_title = base.title;
  values.organisation = organisation();
  values.edition = input.edition.display;
  values.root = common.root;
  values.logo = common.logo;
  values.footer_links = common.footer_links;
  return values;
}

const std::string& SiteFrame::organisation() const {
  return theme.organisation.empty() ? input.library.knowledge_base.publisher.name : theme.organisation;
}

const std::string& SiteFrame::contact_email(std::uint32_t pack) const {
  const std::string& own = input.library.packs[pack].contact.email;
  return own.empty() ? input.library.knowledge_base.publisher.email : own;
}

bool SiteFrame::has_print_page(std::uint32_t section) const {
  const NavigationEntry& entry = map.entry(section);
  return entry.outline->section && entry.pages > 1 && entry.pages <= kMaxPrintPages;
}

std::string SiteFrame::edition_switch(std::string_view file, std::uint32_t page, std::string_view root) const {
  return edition_switch_html(input, earlier_, file, page, root);
}

std::string SiteFrame::head_title(std::string_view title) const {
  return fmt::format("{} – {}", title, input.library.knowledge_base.title);
}

std::string SiteFrame::menu(std::string_view root, std::uint32_t pack) const {
  std::string out;
  HtmlWriter html(out);
  for (std::uint32_t i = 0; i < input.library.packs.size(); ++i) {
    html.markup("<li><a href=\"").attribute(root).attribute(map.pack_address(i)).markup("\"");
    if (i == pack) {
      html.markup(" aria-current=\"true\"");
    }
    html.markup(">").text(input.library.packs[i].title).markup("</a></li>\n");
  }
  html.markup("<li><a href=\"").attribute(root).markup("a-z.html\">A to Z</a></li>");
  return out;
}

std::string SiteFrame::breadcrumbs(std::uint32_t page, std::string_view root) const {
  std::string out;
  HtmlWriter html(out);
  const PageSource& source = input.library.pages[page];
  const Pack& pack = input.library.packs[source.pack];
  html.markup("<li><a href=\"").attribute(root).markup("index.html\">Home</a></li>");
  if (page == pack.index_page) {
    return out;
  }
  html.markup("\n<li><a href=\"").attribute(root).attribute(map.pack_address(source.pack)).markup("\">");
  html.text(pack.title).markup("</a></li>");
  std::vector<std::uint32_t> sections;
  for (std::uint32_t entry = map.entry(map.entry_of(page)).parent; entry != kNoPage; entry = map.entry(entry).parent) {
    sections.push_back(entry);
  }
  for (auto section = sections.rbegin(); section != sections.rend(); ++section) {
    const NavigationEntry& entry = map.entry(*section);
    if (entry.first_page == page) {  // a section without a page of its own
      html.markup("\n<li>").text(entry.outline->title).markup("</li>");
      continue;
    }
    html.markup("\n<li><a href=\"").attribute(root).fragment(map.address(entry.first_page)).markup("\">");
    html.text(entry.outline->title).markup("</a></li>");
  }
  return out;
}

std::string SiteFrame::heading(std::uint32_t page) const {
  std::string out;
  HtmlWriter html(out);
  const PageMeta& meta = input.library.pages[page].meta;
  if (meta.status == PageStatus::draft) {
    html.markup("<p class=\"wm-labels\"><strong class=\"nhsuk-tag nhsuk-tag--orange\">Draft</strong></p>\n");
  }
  write_local_label(input.library, page, html);
  html.markup("<h1>").text(meta.title).markup("</h1>");
  if (!meta.summary.empty()) {
    html.markup("\n<p class=\"wm-lead\">").text(meta.summary).markup("</p>");
  }
  html.fragment(changed_line(*this, page, root_prefix(map.depth(page))));
  write_printed_links(input, page, {}, root_prefix(map.depth(page)), html);
  return out;
}

std::string SiteFrame::pager(std::uint32_t page, std::string_view root) const {
  std::string out;
  HtmlWriter html(out);
  if (const std::uint32_t previous = map.previous(page); previous != kNoPage) {
    html.markup("<li class=\"wm-pager__previous\"><a rel=\"prev\" href=\"")
        .attribute(root)
        .fragment(map.address(previous));
    html.markup(
        "\"><span class=\"wm-pager__direction\">Previous<span class=\"nhsuk-u-visually-hidden\"> page: "
        "</span></span><span class=\"wm-pager__title\">");
    html.text(input.library.pages[previous].meta.title).markup("</span></a></li>\n");
  }
  if (const std::uint32_t next = map.next(page); next != kNoPage) {
    html.markup("<li class=\"wm-pager__next\"><a rel=\"next\" href=\"").attribute(root).fragment(map.address(next));
    html.markup(
        "\"><span class=\"wm-pager__direction\">Next<span class=\"nhsuk-u-visually-hidden\"> page: "
        "</span></span><span class=\"wm-pager__title\">");
    html.text(input.library.pages[next].meta.title).markup("</span></a></li>\n");
  }
  return out;
}

}  // namespace waymark
