#include "overlay/override_review.hpp"

#include "edition/edition_record.hpp"
#include "overlay/change_summary.hpp"
#include "render/model/model_hash.hpp"
#include "report/overlay_report.hpp"
#include "text/error.hpp"

#include "messages.hpp"
#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

Json model(const std::vector<std::string>& paragraphs, const std::string& title = "T") {
  Json blocks = Json::array();
  for (const std::string& each : paragraphs) {
    Json text{{"kind", "text"}, {"text", each}};
    blocks.push_back({{"kind", "paragraph"}, {"children", Json::array({std::move(text)})}});
  }
  Json document{{"kind", "document"}, {"children", std::move(blocks)}};
  return {{"id", "toolkit/a"}, {"title", title}, {"summary", ""}, {"document", std::move(document)}};
}

/// A national edition's folder that holds one page.
void write_edition(const test::ScratchFolder& scratch, const std::string& folder, const std::string& version,
                   const Json& page) {
  EditionRecord record;
  record.base_id = "kb";
  record.base_title = "KB";
  record.version = parse_version(version).value();
  record.date = {2026, 1, 2};
  record.program = "0.1.0";
  record.pages = {{"toolkit/a", "A", model_hash(page), {}, {}, "1.0.0", false}};
  scratch.write(folder + "/edition.json", to_json(record));
  scratch.write(folder + "/" + model_file("toolkit/a"), model_text(page));
}

/// A library in which 'local/a' stands in the place of 'toolkit/a', written from the page with the hash `based_on`.
Library library_of(const std::string& based_on) {
  Library library;
  library.packs.resize(2);
  library.packs[0].title = "Toolkit";
  library.packs[0].version = "1.1.0";
  library.packs[1].local = true;
  PageSource page;
  page.id = "toolkit/a";
  page.own_id = "local/a";
  page.file = "local/a.md";
  page.own_pack = 1;
  page.local = true;
  page.meta.overlay.kind = Overlay::Kind::override;
  page.meta.overlay.page = page.id;
  page.meta.overlay.based_on = based_on;
  page.meta.overlay.line = 3;
  page.meta.overlay.based_on_line = based_on.empty() ? 0 : 4;
  library.pages.push_back(page);
  library.page_by_id.emplace("toolkit/a", 0);
  return library;
}

const Json kEarlier = model({"One.", "Two.", "Three."});
const Json kPresent = model({"One.", "Two, changed.", "Three.", "Four."});

std::vector<OverrideReview> reviewed(const Library& library, const std::filesystem::path& output = {},
                                     const std::filesystem::path& more = {}) {
  BaseFinder bases(library, output, more);
  return review_overrides(library, {{0, kPresent, model_hash(kPresent), {}}}, bases);
}

