#include "edition/editions_json.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

PublishedEdition edition(const std::string& version, const std::string& date) {
  PublishedEdition result{*parse_version(version), *parse_date(date)};
  result.documents = true;
  result.listed = true;
  return result;
}

Published sample() {
  Published published{
      "kb", "Our <b>\xC3\xA9</b>", "1.1.0", {edition("1.1.0", "2026-03-01"), edition("1.0.0", "2025-09-01")}};
  published.editions[1].withdrawn = "a \"dose\" is wrong";
  published.editions[1].documents = false;
  return published;
}

const std::string kSample =
    R"(window.waymarkEditions = {"format":1,"knowledgeBase":{"id":"kb","title":"Our \u003cb>\u00e9\u003c/b>"},)"
    R"("current":"1.1.0","editions":[{"version":"1.1.0","date":"2026-03-01"},{"version":"1.0.0","date":"2025-09-01",)"
    R"("withdrawn":"a \"dose\" is wrong","documents":false}]};)"
    "\n";

TEST_CASE("editions.js is data in ASCII, and is read back", "[editions-json]") {
  CHECK(editions_js(sample()) == kSample);
  const auto read = parse_editions_js(kSample);
  REQUIRE(read);
  CHECK(read->base_title == sample().base_title);
  CHECK(read->current == "1.1.0");
  REQUIRE(read->editions.size() == 2);
  CHECK(read->editions[1].withdrawn == "a \"dose\" is wrong");
  CHECK_FALSE(read->editions[1].documents);
  CHECK(read->editions[0].listed);
}

TEST_CASE("nothing but what is written is read", "[editions-json]") {
  const auto with = [](const std::string& from, const std::string& to) {
    std::string text = kSample;
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
  };
  CHECK_FALSE(parse_editions_js(""));
  CHECK_FALSE(parse_editions_js(kSample + "alert(1);\n"));
  CHECK_FALSE(parse_editions_js("alert(1);" + kSample));
  CHECK_FALSE(parse_editions_js(with("\"current\"", " \"current\"")));
  CHECK_FALSE(parse_editions_js(with("\\u003c", "<")));
  CHECK_FALSE(parse_editions_js(with("\"format\":1", "\"format\":2")));
  CHECK_FALSE(parse_editions_js(with("\"format\":1,", "")));
  CHECK_FALSE(parse_editions_js(with("\"format\":1,", "\"format\":1,\"more\":1,")));
  CHECK_FALSE(parse_editions_js(with("\"1.1.0\",\"editions\"", "\"9.0.0\",\"editions\"")));
  CHECK_FALSE(parse_editions_js(with("\"1.1.0\",\"editions\"", "\"1.0.0\",\"editions\"")));  // withdrawn
  CHECK_FALSE(parse_editions_js(with("\"version\":\"1.1.0\"", "\"version\":\"1.0.0\"")));
  CHECK_FALSE(parse_editions_js(with("\"version\":\"1.1.0\"", "\"version\":\"../../x\"")));
  CHECK_FALSE(parse_editions_js(with("2026-03-01", "2026-02-30")));
  CHECK_FALSE(parse_editions_js(with("\"documents\":false", "\"documents\":true")));
  CHECK_FALSE(parse_editions_js(with("{\"version\":\"1.1.0\",\"date\":\"2026-03-01\"}", "[]")));
  CHECK(parse_editions_js(with("\"1.1.0\",\"editions\"", "\"\",\"editions\"")));
}

TEST_CASE("damaged editions stand in it only if they were in it when they were whole", "[editions-json]") {
  Published published = sample();
  published.editions[0].damaged = "it is no folder";
  CHECK(editions_json(published).find("{\"version\":\"1.1.0\"") != std::string::npos);
  published.editions[0].listed = false;
  CHECK(editions_json(published).find("{\"version\":\"1.1.0\"") == std::string::npos);
}

}  // namespace
}  // namespace waymark
