#include "printed_page.hpp"

#include "render/pdf/book_pages.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace waymark;

Library with_term() {
  Library library;
  library.knowledge_base.title = "Base";
  library.glossary.push_back({"ICS", "Integrated care system", {}, "ics", 0});
  return library;
}

Book book_of_pack() {
  Book book;
  book.id = "book";
  book.title = "Book";
  book.parts.push_back({{}, "pack", {}, 0});
  return book;
}

TEST_CASE("a book has a cover, contents, its pages, a glossary and an index") {
  ParsedPage parsed("## One\n\nAn ICS is there. See [the end](#end).\n\n## End\n\nText.\n", with_term());
  const Book book = book_of_pack();
  PrintJob job;
  job.book = &book;
  const PrintedPage printed(parsed, job);
  CHECK(printed.messages.empty());
  CHECK(printed.faults.empty());
  CHECK(printed.result.pages == 5);
  CHECK(printed.result.title == "Book");
}

TEST_CASE("a bar of links is accessible, too") {
  ParsedPage parsed("## One\n\nText.\n", with_term());
  Book book = book_of_pack();
  book.navigation = true;
  PrintJob job;
  job.book = &book;
  CHECK(PrintedPage(parsed, job).faults.empty());
  job.large = true;
  CHECK(PrintedPage(parsed, job).faults.empty());
}

TEST_CASE("a long title without a space is cut between characters, not inside one") {
  ParsedPage parsed("Text.\n");
  parsed.library.pages[0].meta.title = "aééééééééééééééééééééééééééééééééé";
  Book book = book_of_pack();
  book.navigation = true;
  PrintJob job;
  job.book = &book;
  const PrintedPage printed(parsed, job);
  CHECK(printed.messages.empty());
  CHECK(printed.faults.empty());
}

TEST_CASE("chapters too many for a bar leave room for the pages") {
  ParsedPage parsed("Text.\n");
  Pack& pack = parsed.library.packs[0];
  for (int i = 0; i < 400; ++i) {
    pack.outline.push_back({"Another chapter of them", 0, false, {}, {}});
  }
  Book book = book_of_pack();
  book.navigation = true;
  PrintJob job;
  job.book = &book;
  const PrintedPage printed(parsed, job);
  CHECK(printed.faults.empty());
  CHECK(printed.result.pages < 450);
}

TEST_CASE("a book holds a pack's pages, or those that are named") {
  const ParsedPage parsed("Text.\n");
  Book book = book_of_pack();
  CHECK(pages_of_book(parsed.library, book) == std::vector<std::uint32_t>{0});
  book.parts = {{"Part", {}, {"pack/page", "pack/none"}, 0}};
  CHECK(pages_of_book(parsed.library, book) == std::vector<std::uint32_t>{0});
}

TEST_CASE("headings that skip a level do not skip one in print") {
  ParsedPage parsed("#### Deep\n\nText.\n\n## Up\n\n###### Deepest\n");
  const Book book = book_of_pack();
  PrintJob job;
  job.book = &book;
  CHECK(PrintedPage(parsed, job).faults.empty());
}

}  // namespace
