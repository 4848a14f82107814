#include "edition/record_head.hpp"

#include "edition/edition_record.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

TEST_CASE("the head of a record is read without the rest", "[record-head]") {
  EditionRecord record;
  record.base_id = "kb";
  record.base_title = "Our base";
  record.version = *parse_version("1.2.0-rc.1");
  record.date = *parse_date("2026-03-01");
  const std::string json = to_json(record);
  for (const std::string& text : {json, json.substr(0, json.find("\"waymark\""))}) {
    const auto head = read_record_head(text);
    REQUIRE(head);
    CHECK(head->base_id == "kb");
    CHECK(head->base_title == "Our base");
    CHECK(to_text(head->version) == "1.2.0-rc.1");
    CHECK(iso_date(head->date) == "2026-03-01");
  }
}

TEST_CASE("what has no head is no record", "[record-head]") {
  CHECK_FALSE(read_record_head(""));
  CHECK_FALSE(read_record_head("not JSON"));
  CHECK_FALSE(read_record_head("[\"id\"]"));
  CHECK_FALSE(read_record_head(R"({"knowledge-base":{"id":"kb","title":"T"},"version":"one","date":"2026-03-01"})"));
  CHECK_FALSE(read_record_head(R"({"knowledge-base":{"id":"kb","title":"T"},"version":"1.0.0","date":"2026-02-30"})"));
  CHECK_FALSE(read_record_head(R"({"knowledge-base":{"id":"kb"},"version":"1.0.0","date":"2026-03-01"})"));
  CHECK_FALSE(
      read_record_head(R"({"x":{"knowledge-base":{"id":"kb","title":"T"},"version":"1.0.0","date":"2026-03-01"}})"));
  CHECK_FALSE(read_record_head(std::string(100'000, '[')));
}

TEST_CASE("what stands elsewhere in a record is not taken for its head", "[record-head]") {
  const auto head = read_record_head(
      R"({"id":["x"],"knowledge-base":{"id":"kb","deep":{"id":"y","title":"Z"},"title":"T"},"title":["x"],)"
      R"("version":"1.0.0","date":"2026-03-01"})");
  REQUIRE(head);
  CHECK(head->base_id == "kb");
  CHECK(head->base_title == "T");
}

}  // namespace
}  // namespace waymark
