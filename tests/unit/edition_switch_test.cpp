#include "render/site/edition_switch.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace waymark {
namespace {

struct Sample {
  Sample() {
    PageSource page;
    page.id = "a/on & off";
    library.pages.push_back(page);
    page.id = "a/two";
    library.pages.push_back(page);
    documents.resize(2);
    earlier.moved = {{"a/old one", 0}, {"a/older", 0}};
    earlier.gone = {{"a/gone", "Gone", "1.0.0"}};
    edition.name = "1.1.0";
    edition.display = "Edition 1.1.0";
    edition.date = {2027, 3, 1};
    edition.released = true;
  }
  [[nodiscard]] RenderInput input() const {
    return {library, documents, edition, kNoPluginAssets, kNoPrintedDocuments, earlier};
  }
  Library library;
  std::vector<Document> documents;
  EarlierPages earlier;
  EditionLabel edition;
};

}  // namespace

TEST_CASE("a page says which it is, in which edition, and what it was called", "[edition_switch]") {
  const Sample sample;
  const EarlierIds ids = earlier_ids(sample.earlier);
  CHECK(
      edition_switch_html(sample.input(), ids, "a/on & off.html", 0, "../") ==
      "<div class=\"wm-edition\" data-version=\"1.1.0\" data-root=\"../\" data-file=\"a/on &amp; off.html\" "
      "data-page=\"a/on &amp; off\" data-was=\"a/old one|a/older\">\n"
      "<p class=\"wm-edition__name\">Edition 1.1.0, <span class=\"wm-edition__date\">1 March 2027</span></p>\n</div>");
  CHECK(
      edition_switch_html(sample.input(), ids, "a/two.html", 1, "../") ==
      "<div class=\"wm-edition\" data-version=\"1.1.0\" data-root=\"../\" data-file=\"a/two.html\" "
      "data-page=\"a/two\">\n"
      "<p class=\"wm-edition__name\">Edition 1.1.0, <span class=\"wm-edition__date\">1 March 2027</span></p>\n</div>");
}

TEST_CASE("the preview has no version, and pages of no pack have no id", "[edition_switch]") {
  Sample sample;
  sample.edition = {"preview", "Preview edition", {2027, 3, 1}};
  CHECK(edition_switch_html(sample.input(), {}, "a-z.html", kNoPage, "") ==
        "<div class=\"wm-edition\" data-version=\"\" data-root=\"\" data-file=\"a-z.html\">\n"
        "<p class=\"wm-edition__name\">Preview edition</p>\n</div>");
}

TEST_CASE("the list of addresses is data, whatever the ids hold", "[edition_switch]") {
  Sample sample;
  sample.library.pages[1].id = "a/</script>é\"";
  const OutputFile file = page_list(sample.input(), {"a-z.html"});
  CHECK(file.path == "assets/pages.js");
  CHECK(
      file.bytes ==
      "window.waymarkPages=window.waymarkPages||{};window.waymarkPages[\"1.1.0\"]={\"format\":1,\"pages\":[\"a/on & "
      "off\",\"a/\\u003c/script>\\u00e9\\\"\"],\"moved\":[[\"a/old one\",\"a/on & off\"],[\"a/older\",\"a/on & off\"]],"
      "\"gone\":[\"a/gone\"],\"made\":[\"a-z.html\"]};\n");
}

}  // namespace waymark
