#include "framework_check.hpp"

#include "framework_text.hpp"

#include <catch2/catch.hpp>

using namespace maturity_framework;

namespace {

using Findings = std::vector<std::string>;

Findings findings(const std::string& framework) { return run("maturity-overview", framework).findings; }

// The framework of the tests with `from` replaced.
std::string changed(const std::string& from, const std::string& to) {
  std::string text = kFrameworkText;
  return text.replace(text.find(from), from.size(), to);
}

const std::string kLevels = R"(levels:
  - {id: none, title: None, counts: 0, text: Nothing.}
  - {id: all, title: All, counts: 3, text: Everything.}
)";

}  // namespace

TEST_CASE("the framework of the tests has no problems", "[framework]") { CHECK(findings(kFrameworkText).empty()); }

TEST_CASE("ids are used once, except by a foundation that is itself the item", "[framework]") {
  CHECK(
      findings(changed("{id: teams-do,", "{id: leaders-meet,")) ==
      Findings{"framework:24:13: error: the id 'leaders-meet' of this item is used already (it stands in line 16 too; "
               "give each its own, and keep them for ever)"});
  CHECK(findings(changed("id: tools\n", "id: people\n")) ==
        Findings{"framework:25:5: error: the id 'people' of this component is used already (it stands in line 8 too; "
                 "give each its own, and keep them for ever)"});
  CHECK(
      findings(changed("id: some,", "id: none,")) ==
      Findings{"framework:5:5: error: the id 'none' of this level is used already (it stands in line 4 too; give each "
               "its own, and keep them for ever)"});
}

TEST_CASE("ids are plain", "[framework]") {
  CHECK(
      findings(changed("{id: teams-do,", "{id: Teams do,")) ==
      Findings{"framework:24:13: error: 'Teams do' cannot be the id of an item (use up to 48 small letters, digits and "
               "single hyphens, from a letter on)"});
  CHECK(findings(changed("id: services", "id: my--services")) ==
        Findings{"framework:1:1: error: 'id' of the framework cannot be 'my--services' (use up to 48 small letters, "
                 "digits and single hyphens, from a letter on)"});
  CHECK(
      findings(changed("{id: some,", "{id: not-applicable,")) ==
      Findings{"framework:5:5: error: a level cannot have the id 'not-applicable' (write 'not-applicable: true' at the "
               "items that need not apply)"});
  CHECK(is_id("a1-b2"));
  CHECK(is_id(std::string(48, 'a')));
  CHECK_FALSE(is_id(std::string(49, 'a')));
  CHECK_FALSE(is_id("1a"));
  CHECK_FALSE(is_id("a-"));
  CHECK_FALSE(is_id(""));
}

TEST_CASE("empty parts are reported", "[framework]") {
  const std::string head = "id: x\ntitle: X\n" + kLevels;
  CHECK(findings(head) == Findings{"framework:0:0: error: the framework has no components (list them under "
                                   "'components')"});
  CHECK(findings(head + "components:\n  - {id: a, title: A}\n") ==
        Findings{"framework:7:5: error: component 'a' has no foundations (list them under 'foundations')"});
  CHECK(
      findings(head + "components:\n  - {id: a, title: A, foundations: [{id: b, title: B}]}\n") ==
      Findings{"framework:7:37: error: foundation 'b' has no items (list them under 'items', or give it a 'text' if it "
               "is itself the item)"});
  CHECK(findings(head + "components:\n  - {id: a, title: A, foundations: [{group: G, foundations: []}]}\n") ==
        Findings{"framework:7:48: error: 'foundations' of group 'G' is missing or empty (list the group's foundations)",
                 "framework:7:5: error: component 'a' has no foundations (list them under 'foundations')"});
}

TEST_CASE("weights are more than 0 and not huge", "[framework]") {
  CHECK(findings(changed("weight: 2,", "weight: 0,")) ==
        Findings{"framework:17:13: error: the weight of item 'leaders-write' must be more than 0 and at most 1000"});
  CHECK(findings(changed("weight: 2,", "weight: -1,")) ==
        Findings{"framework:17:13: error: the weight of item 'leaders-write' must be more than 0 and at most 1000"});
  CHECK(findings(changed("weight: 2,", "weight: heavy,")) ==
        Findings{"framework:17:79: error: 'weight' of item 'leaders-write' is not a number: 'heavy'"});
  CHECK(findings(changed("title: Tools\n", "title: Tools\n    weight: 1001\n")) ==
        Findings{"framework:25:5: error: the weight of component 'tools' must be more than 0 and at most 1000"});
  CHECK(findings(changed("title: Tools work,", "title: Tools work, weight: 0,")) ==
        Findings{"framework:29:9: error: the weight of foundation 'tools-work' must be more than 0 and at most 1000"});
}

