#include "pack/read_knowledge_base.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

constexpr const char* kStages = "  stages: [{id: plan, title: Planning, text: You plan.}, {id: go, title: Going}]\n";

KnowledgeBase read(const std::string& start, Diagnostics& diagnostics) {
  return read_knowledge_base("id: k\ntitle: K\npacks: [p]\nstart:\n" + start, "kb.yaml", diagnostics).knowledge_base;
}

std::string said(const std::string& start) {
  Diagnostics diagnostics;
  read(start, diagnostics);
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("ways in are read") {
  Diagnostics diagnostics;
  const KnowledgeBase base = read(std::string(kStages) +
                                      "  roles:\n    - id: nurse\n      title: Nurse\n      text: You care.\n"
                                      "      story: p/story\n      page: p/for#nurses\n      stages:\n"
                                      "        plan: [p/a,\n          'page:p/b.md#c']\n        go: p/d\n",
                                  diagnostics);
  CHECK(test::messages(diagnostics).empty());
  REQUIRE(base.start_stages.size() == 2);
  CHECK(base.start_stages[0].title == "Planning");
  CHECK(base.start_stages[0].text == "You plan.");
  REQUIRE(base.start_roles.size() == 1);
  const StartRole& role = base.start_roles[0];
  CHECK(role.title == "Nurse");
  CHECK(role.text == "You care.");
  REQUIRE(role.about.size() == 2);
  CHECK(role.about[0].page == "p/for");
  CHECK(role.about[0].anchor == "nurses");
  CHECK(role.about[1].page == "p/story");
  REQUIRE(role.stages.size() == 2);
  REQUIRE(role.stages[0].size() == 2);
  CHECK(role.stages[0][0].page == "p/a");
  CHECK(role.stages[0][0].line == 13);
  CHECK(role.stages[0][1].page == "p/b");
  CHECK(role.stages[0][1].anchor == "c");
  CHECK(role.stages[0][1].line == 14);
  CHECK(role.stages[1][0].page == "p/d");
}

TEST_CASE("a role says what helps at every stage, and at no other") {
  CHECK(said(std::string(kStages) + "  roles: [{id: a, title: A, stages: {plan: p/a, goo: p/b}}]\n") ==
        "kb.yaml:6:37: error: 'go' in 'stages' of role 'a' names no page\n"
        "  |   roles: [{id: a, title: A, stages: {plan: p/a, goo: p/b}}]\n"
        "  hint: say what helps this role at this stage: 'pack/page' or 'pack/page#anchor'\n"
        "kb.yaml:6:49: error: unknown key 'goo' in 'stages' of role 'a'\n"
        "  |   roles: [{id: a, title: A, stages: {plan: p/a, goo: p/b}}]\n  hint: did you mean 'go'?\n");
  CHECK(said(std::string(kStages) + "  roles: [{id: a, title: A}]\n") ==
        "kb.yaml:6:11: error: 'stages' in a role of 'start' is missing\n  |   roles: [{id: a, title: A}]\n"
        "  hint: list pages under the id of each stage\n");
}

TEST_CASE("roles and stages need each other, and ids of their own") {
  const std::string hint = "  hint: ways in need both: 'roles' say who readers are, and 'stages' where they are\n";
  CHECK(said(kStages) ==
        "kb.yaml:5:3: error: 'roles' in 'start' is missing\n"
        "  |   stages: [{id: plan, title: Planning, text: You plan.}, {id: go, title: Going}]\n" +
            hint);
  CHECK(said("  roles: [{id: r, title: R, stages: {a: p/a}}]\n") ==
        "kb.yaml:5:3: error: 'stages' in 'start' is missing\n  |   roles: [{id: r, title: R, stages: {a: p/a}}]\n" +
            hint);
  CHECK(said("  stages: [{id: a, title: A}, {id: a, title: B}]\n  roles: x\n") ==
        "kb.yaml:5:36: error: 'id' in a stage of 'start' is that of another stage: 'a'\n"
        "  |   stages: [{id: a, title: A}, {id: a, title: B}]\n  hint: give each its own\n"
        "kb.yaml:6:10: error: 'roles' in 'start' must be a list\n  |   roles: x\n");
  CHECK(said("  stages: [{id: a, title: A}]\n  roles: [{id: r, title: R, stages: {a: p/a}},\n"
             "    {id: r, title: R, stages: {a: p/a}}]\n") ==
        "kb.yaml:7:5: error: two roles of 'start' have the id 'r'\n  |     {id: r, title: R, stages: {a: p/a}}]\n"
        "  hint: give each its own\n");
}

TEST_CASE("stages that can't be read are told once, and roles not at all") {
  std::string stages = "  stages:\n";
  for (char id = 'a'; id <= 'm'; ++id) {
    stages += std::string("    - {id: ") + id + ", title: T}\n";
  }
  CHECK(said(stages + "  roles: [{id: r, title: R, stages: {a: p/a}}]\n") ==
        "kb.yaml:6:5: error: 'stages' in 'start' has 13 entries, more than 12\n  |     - {id: a, title: T}\n"
        "  hint: keep those that most readers need\n");
}

TEST_CASE("what pages need is one of the keys that they can have") {
  Diagnostics diagnostics;
  const KnowledgeBase base =
      read_knowledge_base("id: k\ntitle: K\npacks: [p]\npage-needs: [owner, source, owner]\n", "kb.yaml", diagnostics)
          .knowledge_base;
  CHECK(test::messages(diagnostics).empty());
  CHECK(base.page_needs == std::vector<std::string>{"owner", "source"});
  read_knowledge_base("id: k\ntitle: K\npacks: [p]\npage-needs: [ownr, zzzzzzzz]\n", "kb.yaml", diagnostics);
  CHECK(test::messages(diagnostics) ==
        "kb.yaml:4:13: error: 'page-needs' in knowledge-base.yaml has 'ownr'\n  | page-needs: [ownr, zzzzzzzz]\n"
        "  hint: did you mean 'owner'?\n"
        "kb.yaml:4:13: error: 'page-needs' in knowledge-base.yaml has 'zzzzzzzz'\n  | page-needs: [ownr, zzzzzzzz]\n"
        "  hint: a page can need: summary, owner, source, permission, reviewed, review-by, audience, tags\n");
}
