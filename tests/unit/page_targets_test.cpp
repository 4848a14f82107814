#include "check/page_targets.hpp"

#include <waymark/document_builder.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

Document page_of(const std::vector<std::string>& headings, const std::string& worksheet, const std::string& resource) {
  DocumentBuilder builder;
  for (const std::string& heading : headings) {
    const NodeIndex index = builder.heading(2, heading);
    const TextRef anchor = builder.store(heading);
    builder.node(index).text = anchor;
  }
  if (!worksheet.empty()) {
    builder.open_worksheet({worksheet, "T"});
    builder.close();
  }
  if (!resource.empty()) {
    builder.open(Kind::resources);
    builder.add(Kind::resource);
    builder.document().resource_records.push_back({resource, "T", {}, {}, {}, {}, {}, {}, {}, false});
    builder.close();
  }
  return builder.finish();
}

}  // namespace

TEST_CASE("headings, worksheets and resources can be linked to", "[page_targets]") {
  const Document document = page_of({"roles", "aims"}, "plan", "book");
  const PageTargets targets(document);
  for (const char* anchor : {"roles", "aims", "plan", "resource-book"}) {
    CHECK(targets.has(anchor));
  }
  for (const char* anchor : {"", "role", "book", "resource-", "resource-plan"}) {
    CHECK_FALSE(targets.has(anchor));
  }
  CHECK(targets.nearest("rolse") == "roles");
  CHECK(targets.nearest("plna") == "plan");
  CHECK(targets.nearest("nothing").empty());
  CHECK(targets.listed() == "its headings and worksheets are: roles, aims, plan");
  CHECK(targets.doubled().empty());
}

TEST_CASE("a page without anchors lists none, one with many lists the first", "[page_targets]") {
  const Document none = page_of({}, "", "");
  CHECK(PageTargets(none).listed().empty());
  std::vector<std::string> headings;
  std::string expected = "its headings are: h0";
  for (int i = 0; i < 30; ++i) {
    headings.push_back("h" + std::to_string(i));
    expected += i > 0 && i < 20 ? ", h" + std::to_string(i) : "";
  }
  const Document many = page_of(headings, "", "");
  CHECK(PageTargets(many).listed() == expected + " and more");
}

TEST_CASE("an anchor of two things is found", "[page_targets]") {
  const Document twice = page_of({"plan", "aims"}, "plan", "");
  CHECK(PageTargets(twice).doubled() == "plan");
  const Document resource = page_of({"resource-book"}, "", "book");
  CHECK(PageTargets(resource).doubled() == "resource-book");
}
