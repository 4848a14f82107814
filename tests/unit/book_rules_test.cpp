#include "check/book_rules.hpp"

#include "parsed_page.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

/// A part of whole pages, on line 7.
BookPart pages(std::vector<std::string> ids) { return {"T", "", std::move(ids), 7}; }
/// A part that is a pack, on line 8.
BookPart pack(std::string id) { return {"", std::move(id), {}, 8}; }

/// What is said of a book of the parts, in a knowledge base whose pages are 'pack/page' and 'pack/other', a draft.
std::string said(std::vector<BookPart> parts, bool release = false) {
  ParsedPage page("x");
  Library& library = page.library;
  library.knowledge_base.file = "knowledge-base.yaml";
  PageSource other;
  other.id = "pack/other";
  other.meta.status = PageStatus::draft;
  library.pages.push_back(other);
  library.page_by_id.emplace("pack/other", 1);
  library.packs[0].end_page = 2;
  library.knowledge_base.books = {{"book", "Book", "", std::move(parts), false, 5}};
  Diagnostics diagnostics;
  check_books(library, release, diagnostics);
  return to_text(diagnostics, false);
}

}  // namespace

TEST_CASE("a book has packs and pages that there are", "[book_rules]") {
  CHECK(said({pack("pack")}) == "");
  CHECK(said({pages({"pack/other", "pack/page"})}) == "");
  CHECK(said({pages({"pack/paeg", "pack/page"}), pages({"elsewhere"}), pack("pakc")}) ==
        "knowledge-base.yaml:7: error: book 'book' has unknown page 'elsewhere'\n"
        "  hint: name a page as 'pack/name'\n\n"
        "knowledge-base.yaml:7: error: book 'book' has unknown page 'pack/paeg'\n"
        "  hint: did you mean 'pack/page'?\n\n"
        "knowledge-base.yaml:8: error: book 'book' has unknown pack 'pakc'\n"
        "  hint: did you mean 'pack'?\n");
}

TEST_CASE("a page stands in a book once", "[book_rules]") {
  const std::string hint = "  hint: take one of the two out\n";
  CHECK(said({pages({"pack/page"}), pages({"pack/page"})}) ==
        "knowledge-base.yaml:7: error: book 'book' has page 'pack/page' twice\n" + hint);
  CHECK(said({pages({"pack/page"}), pack("pack")}) ==
        "knowledge-base.yaml:8: error: book 'book' has page 'pack/page' twice\n" + hint);
  CHECK(said({pack("pack"), pack("pack")}) ==
        "knowledge-base.yaml:8: error: book 'book' has pack 'pack' twice\n" + hint);
}

TEST_CASE("a book names no drafts in a release, but its packs may have them", "[book_rules]") {
  CHECK(said({pages({"pack/page", "pack/other"})}, true) ==
        "knowledge-base.yaml:7: error: book 'book' has draft page 'pack/other', which a release leaves out\n"
        "  hint: publish the draft, or take it out of the book\n");
  CHECK(said({pack("pack")}, true) == "");
}

}  // namespace waymark
