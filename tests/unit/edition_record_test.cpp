#include "edition/edition_record.hpp"

#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace waymark {
namespace {

EditionRecord sample() {
  EditionRecord record;
  record.base_id = "base";
  record.base_title = "Base <1>";
  record.version = {1, 1, 0, {}};
  record.date = {2027, 3, 1};
  record.previous = "1.0.0";
  record.program = "0.1.0";
  record.summary = "Small mends.";
  record.key = "RWQkey";
  record.packs = {{"guide", "Guide", "1.0.0", false}, {"ours", "Ours", "2", true}};
  record.plugins = {{"worksheet", "1.0.0", std::string(64, 'a')}};
  EditionRecord::Page page;
  page.id = "guide/one";
  page.title = "One";
  page.hash = "00112233445566778899aabbccddeeff";
  page.blocks = {"a", "b"};
  page.worksheets = {{"plan", {"name", "rows.1.who"}}};
  page.changed = "1.0.0";
  page.local = true;
  record.pages = {page};
  record.moved = {{"guide/old", "guide/one"}};
  record.gone = {{"guide/gone", "Gone", "1.0.0"}};
  return record;
}

std::string refused(const std::string& json) {
  try {
    parse_edition_record(json, "1.1.0/edition.json");
  } catch (const Error& error) {
    return error.what();
  }
  return "was read";
}

std::string changed(std::string json, const std::string& from, const std::string& to) {
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("an edition's record comes back as it was written", "[edition_record]") {
  const std::string json = to_json(sample());
  const EditionRecord record = parse_edition_record(json, "edition.json");
  CHECK(to_json(record) == json);
  CHECK(record.pages.at(0).worksheets.at(0).fields == std::vector<std::string>{"name", "rows.1.who"});
  CHECK(record.moved.at("guide/old") == "guide/one");
  CHECK(record.gone.at(0).last == "1.0.0");
  CHECK(record.packs.at(1).local);
  CHECK(model_file("guide/one") == "models/guide/one.json");
}

TEST_CASE("a record that was tampered with is refused in words", "[edition_record]") {
  const std::string json = to_json(sample());
  const std::string start = "this is no record of an edition: ";
  CHECK(refused("") == start + "it is no JSON");
  CHECK(refused("[]") == start + "it is no JSON");
  CHECK(refused("{}") == start + "'format' is missing");
  CHECK(refused(std::string(1000, '[')) == start + "it nests too deep, or holds too much");
  CHECK(refused(changed(json, "\"format\": 1", "\"format\": 2")) ==
        "the edition's record has format 2; this program reads format 1");
  CHECK(refused(changed(json, "\"1.1.0\"", "\"../1.1.0\"")) == start + "'version' is no version");
  CHECK(refused(changed(json, "\"id\": \"guide/one\"", "\"id\": \"guide/../../x\"")) == start + "'id' is no page's id");
  CHECK(refused(changed(json, "\"id\": \"guide/one\"", "\"id\": \"/etc/x\"")) == start + "'id' is no page's id");
  CHECK(refused(changed(json, "\"id\": \"guide/one\"", "\"id\": \"guide/\"")) == start + "'id' is no page's id");
  CHECK(refused(changed(json, "\"id\": \"guide/one\"", "\"id\": \"\"")) == start + "'id' is no page's id");
  CHECK(refused(changed(json, "\"from\": \"guide/old\"", "\"from\": \"..\"")) == start + "'from' is no page's id");
  CHECK(refused(changed(json, "\"to\": \"guide/one\"", "\"to\": \"guide/two\"")) ==
        start + "a page has moved to one that it does not have");
  CHECK(refused(changed(json, "\"2027-03-01\"", "\"2027-02-30\"")) == start + "'date' is no date");
  CHECK(refused(changed(json, "\"title\": \"One\"", "\"title\": 1")) == start + "'title' is no text");
  CHECK(refused(changed(json, "\"local\": true", "\"local\": 1")) == start + "'local' is neither true nor false");
  CHECK(refused(changed(json, "\"title\": \"One\",", "")) == start + "'title' is missing");
}

}  // namespace waymark