std::string said(const Library& library, const std::vector<OverrideReview>& reviews) {
  Diagnostics diagnostics;
  report_overrides(library, reviews, diagnostics);
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("an override of the page as it is now is current", "[override_review]") {
  const Library library = library_of(model_hash(kPresent));
  const auto reviews = reviewed(library);
  REQUIRE(reviews.size() == 1);
  CHECK(reviews[0].state == OverrideState::current);
  CHECK(said(library, reviews).empty());
}

TEST_CASE("an override that records nothing is warned of", "[override_review]") {
  const Library library = library_of("");
  CHECK(said(library, reviewed(library)) ==
        "local/a.md:3: warning: nothing says which version of 'toolkit/a' this page was written from\n"
        "  hint: hold it against the national page, then run 'waymark overlay accept toolkit/a': it records that, and "
        "later changes are told\n");
}

TEST_CASE("a stale override tells what changed, if its base is at hand", "[override_review]") {
  const Library library = library_of(model_hash(kEarlier));
  const std::string stale =
      "local/a.md:4: warning: stale: the national page 'toolkit/a' has changed since this one was written from it\n";
  CHECK(said(library, reviewed(library)) ==
        stale +
            "  hint: the edition that it was written from is not at hand: see 'waymark overlay review'; once this "
            "page is right, run 'waymark overlay accept toolkit/a'\n");
  const test::ScratchFolder scratch;
  write_edition(scratch, "national/1.0.0", "1.0.0", kEarlier);
  for (const char* more : {"national", "national/1.0.0"}) {
    CHECK(said(library, reviewed(library, {}, scratch.path() / more)) ==
          stale +
              "  hint: since edition 1.0.0: paragraph changed, paragraph added; once this page is right, run 'waymark "
              "overlay accept toolkit/a'\n");
  }
  Library beside = library;
  beside.origins.resize(1);
  beside.origins[0].siblings = scratch.path() / "national";
  beside.packs[0].origin = 0;
  CHECK(reviewed(beside).at(0).base == "1.0.0");
  scratch.write("output/2.0.0/" + upstream_file("toolkit/a"), model_text(kEarlier));
  CHECK(reviewed(library, scratch.path() / "output").at(0).base == "2.0.0 of this knowledge base");
}

TEST_CASE("a model whose hash is another is not believed", "[base_finder]") {
  const Library library = library_of(model_hash(kEarlier));
  const test::ScratchFolder scratch;
  write_edition(scratch, "national/1.0.0", "1.0.0", kEarlier);
  for (const std::string& spoilt :
       {model_text(kPresent), std::string("{}"), std::string("[[[["), std::string(100'000, '['), std::string()}) {
    scratch.write("national/1.0.0/" + model_file("toolkit/a"), spoilt);
    CHECK(reviewed(library, {}, scratch.path() / "national").at(0).base.empty());
  }
  scratch.write("national/1.0.0/edition.json", "{");
  CHECK(reviewed(library, {}, scratch.path() / "national").at(0).base.empty());
  CHECK_THROWS_AS(reviewed(library, {}, scratch.path() / "missing"), Error);
}

TEST_CASE("the hash that an edition recorded counts as the page's own", "[override_review]") {
  const std::string recorded = "0123456789abcdef0123456789abcdef";
  const Library library = library_of(recorded);
  BaseFinder bases(library, {}, {});
  const auto reviews = review_overrides(library, {{0, kPresent, model_hash(kPresent), recorded}}, bases);
  CHECK(reviews.at(0).state == OverrideState::current);
  CHECK(reviews.at(0).present == recorded);
}

TEST_CASE("changes are told in a line", "[change_summary]") {
  CHECK(change_summary({}) == "nothing changed that a reader would see");
  BlockChange change;
  change.thing = "paragraph";
  CHECK(change_summary({change, change}) == "paragraph changed, paragraph changed");
  CHECK(change_summary({change, change, change, change, change}) ==
        "paragraph changed, paragraph changed, paragraph changed, and 2 more changes");
}

TEST_CASE("the review is shown as text and JSON", "[overlay_report]") {
  CHECK(to_text(std::vector<OverrideReview>{}, false) == "no local page takes the place of a national one\n");
  BlockChange change;
  change.thing = "paragraph";
  change.section = "Who";
  change.wordings = {{"", {{Piece::Kind::same, "One "}, {Piece::Kind::inserted, "two"}}}};
  const std::vector<OverrideReview> reviews{
      {OverrideState::stale, "toolkit/a", "local/a", "local/a.md", "Toolkit, version 2", "aa", "bb", "1.0.0", {change}},
      {OverrideState::unrecorded, "toolkit/b", "local/b", "local/b.md", "Toolkit, version 2", "", "cc", "", {}}};
  CHECK(to_text(reviews, false) ==
        "toolkit/a: stale\n  local page local/a.md\n  national   Toolkit, version 2\n  based on   aa (edition 1.0.0)\n"
        "  since then the national page changed so:\n  under 'Who'\n    paragraph changed\n      One {+two+}\n"
        "  next       make the local page right, then run 'waymark overlay accept toolkit/a'\n\n"
        "toolkit/b: not recorded\n  local page local/b.md\n  national   Toolkit, version 2\n"
        "  next       make the local page right, then run 'waymark overlay accept toolkit/b'\n\n"
        "2 overrides: 0 current, 1 stale, 1 not recorded\n");
  const Json json = Json::parse(to_json(reviews));
  CHECK(json["overrides"][0]["changes"][0]["thing"] == "paragraph");
  CHECK(json["overrides"][1]["state"] == "unrecorded");
  CHECK_FALSE(json["overrides"][1].contains("based-on"));
}
