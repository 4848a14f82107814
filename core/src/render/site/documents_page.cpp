// The page that offers every PDF of the edition.
#include "render/site/made_pages.hpp"
#include "render/site/printed_links.hpp"

namespace waymark {
namespace {

const Book* find_book(const RenderInput& input, const std::string& id) {
  for (const Book& book : input.library.knowledge_base.books) {
    if (book.id == id) {
      return &book;
    }
  }
  return nullptr;
}

void write_books(const SiteFrame& frame, HtmlWriter& html) {
  const std::vector<PrintedDocument>& all = frame.input.printed;
  bool any = false;
  for (const PrintedDocument& each : all) {
    const Book* book = find_book(frame.input, each.book);
    if (book == nullptr || each.large) {
      continue;
    }
    if (!any) {
      html.markup("<h2 id=\"books\">Books</h2>\n");
    }
    any = true;
    html.markup("<h3>").text(book->title).markup("</h3>\n");
    if (!book->summary.empty()) {
      html.markup("<p>").text(book->summary).markup("</p>\n");
    }
    html.markup("<ul class=\"wm-printed\">\n<li>");
    write_printed_link(each, book->title, "", html);
    html.markup("</li>\n");
    for (const PrintedDocument& other : all) {
      if (other.book == each.book && other.large) {
        html.markup("<li>");
        write_printed_link(other, book->title + " in large print", "", html);
        html.markup("</li>\n");
      }
    }
    html.markup("</ul>\n");
  }
}

/// Worksheets or pages, each with all that was printed of it.
void write_pages(const SiteFrame& frame, bool worksheets, HtmlWriter& html) {
  bool open = false;
  const PrintedDocument* before = nullptr;
  for (const PrintedDocument& each : frame.input.printed) {
    const bool wanted = each.book.empty() && each.worksheet.empty() != worksheets;
    if (!wanted || (before != nullptr && before->page == each.page && before->worksheet == each.worksheet)) {
      continue;
    }
    before = &each;
    if (!open) {
      html.markup(worksheets ? Markup("<h2 id=\"worksheets\">Worksheets to print or fill in</h2>\n")
                             : Markup("<h2 id=\"pages\">Single pages</h2>\n"));
      html.markup("<ul>\n");
      open = true;
    }
    html.markup("<li><a href=\"").fragment(frame.map.address(each.page));
    if (worksheets) {
      html.markup("#").address(each.worksheet);
    }
    html.markup("\">").text(each.title).markup("</a>");
    write_printed_links(frame.input, each.page, each.worksheet, "", html);
    html.markup("</li>\n");
  }
  if (open) {
    html.markup("</ul>\n");
  }
}

}  // namespace

OutputFile documents_page(const SiteFrame& frame) {
  std::string main;
  HtmlWriter html(main);
  write_books(frame, html);
  write_pages(frame, true, html);
  write_pages(frame, false, html);
  return made_page(frame, "documents.html", "Documents to print",
                   "PDFs of this edition, each in ordinary and in large print. Worksheets can be filled in on screen.",
                   main);
}

}  // namespace waymark