TEST_CASE("levels rise, and there are two or more", "[framework]") {
  CHECK(findings(changed("counts: 1,", "counts: 4,")) ==
        Findings{
            "framework:6:5: error: level 'all' counts 3, less than 'some' before it (write the lowest level first)"});
  CHECK(findings(changed("counts: 1,", "counts: -0.5,")) ==
        Findings{"framework:5:5: error: level 'some' must count from 0 to 1000",
                 "framework:5:5: error: level 'some' counts -0.5, less than 'none' before it (write the lowest level "
                 "first)"});
  CHECK(
      findings(changed(", counts: 1,", ",")) ==
      Findings{"framework:5:5: error: 'counts' of level 'some' is missing (write what an item at this level adds to a "
               "score: 'counts: 2')"});
  const std::string one =
      "id: x\ntitle: X\nlevels:\n  - {id: a, title: A, counts: 0, text: T.}\n"
      "components: [{id: c, title: C, foundations: [{id: f, title: F, text: T.}]}]\n";
  CHECK(findings(one) == Findings{"framework:4:5: error: a framework has 2 to 12 levels, not 1 (list them under "
                                  "'levels', the lowest first)"});
  std::string flat = one;
  flat.replace(flat.find("components"), 0, "  - {id: b, title: B, counts: 0, text: T.}\n");
  CHECK(findings(flat) == Findings{"framework:5:5: error: the highest level must count more than the lowest (set "
                                   "'counts' of the levels)"});
}

TEST_CASE("a goal is a level above the lowest", "[framework]") {
  CHECK(findings("goal: al\n" + kFrameworkText) ==
        Findings{"framework:1:1: error: 'goal' of the framework is no level: 'al' (did you mean 'all'?)"});
  CHECK(findings(changed("{id: teams-do,", "{id: teams-do, goal: none,")) ==
        Findings{
            "framework:24:13: error: the goal of item 'teams-do' is the lowest level, so that nothing could be below "
            "it (set 'goal' to a higher level)"});
}

TEST_CASE("keys and types are checked", "[framework]") {
  CHECK(findings(changed("title: Tools\n", "title: Tools\n    pgae: x\n")) ==
        Findings{"framework:28:5: error: unknown key 'pgae' in component 'tools' (did you mean 'page'?)"});
  CHECK(findings(changed("text: Teams do.", "text: Teams do., not-applicable: maybe")) ==
        Findings{"framework:24:45: error: 'not-applicable' of item 'teams-do' must be true or false, not 'maybe'"});
  CHECK(findings(changed(", text: Teams do.", "")) ==
        Findings{"framework:24:13: error: 'text' of item 'teams-do' is missing"});
  CHECK(findings(changed("title: Teams\n", "title: Teams\n        parts: [x]\n")) ==
        Findings{"framework:22:9: error: unknown key 'parts' in foundation 'teams'"});
  CHECK(findings("schema: 2\n" + kFrameworkText) ==
        Findings{"framework:1:1: error: 'schema' of the framework is '2'; this plugin reads version 1"});
  CHECK(
      findings("- a list\n") ==
      Findings{"framework:1:1: error: the framework must be a mapping of keys and values (write 'key: value' lines)"});
}

TEST_CASE("a framework does not grow beyond bounds", "[framework]") {
  std::string text = "id: x\ntitle: X\n" + kLevels +
                     "components:\n  - id: c\n    title: C\n    foundations:\n"
                     "      - id: f\n        title: F\n        items:\n";
  for (std::size_t i = 0; i <= kMaxItems; ++i) {
    text += "          - {id: i" + std::to_string(i) + ", text: T.}\n";
  }
  CHECK(findings(text) == Findings{"framework:5013:13: error: a framework has at most 5000 items"});
}

TEST_CASE("a component that is not there is reported at its option", "[framework]") {
  CHECK(run("maturity-items", kFrameworkText, {}, {{"component", "peple"}}).findings ==
        Findings{"page:2:0: error: the framework has no component 'peple' (did you mean 'people'?)"});
  CHECK(run("maturity-items", kFrameworkText, {}, {{"component", "garden"}}).findings ==
        Findings{"page:2:0: error: the framework has no component 'garden' (known are: people, tools)"});
}
