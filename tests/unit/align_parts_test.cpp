#include "compare/align_parts.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace waymark;

namespace {

std::vector<Part> paragraphs(const std::vector<std::string>& texts, Interner& interner) {
  Json blocks = Json::array();
  for (const std::string& text : texts) {
    blocks.push_back({{"kind", "paragraph"}, {"children", {{{"kind", "text"}, {"text", text}}}}});
  }
  PartsContext context{interner, false, {}};
  return page_parts({{"document", {{"children", std::move(blocks)}}}}, context);
}

/// '- old', '+ new', '= same' or 'old > new' on a line each.
std::string aligned(const std::vector<std::string>& older, const std::vector<std::string>& newer) {
  Interner interner;
  CompareBudget budget;
  const std::vector<Part> old_parts = paragraphs(older, interner);
  const std::vector<Part> new_parts = paragraphs(newer, interner);
  std::string result;
  for (const PartPair& pair : align_parts(old_parts, new_parts, budget)) {
    if (pair.older == nullptr) {
      result += "+ " + text_of(pair.newer->words) + "\n";
    } else if (pair.newer == nullptr) {
      result += "- " + text_of(pair.older->words) + "\n";
    } else if (pair.older->key == pair.newer->key) {
      result += "= " + text_of(pair.older->words) + "\n";
    } else {
      result += text_of(pair.older->words) + " > " + text_of(pair.newer->words) + "\n";
    }
  }
  return result;
}

}  // namespace

TEST_CASE("parts that say the same, then those that are alike", "[align_parts]") {
  CHECK(aligned({"one", "two words here", "three"}, {"one", "two words there", "three"}) ==
        "= one\n"
        "two words here > two words there\n"
        "= three\n");
  CHECK(aligned({"a b c", "d e f"}, {"x y z", "d e f g", "a b c h"}) ==
        "- a b c\n"
        "+ x y z\n"
        "d e f > d e f g\n"
        "+ a b c h\n");
}

TEST_CASE("what is gone stands before what came in its place", "[align_parts]") {
  CHECK(aligned({"one", "gone", "last"}, {"one", "come", "more", "last"}) ==
        "= one\n"
        "- gone\n"
        "+ come\n"
        "+ more\n"
        "= last\n");
  CHECK(aligned({"gone"}, {}) == "- gone\n");
  CHECK(aligned({}, {"come"}) == "+ come\n");
}

TEST_CASE("very many parts that changed are still aligned", "[align_parts]") {
  std::vector<std::string> older;
  std::vector<std::string> newer;
  std::string expected;
  for (int i = 0; i < 2'000; ++i) {
    const std::string name = "w" + std::to_string(i);
    older.push_back(name + " stays here");
    newer.push_back(name + " stays there");
    expected += older.back() + " > " + newer.back() + "\n";
  }
  CHECK(aligned(older, newer) == expected);
}
