#include "render/site/suggest_change.hpp"

#include "pack/page_owners.hpp"
#include "render/local_label.hpp"
#include "text/web_address.hpp"

#include <fmt/format.h>

#include <string>

namespace waymark {

// Why: the links to parts are made in the browser. Here they would add a mail's text to each page for every heading.
void write_suggest_change(const SiteFrame& frame, std::uint32_t page, HtmlWriter& html) {
  const PageSource& source = frame.input.library.pages[page];
  const PageOwner* owner = find_page_owner(answering_pack(frame.input.library, source).owners, source.meta.owner);
  const std::string& email =
      owner != nullptr && !owner->email.empty() ? owner->email : frame.contact_email(source.own_pack);
  if (email.empty()) {
    return;
  }
  const std::string& edition = frame.input.edition.display;
  std::string text = fmt::format("Page: {} ({})\r\nPart of the page: \r\nEdition: {}, {}\r\n", source.meta.title,
                                 source.id, frame.input.library.knowledge_base.title, edition);
  if (!source.meta.owner.empty()) {
    text += fmt::format("Owner: {}\r\n", source.meta.owner);
  }
  text += "\r\nWhat should change:\r\n\r\n\r\nWhy, and where it says so:\r\n\r\n";
  // The mail's address, with a subject and the lines to fill in (RFC 6068).
  html.markup("<p class=\"wm-report\"><a href=\"mailto:").address(email).markup("?subject=");
  html.fragment(encoded_path(fmt::format("Suggested change: {} ({})", source.id, edition)));
  html.markup("&amp;body=").fragment(encoded_path(text));
  html.markup("\" data-suggest-change>Suggest a change to this page</a></p>");
}

}  // namespace waymark
