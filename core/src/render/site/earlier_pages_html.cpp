// Pages at addresses of earlier editions: one leads on to where its page is now, the other says that it is gone.
#include "data/date.hpp"
#include "pack/portable_name.hpp"
#include "render/site/html_writer.hpp"
#include "render/site/made_pages.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <set>

namespace waymark {
namespace {

std::string root_of(std::string_view id) {
  return root_prefix(static_cast<std::uint32_t>(std::count(id.begin(), id.end(), '/')));
}

OutputFile moved_page(const SiteFrame& frame, const std::string& id, std::uint32_t page) {
  const std::string root = root_of(id);
  const std::string& title = frame.input.library.pages[page].meta.title;
  std::string head;
  HtmlWriter(head)
      .markup("\n<meta http-equiv=\"refresh\" content=\"0; url=")
      .attribute(root)
      .fragment(frame.map.address(page))
      .markup("\">");
  std::string main;
  HtmlWriter html(main);
  html.markup("<p>This page is now at another address: <a data-wm-moved href=\"").attribute(root);
  html.fragment(frame.map.address(page)).markup("\">").text(title).markup("</a>.</p>\n");
  return made_page(frame, id + ".html", title, "This page has moved.", main, kNoPage, head);
}

/// The page that is nearest to what is gone: the first page of its pack, or home.
void write_nearest(const SiteFrame& frame, std::string_view id, std::string_view root, HtmlWriter& html) {
  const std::vector<Pack>& packs = frame.input.library.packs;
  for (std::uint32_t pack = 0; pack < packs.size(); ++pack) {
    if (id.substr(0, id.find('/')) == packs[pack].id) {
      html.markup("<a href=\"").attribute(root).attribute(frame.map.pack_address(pack)).markup("\">");
      html.text(packs[pack].title).markup("</a>");
      return;
    }
  }
  html.markup("<a href=\"").attribute(root).markup("index.html\">Home</a>");
}

OutputFile gone_page(const SiteFrame& frame, const EarlierPages::Gone& gone) {
  const std::string root = root_of(gone.id);
  std::string main;
  HtmlWriter html(main);
  html.markup("<p>").text(frame.input.edition.display).markup(" no longer has this page. Edition ");
  html.text(gone.last).markup(" was the last that had it: <a data-wm-edition=\"").attribute(gone.last);
  html.markup("\" href=\"").attribute(root).markup("../../").attribute(gone.last).markup("/site/");
  html.address(gone.id).markup(".html\">the page in edition ").text(gone.last).markup("</a>.</p>\n");
  html.markup("<p>In this edition, go on with ");
  write_nearest(frame, gone.id, root, html);
  html.markup(".</p>\n");
  return made_page(frame, gone.id + ".html", gone.title, "This page is gone.", main);
}

}  // namespace

std::vector<OutputFile> earlier_pages(const SiteFrame& frame) {
  std::vector<OutputFile> files;
  // Windows takes 'Plan.html' and 'plan.html' for one file, so an address that differs only in case stays the page's.
  std::set<std::string> taken;
  for (const PageSource& page : frame.input.library.pages) {
    taken.insert(fold_case(page.id));
  }
  for (const auto& [id, page] : frame.input.earlier.moved) {
    if (taken.insert(fold_case(id)).second) {
      files.push_back(moved_page(frame, id, page));
    }
  }
  for (const EarlierPages::Gone& gone : frame.input.earlier.gone) {
    if (taken.insert(fold_case(gone.id)).second) {
      files.push_back(gone_page(frame, gone));
    }
  }
  return files;
}

}  // namespace waymark
