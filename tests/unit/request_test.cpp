#include "plugin/request.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

#include <utility>

using namespace waymark;

namespace {

/// A use of the directive 'grid' on the page pack/page.
struct Use {
  Library library;
  PageSource page;
  DirectiveCall call;
  PluginDirective directive;
  Diagnostics diagnostics;

  Use() {
    library.knowledge_base.language = "en-GB";
    library.data["pack/d.yaml"] = {"content/pack/d.yaml", "a: '{{local:email}}'\n"};
    library.data["pack/d.csv"] = {"content/pack/d.csv", "a\nx\n"};
    library.data["pack/bad.yaml"] = {"content/pack/bad.yaml", "a: 1\na: 2\n"};
    library.placeholders["email"] = "care@example.org";
    page.id = "pack/page";
    page.file = "content/pack/page.md";
    call.name = "grid";
    call.place = {page.file, 5, 3};
    call.body_line = 6;
    call.heading_level = 3;
    call.page = &page;
    call.library = &library;
    directive.name = "grid";
    directive.options = {{"data", "The file", OptionKind::Type::data},
                         {"more", "Another file", OptionKind::Type::data},
                         {"look", "How", OptionKind::Type::choice, {"full", "blank"}},
                         {"title", "Its title"}};
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

  void option(const std::string& name, const std::string& value) {
    call.options.push_back({name, value, call.body_line++});
  }
  /// The request, or what is wrong.
  std::string run() {
    const auto request = plugin_request(call, directive, diagnostics);
    CHECK(request.has_value() == diagnostics.list().empty());
    return request ? *request : test::messages(diagnostics);
  }
};

}  // namespace

TEST_CASE("a request says what an author wrote, and where", "[request]") {
  Use use;
  use.directive.takes_argument = true;
  use.directive.body = BodyKind::text;
  use.call.argument = "An \"argument\"";
  use.option("data", "d.yaml");
  use.option("look", "blank");
  use.call.body = "Mail {{local:email}}\n\nmore\n";
  CHECK(use.run() ==
        R"({"schema":1,"call":"run","directive":"grid","argument":"An \"argument\"","page":"pack/page",)"
        R"("language":"en-GB","heading-level":3,"line":5,"column":3,"options":[)"
        R"({"name":"data","text":"d.yaml","line":6,"data":[1,1,{"entries":[["a",1,1,[1,4,"care@example.org"]]]}]},)"
        R"({"name":"look","text":"blank","line":7}],"body":"Mail care@example.org\n\nmore\n"})");
}

TEST_CASE("a plugin reads the request that is written for it", "[request]") {
  Use use;
  use.directive.body = BodyKind::yaml;
  use.option("data", "d.yaml");
  use.option("more", "pack:pack/d.csv");
  use.option("title", "Ours");
  use.call.body = "rows:\n  - one\n";
  const DirectiveRequest request = plugin::read_request(Json::parse(use.run()));
  CHECK(request.directive == "grid");
  CHECK(request.page == "pack/page");
  CHECK(request.heading_level == 3);
  CHECK(request.place.line == 5);
  CHECK(request.data("data")["a"].text == "care@example.org");
  CHECK(request.data("more").items.at(0)["a"].place.source == "more");
  CHECK(request.text("title") == "Ours");
  CHECK(request.option("title")->place.line == 8);
  CHECK(request.body.empty());
  CHECK(request.body_data["rows"].items.at(0).place.line == 10);
  CHECK(request.body_data["rows"].items.at(0).place.source == "body");
}

TEST_CASE("an empty body of YAML is missing", "[request]") {
  Use use;
  use.directive.body = BodyKind::yaml;
  use.call.body = " \n\n";
  CHECK(plugin::read_request(Json::parse(use.run())).body_data.is_missing());
}

TEST_CASE("options that the directive does not have are reported", "[request]") {
  Use use;
  use.option("daat", "d.yaml");
  use.option("title", "A");
  use.option("title", "B");
  use.option("look", "ful");
  CHECK(use.run() ==
        "content/pack/page.md:6: error: unknown option 'daat' of directive 'grid'\n"
        "  hint: did you mean 'data'?\n"
        "content/pack/page.md:8: error: option 'title' of directive 'grid' is given twice\n"
        "  hint: it stands on line 7 already\n"
        "content/pack/page.md:9: error: 'ful' is no value of option 'look'\n"
        "  hint: did you mean 'full'?\n");
}

TEST_CASE("what a directive needs and does not take is reported", "[request]") {
  Use use;
  for (OptionKind& option : use.directive.options) {
    option.required = true;
  }
  use.call.argument = "x";
  use.option("title", "");
  use.call.body = "\nwords\n";
  CHECK(use.run() ==
        "content/pack/page.md:5:3: error: directive 'grid' takes nothing after its name\n"
        "  hint: remove 'x'\n"
        "content/pack/page.md:5:3: error: directive 'grid' needs the option 'data'\n"
        "  hint: write ':data: FILE.yaml' on the line below the fence\n"
        "content/pack/page.md:5:3: error: directive 'grid' needs the option 'more'\n"
        "  hint: write ':more: FILE.yaml' on the line below the fence\n"
        "content/pack/page.md:5:3: error: directive 'grid' needs the option 'look'\n"
        "  hint: write ':look: full' on the line below the fence\n"
        "content/pack/page.md:7: error: directive 'grid' takes nothing between its fences\n"
        "  hint: remove it; options are lines ':name: value' below the fence\n"
        "content/pack/page.md:6: error: option 'title' of directive 'grid' is empty\n"
        "  hint: write a value behind it, or remove ':title:'\n");
}

TEST_CASE("data that cannot be read is reported where it stands", "[request]") {
  Use use;
  use.directive.body = BodyKind::yaml;
  use.option("data", "bad.yaml");
  use.option("more", "unknown.yaml");
  use.call.body = "a: {{\n";
  const std::string problems = use.run();
  CHECK(problems.starts_with("content/pack/bad.yaml:2:1: error: key 'a' is given twice\n  | a: 2\n"));
  CHECK(problems.find("content/pack/page.md:7: error: unknown data file 'unknown.yaml'\n") != std::string::npos);
  CHECK(problems.find("content/pack/page.md:8") != std::string::npos);
}

TEST_CASE("control characters do not reach plugins", "[request]") {
  Use use;
  use.directive.takes_argument = true;
  use.call.argument = "a\x1b[31m";
  use.option("title", "b\x07");
  CHECK(use.run() ==
        "content/pack/page.md:5:3: error: control character U+001B in the text\n"
        "  hint: remove it\n"
        "content/pack/page.md:6: error: control character U+0007 in the text\n"
        "  hint: remove it\n");
}

TEST_CASE("a request has an end", "[request]") {
  Use use;
  use.library.data["pack/long.yaml"] = {"content/pack/long.yaml",
                                        "- " + std::string(kMaxPluginRequest / 2, 'x') + "\n"};
  use.option("data", "long.yaml");
  use.option("more", "long.yaml");
  CHECK(use.run() ==
        "content/pack/page.md:5:3: error: directive 'grid' has more than 64 MiB of data\n"
        "  hint: split its data over several files and directives\n");
}

TEST_CASE("directives share what was read of a file", "[request]") {
  Use use;
  use.option("data", "d.yaml");
  DataCache cache;
  const auto first = plugin_request(use.call, use.directive, use.diagnostics, &cache);
  use.library.data["pack/d.yaml"].text = "changed: 1\n";
  CHECK(plugin_request(use.call, use.directive, use.diagnostics, &cache) == first);
  CHECK(plugin_request(use.call, use.directive, use.diagnostics) != first);
}
