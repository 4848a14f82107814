#include "pack/glossary.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

std::vector<GlossaryEntry> entries(std::string_view text, Diagnostics& diagnostics,
                                   const std::string& file = "p.yaml") {
  const auto root = parse_yaml(text, file, 1, diagnostics);
  REQUIRE(root);
  MappingReader reader(*root, file, "pack.yaml", diagnostics);
  return read_glossary(reader, file, diagnostics);
}

}  // namespace

TEST_CASE("glossaries are joined in alphabetical order, with anchors") {
  Diagnostics diagnostics;
  auto all = entries(
      "glossary:\n  - {term: PCSP, meaning: A plan., also: [care plan]}\n"
      "  - {term: élan, meaning: Vigour.}\n  - {term: audit, meaning: A check.}\n"
      "  - {term: Audit?, meaning: Another.}\n",
      diagnostics);
  const auto terms = join_glossaries(std::move(all), diagnostics);
  CHECK(test::messages(diagnostics).empty());
  REQUIRE(terms.size() == 4);
  CHECK(terms[0].term == "audit");
  CHECK(terms[0].anchor == "audit");
  CHECK(terms[1].term == "Audit?");
  CHECK(terms[1].anchor == "audit-2");
  CHECK(terms[2].term == "PCSP");
  CHECK(terms[2].meaning == "A plan.");
  CHECK(terms[2].also == std::vector<std::string>{"care plan"});
  CHECK(terms[3].term == "élan");
}

TEST_CASE("a term in two entries is reported with both places") {
  Diagnostics diagnostics;
  auto all = entries("glossary:\n  - {term: PCSP, meaning: A plan., also: [care plan, pcsp]}\n", diagnostics, "a.yaml");
  auto more = entries("glossary:\n  - {term: Care Plan, meaning: Another.}\n", diagnostics, "b.yaml");
  all.insert(all.end(), more.begin(), more.end());
  join_glossaries(std::move(all), diagnostics);
  CHECK(test::messages(diagnostics) ==
        "a.yaml:2:5: error: 'pcsp' stands twice in this glossary entry\n"
        "b.yaml:2:5: error: 'Care Plan' is in the glossary already\n"
        "  hint: it is also at a.yaml:2: keep one of them\n");
}

TEST_CASE("glossary entries that say nothing are reported and left out") {
  Diagnostics diagnostics;
  CHECK(entries("glossary:\n  - term: x\n  - {term: '', meaning: y, alos: z}\n  - word\n", diagnostics).empty());
  CHECK(entries("glossary: {a: b}\n", diagnostics).empty());
  CHECK(entries("glossary:\n", diagnostics).empty());
  CHECK(test::messages(diagnostics) ==
        "p.yaml:2:5: error: 'meaning' is missing in a glossary entry\n  hint: add a line 'meaning: ...'\n"
        "p.yaml:3:6: error: 'term' in a glossary entry is empty\n"
        "p.yaml:3:28: error: unknown key 'alos' in a glossary entry\n  hint: did you mean 'also'?\n"
        "p.yaml:4:5: error: a glossary entry must be a mapping, not a text\n  hint: write lines of 'key: value'\n"
        "p.yaml:1:11: error: 'glossary' in pack.yaml must be a list\n"
        "  hint: write '- term: ...' and below it 'meaning: ...'\n");
}
