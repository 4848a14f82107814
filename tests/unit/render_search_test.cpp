#include "render/search/render_search.hpp"

#include "search_index.hpp"

#include <tbb/global_control.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace waymark;
using waymark::test::index_of;
using waymark::test::SearchIndex;

namespace {

using Slots = std::vector<std::uint32_t>;

GlossaryTerm term(std::string name, std::vector<std::string> also, std::string anchor) {
  GlossaryTerm result;
  result.term = std::move(name);
  result.also = std::move(also);
  result.meaning = "What it means.";
  result.anchor = std::move(anchor);
  return result;
}

std::string text_of(std::size_t words, const std::string& start) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    text += start + std::to_string(i) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("words of a section lead to it, strongest first", "[search]") {
  const SearchIndex index =
      index_of(ParsedPage("Convoys travel.\n\n## Plan a convoy\n\nText.\n\n## Other\n\nA convoy.\n"));
  CHECK(index.units() == std::vector<std::string>{"0 pack/page.html#||Convoys travel.",
                                                  "1 pack/page.html#plan-a-convoy|Plan a convoy|Text.",
                                                  "2 pack/page.html#other|Other|A convoy."});
  const auto found = index.find("convoy");
  REQUIRE(found.size() == 3);
  CHECK(found[0].slot == 1);
  CHECK(found[0].level > found[1].level);
  CHECK(found[0].positions == Slots{2});
  CHECK(index.find("convoys") == found);
  CHECK(index.root["units"] == 3);
  CHECK(index.root["groups"] == 1);
}

TEST_CASE("titles count most, and positions go on through the blocks of a unit", "[search]") {
  const SearchIndex index = index_of(ParsedPage("One two.\n\nThree page.\n"));
  const auto found = index.find("page");
  REQUIRE(found.size() == 1);
  CHECK(found[0].positions == Slots{0, 6});  // the title, a break, 'one two', a break, 'three page'
  CHECK(index.find("three")[0].positions == Slots{5});
}

TEST_CASE("words that every text has are found in titles and headings only", "[search]") {
  const SearchIndex index = index_of(ParsedPage("What is the plan of the day?\n\n## Who does what\n\nThe team.\n"));
  CHECK(index.slots("what") == Slots{1});
  CHECK(index.slots("who") == Slots{1});
  CHECK(index.slots("the").empty());
  CHECK(index.slots("team") == Slots{1});
  const std::string stop = index.root["stop"];
  CHECK(stop.find(" the ") != std::string::npos);
}

TEST_CASE("the other spelling of a word is known though no page has it", "[search]") {
  const SearchIndex index = index_of(ParsedPage("An organisation with a pediatric centre.\n"));
  CHECK(index.slots("organization") == Slots{0});
  CHECK(index.weights.at("organization") == 0);
  CHECK(index.weights.at("organisation") == 1);
  CHECK(index.slots("center") == Slots{0});
  CHECK(index.slots("paediatric") == Slots{0});
}

TEST_CASE("a term is found by its other names, both ways, and the glossary is part of the index", "[search]") {
  Library library;
  library.glossary = {term("personalised care and support plan", {"PCSP"}, "pcsp")};
  const SearchIndex index = index_of(
      ParsedPage("Write a PCSP.\n\n## Long\n\nA personalised care and support plan.\n\n## None\n\nA plan.\n", library));
  CHECK(index.slots("pcsp") == Slots{0, 1, 8});
  CHECK(index.slots("personalised") == Slots{0, 1, 8});
  CHECK(index.slots("plan") == Slots{0, 1, 2, 8});
  CHECK(index.slots("and") == Slots{8});  // in a title
  for (const auto& entry : index.find("pcsp")) {
    CHECK(entry.positions.empty() == (entry.slot == 1));
  }
  CHECK(index.units().back() == "8 glossary.html#pcsp#||What it means.");
}

TEST_CASE("a term is shown with its other name, and all names lead to it", "[search]") {
  Library library;
  library.glossary = {term("PCSP", {"PCSPs", "personalised care and support plan", "care plan", "care plans"}, "pcsp"),
                      term("convoy", {"convoys"}, "convoy")};
  const SearchIndex index = index_of(ParsedPage("Text.\n", library));
  const std::vector<std::string> units = index.units();
  CHECK(units[1] == "8 glossary.html#pcsp#||What it means. Also: care plan.");
  CHECK(units[2] == "16 glossary.html#convoy#||What it means.");
  CHECK(index.scripts.at("x0")[0].find("PCSP (personalised care and support plan)") != std::string::npos);
  CHECK(index.scripts.at("x0")[0].find("\"convoy\"") != std::string::npos);
}

TEST_CASE("a section is found by what it is part of, after those that say it", "[search]") {
  const SearchIndex index =
      index_of(ParsedPage("## Suppliers\n\nText.\n\n### Questions\n\nAsk.\n\n## Other\n\nText.\n"));
  CHECK(index.slots("suppliers") == Slots{1, 2});
  CHECK(index.find("suppliers")[0].slot == 1);
  CHECK(index.find("suppliers")[1].positions.empty());
  CHECK(index.slots("page") == Slots{0, 1, 2, 3});
  CHECK(index.find("page")[0].slot == 0);
}

TEST_CASE("a resource is found by itself, once", "[search]") {
  const std::string record = "```{resources} List\n- id: one\n  title: First thing\n  why: Because.\n```\n\n";
  ParsedPage page("Before.\n\n" + record + "## Again\n\n" + record);
  const SearchIndex index = index_of(page);
  CHECK(index.units() == std::vector<std::string>{"0 pack/page.html#||Before.\tList",
                                                  "1 pack/page.html#again|Again|List",
                                                  "8 pack/page.html#resource-one#||Because."});
  CHECK(index.slots("thing") == Slots{8});
}

TEST_CASE("a page with more units than a group has takes several", "[search]") {
  std::string markdown;
  for (int i = 0; i < 20; ++i) {
    markdown += "## Heading " + std::to_string(i) + "\n\nWord" + std::to_string(i) + "\n\n";
  }
  const SearchIndex index = index_of(ParsedPage(markdown));
  CHECK(index.root["units"] == 21);
  CHECK(index.root["groups"] == 3);
  test::CodeReader joined(index.root["joined"].get_ref<const std::string&>());
  CHECK(joined.number() == 1);
  CHECK(joined.number() == 0);
  CHECK(joined.done());
  CHECK(index.slots("word19") == Slots{20});
}

TEST_CASE("words that are names in JavaScript are words", "[search]") {
  const SearchIndex index = index_of(ParsedPage("`__proto__` constructor toString hasOwnProperty\n"));
  for (const std::string word : {"proto", "constructor", "tostring", "hasownproperty"}) {
    CHECK(index.slots(word) == Slots{0});
  }
}

TEST_CASE("a long list is cut into blocks that hold it all", "[search]") {
  std::string markdown;
  std::vector<Document> documents;
  Library library;
  library.packs.resize(1);
  library.packs[0].id = "pack";
  library.packs[0].end_page = 16'000;
  const ParsedPage one("Common word.\n");
  for (std::uint32_t i = 0; i < 16'000; ++i) {
    PageSource page = one.library.pages[0];
    page.id = "pack/p" + std::to_string(i);
    page.meta.title = "T" + std::to_string(i % 7);
    library.pages.push_back(page);
    documents.push_back(one.documents[0]);
  }
  const EditionLabel edition{"preview", "Preview edition"};
  const SearchIndex index({library, documents, edition});
  CHECK(index.find("common").size() == 16'000);
  CHECK(index.slots("common").size() == 16'000);
  CHECK(index.slots("common").back() == 15'999 * 8);
  CHECK(index.scripts.contains("b0"));
  CHECK(index.scripts.contains("q0"));
  CHECK(index.slots("t3").size() == 2286);
}

TEST_CASE("scripts keep their size, and words their order", "[search]") {
  const SearchIndex index = index_of(ParsedPage(text_of(20'000, "w")));
  CHECK(index.scripts.contains("w3"));
  CHECK(index.stems.size() == 20'001);
  CHECK(index.slots("w19999") == Slots{0});
  std::vector<std::string> first = test::split(index.root["words"].get<std::string>(), ' ');
  CHECK(std::is_sorted(first.begin(), first.end()));
  for (const auto& [path, bytes] : index.files) {
    INFO(path);
    if (path.find("/w") != std::string::npos) {
      CHECK(bytes.size() < 8'000);
    }
  }
}

TEST_CASE("facets say what a unit can be filtered by", "[search]") {
  ParsedPage page("Text.\n\n## More\n\nText.\n");
  page.library.pages[0].meta.audience = {"managers", "carers"};
  page.library.packs[0].local = true;
  page.library.pages[0].local = true;
  const SearchIndex index = index_of(page);
  CHECK(index.root["packs"] == nlohmann::json::parse(R"([["pack","Pack",1]])"));  // and no glossary
  CHECK(index.root["audiences"] == nlohmann::json::parse(R"(["managers","carers"])"));
  CHECK(index.root["combos"] == nlohmann::json::parse("[[0,0,1,[0,1]]]"));
  test::CodeReader runs(index.root["runs"].get_ref<const std::string&>());
  CHECK(runs.number() == 0);
  CHECK(runs.number() == 8);
  CHECK(runs.done());
}

TEST_CASE("of pages that tell what changed, title and summary are found", "[search]") {
  ParsedPage page("Body text.\n\n## Heading\n\nMore.\n");
  page.library.packs[0].made = true;
  page.library.pages[0].meta.summary = "In short.";
  const SearchIndex index = index_of(page);
  CHECK(index.units() == std::vector<std::string>{"0 pack/page.html#||In short."});
  CHECK(index.slots("body").empty());
  CHECK(index.slots("short") == Slots{0});
}

TEST_CASE("PDFs are found by their titles, large print by its usual one", "[search]") {
  const ParsedPage page("Text.\n");
  const EditionLabel edition{"preview", "Preview edition"};
  const std::vector<PrintedDocument> printed = {
      {"documents/hand book.pdf", "Handbook", "handbook", kNoPage, "", 40, 1'000'000, false, "", false},
      {"documents/hand book-large.pdf", "Handbook", "handbook", kNoPage, "", 60, 1'000'000, true, "", false}};
  const SearchIndex index({page.library, page.documents, edition, kNoPluginAssets, printed});
  CHECK(index.slots("handbook") == Slots{8});
  CHECK(index.units().back().starts_with("8 ../documents/hand%20book.pdf#||PDF to print, 40 pages, "));
  CHECK(index.root["combos"].back() == nlohmann::json::parse("[-1,4,0,[]]"));
}

TEST_CASE("an empty knowledge base has an index too", "[search]") {
  const Library library;
  const std::vector<Document> documents;
  const EditionLabel edition{"preview", "Preview edition"};
  const SearchIndex index({library, documents, edition});
  CHECK(index.root["units"] == 0);
  CHECK(index.root["words"] == "");
  CHECK(index.files.size() == 1);
}

TEST_CASE("the same pages give the same bytes, whatever the number of threads; others another key", "[search]") {
  const ParsedPage page(text_of(3'000, "many") + "\n\n## Two\n\n" + text_of(100, "few"));
  const auto files = [&](std::size_t threads, const std::string& name) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    const EditionLabel edition{name, name};
    return SearchIndex({page.library, page.documents, edition}).files;
  };
  const auto once = files(1, "preview");
  CHECK(files(4, "preview") == once);
  CHECK(files(4, "1.0.0") != once);
}

TEST_CASE("things are found by what people call their kind", "[search]") {
  const std::string record = "Text.\n\n```{resources} List\n- id: one\n  title: Thing\n  why: Why.\n```\n";
  Library library;
  library.glossary = {term("convoy", {}, "convoy")};
  const SearchIndex english = index_of(ParsedPage(record, library));
  CHECK(english.slots("website") == Slots{8});
  CHECK(english.slots("definition") == Slots{16});
  Library welsh;
  welsh.knowledge_base.language = "cy";
  CHECK(index_of(ParsedPage(record, welsh)).slots("website").empty());
}

TEST_CASE("words of a language that Snowball does not know stay as they are", "[search]") {
  Library library;
  library.knowledge_base.language = "cy";
  const SearchIndex index = index_of(ParsedPage("Cynlluniau gofal the\n", library));
  CHECK(index.slots("cynlluniau") == Slots{0});
  CHECK(index.slots("the") == Slots{0});
  CHECK(index.root["stop"] == "");
}
