#include "pack/read_books.hpp"

#include "data/text_file.hpp"
#include "data/yaml.hpp"
#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

struct Read {
  std::vector<Book> books;
  std::string said;
};

Read read(const std::string& text) {
  Read result;
  Diagnostics diagnostics;
  const auto root = parse_yaml(text, "kb.yaml", 1, diagnostics);
  REQUIRE(root);
  MappingReader reader(*root, "kb.yaml", "knowledge-base.yaml", diagnostics);
  result.books = read_books(reader, "kb.yaml", diagnostics);
  reader.finish();
  result.said = test::messages(diagnostics);
  return result;
}

std::string said(const std::string& text) { return read(text).said; }

/// A book of that id.
std::string book(const std::string& id) { return "books: [{id: " + id + ", title: T, parts: [{pack: p}]}]\n"; }

}  // namespace

TEST_CASE("books are read", "[read_books]") {
  const auto [books, problems] = read(
      "books:\n"
      "  - id: handbook\n"
      "    title: The\n      handbook\n"
      "    summary: All of it.\n"
      "    navigation: true\n"
      "    parts:\n"
      "      - title: First days\n"
      "        pages: [toolkit/start, page:toolkit/next.md]\n"
      "      - pack: stories\n"
      "      - {pack: guide, title: What managers need}\n"
      "  - {id: 2026-review, title: Review, parts: [{title: One, pages: a/b}]}\n");
  CHECK(problems.empty());
  REQUIRE(books.size() == 2);
  CHECK(books[0].id == "handbook");
  CHECK(books[0].title == "The handbook");
  CHECK(books[0].summary == "All of it.");
  CHECK(books[0].navigation);
  CHECK(books[0].line == 2);
  REQUIRE(books[0].parts.size() == 3);
  CHECK(books[0].parts[0].title == "First days");
  CHECK(books[0].parts[0].pages == std::vector<std::string>{"toolkit/start", "toolkit/next"});
  CHECK(books[0].parts[0].pack.empty());
  CHECK(books[0].parts[0].line == 8);
  CHECK(books[0].parts[1].title.empty());
  CHECK(books[0].parts[1].pack == "stories");
  CHECK(books[0].parts[1].pages.empty());
  CHECK(books[0].parts[2].title == "What managers need");
  CHECK_FALSE(books[1].navigation);
  CHECK(books[1].parts[0].pages == std::vector<std::string>{"a/b"});
}

TEST_CASE("no books are fine", "[read_books]") {
  CHECK(said("books:\n").empty());
  CHECK(said("books: []\n").empty());
  CHECK(
      said("books: handbook\n") ==
      "kb.yaml:1:8: error: 'books' in knowledge-base.yaml must be a list\n  hint: start each book with '- id: ...'\n");
}

TEST_CASE("a book's id can name its files everywhere", "[read_books]") {
  const std::string at = "kb.yaml:1:14: error: 'id' in a book ";
  CHECK(said(book("a-9")).empty());
  CHECK(said(book("Our book")) == at + "is not an id: 'Our book'\n"
                                       "  hint: use lower-case letters, digits and hyphens, as in 'care-planning'\n");
  for (const std::string id : {"pages", "worksheets"}) {
    CHECK(said(book(id)) == at + "is '" + id + "', the name of a folder beside the books\n  hint: choose another id\n");
  }
  for (const std::string id : {"large-print", "guide-large-print"}) {
    CHECK(said(book(id)) == at + "ends in 'large-print', as the files in large print do: '" + id +
                                "'\n  hint: choose another id; every book comes in large print too\n");
  }
  CHECK(said(book("aux")) == at + "is 'aux', but the name 'aux.pdf' belongs to a device on Windows\n"
                                  "  hint: choose another id\n");
  CHECK(said(book(std::string(104, 'a'))).empty());
  CHECK(said(book(std::string(105, 'a'))).find("is longer than 120 bytes") != std::string::npos);
}

TEST_CASE("two books need two ids", "[read_books]") {
  CHECK(said("books:\n  - {id: a, title: A, parts: [{pack: p}]}\n  - {id: a, title: B, parts: [{pack: p}]}\n") ==
        "kb.yaml:3:10: error: 'id' in a book is that of another book: 'a'\n"
        "  hint: that book is on line 2: change one of them\n");
}

TEST_CASE("what a book lacks is reported", "[read_books]") {
  CHECK(said("books: [{}]\n") ==
        "kb.yaml:1:9: error: 'id' is missing in a book\n  hint: add a line 'id: ...'\n"
        "kb.yaml:1:9: error: 'title' is missing in a book\n  hint: add a line 'title: ...'\n"
        "kb.yaml:1:9: error: 'parts' is missing in a book\n"
        "  hint: list parts: each a 'pack', or 'pages' under a 'title'\n");
  CHECK(said("books: [a]\n") ==
        "kb.yaml:1:9: error: a book must be a mapping, not a text\n  hint: write lines of 'key: value'\n");
  CHECK(said("books: [{id: a, title: A, parts: []}]\n") ==
        "kb.yaml:1:34: error: 'parts' in a book is empty\n"
        "  hint: list parts: each a 'pack', or 'pages' under a 'title'\n");
  CHECK(said("books: [{id: a, titel: A, title: A, parts: p, navigation: yes}]\n") ==
        "kb.yaml:1:59: error: 'navigation' in a book must be true or false, not 'yes'\n"
        "kb.yaml:1:44: error: 'parts' in a book must be a list\n"
        "  hint: list parts: each a 'pack', or 'pages' under a 'title'\n"
        "kb.yaml:1:17: error: unknown key 'titel' in a book\n  hint: did you mean 'title'?\n");
}

TEST_CASE("a part is a pack, or pages under a title", "[read_books]") {
  const auto part = [](const std::string& members) {
    return said("books:\n  - id: a\n    title: A\n    parts:\n      - {" + members + "}\n");
  };
  CHECK(part("title: T") ==
        "kb.yaml:5:9: error: a part of a book has neither 'pack' nor 'pages'\n"
        "  hint: write 'pack: ID' for a whole pack, or 'title' and a list of 'pages'\n");
  CHECK(part("title: T, pack: p, pages: [p/a]") ==
        "kb.yaml:5:26: error: 'pack' in a part of a book stands beside 'pages'\n  hint: make two parts of them\n");
  CHECK(part("pages: [p/a]") ==
        "kb.yaml:5:9: error: 'title' is missing in a part of a book\n  hint: add a line 'title: ...'\n");
  CHECK(part("title: T, pages: []") ==
        "kb.yaml:5:27: error: 'pages' in a part of a book is empty\n  hint: list pages as 'pack/name'\n");
  CHECK(part("pack: ''") == "kb.yaml:5:10: error: 'pack' in a part of a book is empty\n");
  CHECK(part("pack: p, page: x") ==
        "kb.yaml:5:19: error: unknown key 'page' in a part of a book\n  hint: did you mean 'pages'?\n");
}
