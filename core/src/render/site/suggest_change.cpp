#include "render/site/suggest_change.hpp"

#include "pack/page_owners.hpp"
#include "text/web_address.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace waymark {
namespace {

/// A mail to the owner of `source`, with a subject and the lines to fill in (RFC 6068), about the page or, if there are
/// any, `additions` to it.
void write_mail(const SiteFrame& frame, const PageSource& source, const PageSource& page, std::string_view additions,
                HtmlWriter& html) {
  const PageOwner* owner = find_page_owner(frame.input.library.packs[source.own_pack].owners, source.meta.owner);
  const std::string& email =
      owner != nullptr && !owner->email.empty() ? owner->email : frame.contact_email(source.own_pack);
  if (email.empty()) {
    return;
  }
  const std::string& edition = frame.input.edition.display;
  std::string text = fmt::format("Page: {} ({})\r\nPart of the page: {}\r\nEdition: {}, {}\r\n", page.meta.title,
                                 page.id, additions, frame.input.library.knowledge_base.title, edition);
  if (!source.meta.owner.empty()) {
    text += fmt::format("Owner: {}\r\n", source.meta.owner);
  }
  text += "\r\nWhat should change:\r\n\r\n\r\nWhy, and where it says so:\r\n\r\n";
  html.markup("<p class=\"wm-report\"><a href=\"mailto:").address(email).markup("?subject=");
  html.fragment(encoded_path(fmt::format("Suggested change: {} ({})", page.id, edition)));
  html.markup("&amp;body=").fragment(encoded_path(text));
  if (additions.empty()) {
    html.markup("\" data-suggest-change>Suggest a change to this page</a></p>\n");
  } else {
    html.markup("\">Suggest a change to the ").text(additions).markup("</a></p>\n");
  }
}

}  // namespace

// Why: the links to parts are made in the browser. Here they would add a mail's text to each page for every heading.
void write_suggest_change(const SiteFrame& frame, std::uint32_t page, HtmlWriter& html) {
  const Library& library = frame.input.library;
  const PageSource& source = library.pages[page];
  write_mail(frame, source, source, {}, html);
  std::set<std::uint32_t> packs;
  for (const Extension& extension : library.extensions) {
    const std::uint32_t pack = extension.source.own_pack;
    if (extension.page == page && packs.insert(pack).second) {
      write_mail(frame, extension.source, source, fmt::format("additions by {}", library.packs[pack].title), html);
    }
  }
}

}  // namespace waymark
