#include "check/start_rules.hpp"

#include "parsed_page.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

/// What is said of a knowledge base whose one page, 'pack/page', has the heading 'Roles'.
std::string said(std::vector<StartStep> steps, std::vector<StartRole> roles, bool release = false,
                 PageStatus status = PageStatus::published) {
  ParsedPage page("## Roles\n");
  page.library.knowledge_base.file = "knowledge-base.yaml";
  page.library.knowledge_base.start_steps = std::move(steps);
  page.library.knowledge_base.start_roles = std::move(roles);
  page.library.pages[0].meta.status = status;
  Diagnostics diagnostics;
  check_start(page.library, page.documents, release, diagnostics);
  return to_text(diagnostics, false);
}

StartRole nurse(std::vector<StartLink> about, std::vector<StartLink> now) {
  return {"nurse", "Nurse", "", std::move(about), {std::move(now)}};
}

}  // namespace

TEST_CASE("a start step must lead to a page", "[start_rules]") {
  CHECK(said({{"T", "", "pack/paeg", 9}, {"U", "", "pack/page", 10}, {"V", "", "", 11}}, {}) ==
        "knowledge-base.yaml:9: error: start step leads to unknown page 'pack/paeg'\n"
        "  hint: did you mean 'pack/page'?\n");
}

TEST_CASE("a start step must not lead to a draft in a release", "[start_rules]") {
  CHECK(said({{"T", "", "pack/page", 9}}, {}, true, PageStatus::draft) ==
        "knowledge-base.yaml:9: error: start step leads to draft page 'pack/page', which a release leaves out\n"
        "  hint: publish the draft, or take the step out\n");
}

TEST_CASE("ways in must lead to pages and places on them", "[start_rules]") {
  CHECK(said({}, {nurse({{"pack/page", "", 3}}, {{"pack/page", "roles", 5}})}) == "");
  CHECK(said({}, {nurse({{"qqqqqqqq/qqqq", "", 3}}, {{"pack/page", "rolls", 5}})}) ==
        "knowledge-base.yaml:3: error: role 'nurse' of 'start' leads to unknown page 'qqqqqqqq/qqqq'\n"
        "  hint: name a page as 'pack/name'\n\n"
        "knowledge-base.yaml:5: error: role 'nurse' of 'start' leads to 'pack/page', which has no anchor '#rolls'\n"
        "  hint: did you mean '#roles'?\n");
  CHECK(said({}, {nurse({}, {{"pack/page", "qqqqqqqq", 5}})}) ==
        "knowledge-base.yaml:5: error: role 'nurse' of 'start' leads to 'pack/page', which has no anchor '#qqqqqqqq'\n"
        "  hint: its headings are: roles\n");
  CHECK(said({}, {nurse({}, {{"pack/page", "", 5}})}, true, PageStatus::draft) ==
        "knowledge-base.yaml:5: error: role 'nurse' of 'start' leads to draft page 'pack/page', which a release leaves "
        "out\n"
        "  hint: publish the draft, or take the link out\n");
}

}  // namespace waymark
