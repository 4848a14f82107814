#include <waymark/suggest.hpp>

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("a slip of the pen is recognised") {
  CHECK(suggest("titel", {"owner", "title", "tags"}) == "title");
  CHECK(suggest("review_by", {"reviewed", "review-by"}) == "review-by");
  CHECK(suggest("Title", {"title"}) == "title");
  CHECK(suggest("convy", {"convoy", "envoy"}) == "convoy");
  CHECK(suggest("leadership/checklst", {"leadership/index", "leadership/checklist"}) == "leadership/checklist");
  CHECK(suggest("cafe", {"café"}) == "café");
}

TEST_CASE("another word is not") {
  CHECK(suggest("zzz", {"title", "owner"}).empty());
  CHECK(suggest("a", {"b"}).empty());
  CHECK(suggest("", {"title"}).empty());
  CHECK(suggest("title", {}).empty());
  CHECK(suggest("summary", {"source"}).empty());
}

TEST_CASE("the nearest wins, and of equals the first") {
  CHECK(suggest("tags", {"tag", "tags2", "tabs"}) == "tag");
  CHECK(suggest("stat", {"state", "stat"}) == "stat");
}
