// Pages that only a released edition has: at earlier addresses, about its copy, what changed on a page, the feed.
#include "render/site/made_pages.hpp"
#include "render/site/page_history.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace waymark {
namespace {

struct Sample {
  Sample() {
    library.knowledge_base.id = "base";
    library.knowledge_base.title = "Base";
    library.packs.resize(1);
    library.packs[0].id = "guide";
    library.packs[0].title = "Guide";
    for (const char* name : {"one", "two", "three", "four"}) {
      PageSource page;
      page.id = std::string("guide/") + name;
      page.meta.title = std::string("Page ") + name;
      library.page_by_id.emplace(page.id, static_cast<std::uint32_t>(library.pages.size()));
      library.packs[0].outline.push_back(
          {page.meta.title, static_cast<std::uint32_t>(library.pages.size()), false, {}, {}});
      library.pages.push_back(std::move(page));
    }
    library.packs[0].end_page = 4;
    documents.resize(4);
    edition.name = "1.1.0";
    edition.display = "Edition 1.1.0";
    edition.date = {2027, 3, 1};
    edition.released = true;
    edition.previous = "1.0.0";
    edition.past = {{"1.0.0", {2026, 6, 1}, "The first."}};
    history.resize(4);
    history[0] = {PageHistory::Since::changed, "1.1.0", "Two words.", 3};
    history[1] = {PageHistory::Since::unchanged, "1.0.0", {}, kNoPage};
    history[2] = {PageHistory::Since::added, "1.1.0", {}, kNoPage};
  }
  template <typename Use>
  void with_frame(Use use) const {
    Diagnostics diagnostics;
    const Theme theme = read_theme("standard", ".", "", WAYMARK_BINARY_DIR "/share/waymark/themes", diagnostics);
    const RenderInput input{library, documents, edition, kNoPluginAssets, kNoPrintedDocuments, earlier, history};
    use(SiteFrame(input, theme));
  }
  Library library;
  std::vector<Document> documents;
  EarlierPages earlier;
  EditionLabel edition;
  std::vector<PageHistory> history;
};

std::string main_of(const OutputFile& file) {
  const std::size_t start = file.bytes.find("<main");
  return file.bytes.substr(start, file.bytes.find("</main>") - start);
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an earlier address leads on, or says where its page was last", "[edition_pages]") {
  Sample sample;
  sample.earlier.moved = {{"guide/deep/was one", 0}, {"guide/TWO", 1}};
  sample.earlier.gone = {{"guide/lost", "Lost & gone", "1.0.0"}, {"other/lost", "Other", "0.9.0"}};
  sample.with_frame([](const SiteFrame& frame) {
    const std::vector<OutputFile> files = earlier_pages(frame);
    REQUIRE(files.size() == 3);  // 'guide/TWO' is 'guide/two' on Windows
    CHECK(files[0].path == "guide/deep/was one.html");
    CHECK(holds(files[0].bytes, "<meta http-equiv=\"refresh\" content=\"0; url=../../guide/one.html\">"));
    CHECK(holds(main_of(files[0]), "<a data-wm-moved href=\"../../guide/one.html\">Page one</a>"));
    CHECK(files[1].path == "guide/lost.html");
    CHECK(holds(main_of(files[1]), "<h1>Lost &amp; gone</h1>\n<p class=\"wm-lead\">This page is gone.</p>"));
    CHECK(holds(
        main_of(files[1]),
        "<a data-wm-edition=\"1.0.0\" href=\"../../../1.0.0/site/guide/lost.html\">the page in edition 1.0.0</a>"));
    CHECK(holds(main_of(files[1]), "go on with <a href=\"../guide/index.html\">Guide</a>."));
    CHECK(holds(main_of(files[2]), "go on with <a href=\"../index.html\">Home</a>."));
  });
}

TEST_CASE("a page says when it changed", "[edition_pages]") {
  const Sample sample;
  sample.with_frame([](const SiteFrame& frame) {
    CHECK(changed_line(frame, 0, "../") ==
          "\n<p class=\"wm-changed\"><a href=\"../guide/four.html\">Changed since edition 1.0.0: see what "
          "changed</a></p>");
    CHECK(changed_line(frame, 1, "../").empty());
    CHECK(changed_line(frame, 2, "../") == "\n<p class=\"wm-changed\">New in this edition</p>");
    CHECK(changed_line(frame, 3, "../").empty());
    CHECK(last_changed(frame, 0, "../") ==
          "in this edition: <a href=\"../guide/four.html\">changes since edition 1.0.0</a>");
    CHECK(last_changed(frame, 1, "../") == "in edition 1.0.0");
    CHECK(last_changed(frame, 2, "../") == "in this edition");
    CHECK(last_changed(frame, 3, "../").empty());
  });
}

TEST_CASE("the feed tells the edition, its changes and the editions before it", "[edition_pages]") {
  Sample sample;
  sample.library.knowledge_base.address = "https://www.example.org/kb";
  sample.with_frame([](const SiteFrame& frame) {
    const OutputFile feed = changes_feed(frame);
    CHECK(feed.path == "changes.atom");
    CHECK(holds(feed.bytes,
                "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://www.example.org/kb/changes.atom\"/>"));
    CHECK(holds(feed.bytes, "<title>Changed: Page one</title>"));
    CHECK(holds(feed.bytes,
                "<link href=\"https://www.example.org/kb/guide/four.html\"/>\n<summary>Two words.</summary>"));
    CHECK(holds(feed.bytes, "<title>New page: Page three</title>"));
    CHECK_FALSE(holds(feed.bytes, "Page two"));
    CHECK(holds(feed.bytes, "<title>Edition 1.0.0</title>"));
    CHECK(holds(feed.bytes, "<updated>2026-06-01T00:00:00Z</updated>"));
    CHECK(feed.bytes == changes_feed(frame).bytes);
  });
}

TEST_CASE("the page about the copy says how to check it, signed or not", "[edition_pages]") {
  Sample sample;
  sample.with_frame([](const SiteFrame& frame) {
    const std::string html = main_of(check_copy_page(frame));
    CHECK(holds(html, "No. A check can show that the copy is unaltered, but not who made it."));
    CHECK(holds(html, "waymark verify ./1.1.0\n"));
    CHECK_FALSE(holds(html, "minisign"));
  });
  sample.edition.key_id = "BB398972F6721CF";
  sample.with_frame([](const SiteFrame& frame) {
    const std::string html = main_of(check_copy_page(frame));
    CHECK(holds(html, "It says: with the key BB398972F6721CF"));
    CHECK(holds(html, "waymark verify ./1.1.0 --key KEY\n"));
    CHECK(holds(html, "minisign -Vm SHA256SUMS -P KEY\n"));
  });
}

}  // namespace waymark
