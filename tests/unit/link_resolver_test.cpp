#include "check/link_resolver.hpp"

#include "parsed_page.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

/// The page, its links resolved in a library where pack 'pack' lies in folder 'folder' of the knowledge base.
ParsedPage resolved(const std::string& markdown) {
  Library library;
  library.packs.resize(1);
  library.knowledge_base.folder = "/kb";
  library.packs[0].folder = "/kb/folder";
  library.packs[0].path = "folder";
  ParsedPage page(markdown, library);
  const LinkResolver resolver(page.library, page.documents);
  resolver.resolve(0, page.diagnostics);
  return page;
}

const Link& first_link(const ParsedPage& page) { return page.documents[0].links.at(0); }

}  // namespace

TEST_CASE("a page is found by path and by id, with its anchor", "[link_resolver]") {
  for (const char* target :
       {"page.md", "./page.md", "../folder/page.md", "page:pack/page", "page.md#here", "#here", "p%61ge.md"}) {
    INFO(target);
    const ParsedPage page = resolved(std::string("[x](") + target + ")\n\n## Here\n");
    CHECK(page.messages() == "");
    CHECK(first_link(page).kind == Link::Kind::page);
    CHECK(first_link(page).page == 0);
  }
}

TEST_CASE("web, mail and telephone addresses are external", "[link_resolver]") {
  for (const char* target : {"https://a.org", "http://a.org", "MAILTO:a@b.org", "tel:+441"}) {
    INFO(target);
    CHECK(first_link(resolved(std::string("[x](") + target + ")")).kind == Link::Kind::external);
  }
}

TEST_CASE("other schemes are refused", "[link_resolver]") {
  for (const char* target : {"javascript:x", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
                             "ftp://a.org", "javascript&#58;x"}) {
    INFO(target);
    const ParsedPage page = resolved(std::string("[x](") + target + ")");
    REQUIRE(page.diagnostics.list().size() == 1);
    CHECK(page.diagnostics.list()[0].message.find("addresses are refused") != std::string::npos);
    CHECK(page.html().find("<a href=\"#\"") != std::string::npos);
  }
}

TEST_CASE("addresses that leave the knowledge base are errors", "[link_resolver]") {
  CHECK(resolved("[x](../../x.md)").diagnostics.list().at(0).message == "'../../x.md' leaves the knowledge base");
  CHECK(resolved("[x](/x.md)").diagnostics.list().at(0).message ==
        "address '/x.md' starts at a root that a folder on a disk does not have");
  CHECK(resolved("[x](//a.org)").diagnostics.list().size() == 1);
  CHECK(resolved("[x](<a\\\\b.md>)").diagnostics.list().size() == 1);
}

TEST_CASE("an unknown anchor names the nearest", "[link_resolver]") {
  CHECK(resolved("[x](#heer)\n\n## Here\n").messages() ==
        "pack/page.md:1:1: error: this page has no heading '#heer'\n"
        "  [x](#heer)\n"
        "  ^\n"
        "  hint: did you mean '#here'?\n");
}

TEST_CASE("a release refuses a link to a draft", "[link_resolver]") {
  Library library;
  library.packs.resize(1);
  library.knowledge_base.folder = "/kb";
  library.packs[0].folder = "/kb/folder";
  library.packs[0].path = "folder";
  ParsedPage page("[x](draft.md)", library);
  PageSource draft = page.library.pages[0];
  draft.id = "pack/draft";
  draft.meta.status = PageStatus::draft;
  page.library.pages.push_back(draft);
  page.library.page_by_id.emplace(draft.id, 1);
  page.documents.emplace_back(page.documents[0]);
  Diagnostics preview;
  LinkResolver(page.library, page.documents).resolve(0, preview);
  CHECK(preview.empty());
  Diagnostics release;
  LinkResolver(page.library, page.documents, true).resolve(0, release);
  CHECK(to_text(release, false) ==
        "pack/page.md:1:1: error: link to draft page 'draft.md', which a release leaves out\n"
        "  [x](draft.md)\n"
        "  ^\n"
        "  hint: publish the draft, or take the link out\n");
  Diagnostics among_drafts;
  LinkResolver(page.library, page.documents, true).resolve(1, among_drafts);
  CHECK(among_drafts.empty());
}

TEST_CASE("an image outside the pack is an error", "[link_resolver]") {
  CHECK(resolved("![x](https://a.org/x.png)").diagnostics.list().at(0).message ==
        "image 'https://a.org/x.png' lies outside the pack");
}

}  // namespace waymark
