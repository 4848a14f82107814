#include "render/model/model_hash.hpp"

#include <waymark/document_builder.hpp>

#include <catch2/catch.hpp>

#include <string>

namespace waymark {
namespace {

Library library_of(const std::string& id) {
  Library library;
  PageSource page;
  page.id = id;
  page.meta.title = "One";
  page.meta.summary = "First";
  library.pages.push_back(page);
  return library;
}

/// A paragraph on `line` with a link to page 0's heading 'top'.
Document document_on(std::uint32_t line) {
  DocumentBuilder builder;
  builder.open(Kind::paragraph, line, 3);
  builder.link_to("../guide/one.md#top", "One");
  builder.close();
  Document document = builder.finish();
  Link& link = document.links.at(0);
  link.kind = Link::Kind::page;
  link.page = 0;
  link.anchor = {link.target.offset + link.target.size - 3, 3};
  return document;
}

}  // namespace

TEST_CASE("a lasting model has no places, and links as they were resolved", "[model_hash]") {
  const Library library = library_of("guide/one");
  CHECK(model_text(edition_page_json(library, 0, document_on(7))) ==
        R"({"id":"guide/one","title":"One","summary":"First","document":{"kind":"document","children":[{"kind":)"
        R"("paragraph","children":[{"kind":"link","link":{"target":"page:guide/one#top"},"children":[{"kind":"text",)"
        R"("text":"One"}]}]}]}})"
        "\n");
}

TEST_CASE("a hash tells what a page says, not where it says it", "[model_hash]") {
  const Json one = edition_page_json(library_of("guide/one"), 0, document_on(7));
  CHECK(model_hash(one) == model_hash(edition_page_json(library_of("guide/one"), 0, document_on(70))));
  CHECK(model_hash(one).size() == 32);
  Json moved = one;
  moved["id"] = "guide/two";
  CHECK(model_hash(moved) == model_hash(one));
  Json renamed = one;
  renamed["title"] = "Two";
  CHECK(model_hash(renamed) != model_hash(one));
  CHECK(block_hashes(renamed) == block_hashes(one));
  CHECK(block_hashes(one).size() == 1);
  // The first half of SHA-256 (FIPS 180-4) of 'abc'.
  CHECK(content_hash("abc") == "ba7816bf8f01cfea414140de5dae2223");
}

TEST_CASE("the glossary is compared as a page with an item a term", "[model_hash]") {
  Library library;
  library.glossary.push_back({"PCSP", "A plan.", {"care plan"}, "pcsp", 0});
  const Json model = edition_glossary_json(library);
  CHECK(model.at("id") == "glossary");
  CHECK(block_hashes(model).size() == 1);
  CHECK(model_text(model).find("PCSP: A plan. (also: care plan)") != std::string::npos);
}

}  // namespace waymark
