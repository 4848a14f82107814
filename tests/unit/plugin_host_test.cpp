#include "plugin/plugin_host.hpp"

#include "parsed_page.hpp"
#include "plugin_base.hpp"

#include <catch2/catch.hpp>

#include <tbb/parallel_for.h>

#include <string>

using namespace waymark;

namespace {

struct Outcome {
  std::string outline;
  std::string said;
  std::vector<PluginAssets> assets;
};

/// Parses a page with the plugins of `base`.
Outcome build(test::PluginBase& base, const std::string& markdown, PluginRules rules = {}) {
  Diagnostics diagnostics;
  PluginHost host(base.base(), core_directive_names(), rules, diagnostics);
  const ParsedPage page(markdown, {}, [&](const DirectiveCall& call, const auto& add_body, auto& builder, auto& found) {
    if (!host.expand(call, builder, found)) {
      expand_core_directive(call, add_body, builder, found);
    }
  });
  Outcome outcome;
  outcome.outline = page.outline();
  diagnostics.append(Diagnostics(page.diagnostics));
  host.finish(diagnostics);
  outcome.said = test::messages(diagnostics);
  outcome.assets = host.assets();
  return outcome;
}

}  // namespace

TEST_CASE("a plugin's directive becomes blocks of the page", "[plugin-host]") {
  test::PluginBase base({"echo"});
  const Outcome outcome = build(base, "## Head\n\n```{echo} Title\n\nText & <b>text</b>\n```\n\nAfter.\n");
  CHECK(outcome.said.empty());
  CHECK(outcome.outline ==
        "document\n  heading 2 #head \"Head\"\n  heading 3 #title \"Title\"\n"
        "  paragraph \" Text & <b>text</b> \"\n  paragraph \"After.\"\n");
  REQUIRE(outcome.assets.size() == 1);
  CHECK(outcome.assets[0].plugin == "echo");
  REQUIRE(outcome.assets[0].files.size() == 2);
  CHECK(outcome.assets[0].files[0].name == "echo.css");
  CHECK(outcome.assets[0].files[0].text == ".echo { color: inherit }\n");
}

TEST_CASE("a plugin that no page uses is not started", "[plugin-host]") {
  test::PluginBase base({"echo", "noisy"});
  const Outcome outcome = build(base, "Text.\n");
  CHECK(outcome.said.empty());  // 'noisy' prints as it is started
  CHECK(outcome.assets.empty());
}

TEST_CASE("the names of all plugins' directives are known without starting one", "[plugin-host]") {
  test::PluginBase base({"noisy", "echo", "moody"});
  Diagnostics diagnostics;
  const PluginHost host(base.base(), core_directive_names(), {}, diagnostics);
  CHECK(host.directive_names() == std::vector<std::string_view>{"echo", "mood", "noise"});
}

TEST_CASE("where each request is put twice, an answer that differs is an error", "[plugin-host]") {
  test::PluginBase base({"moody"});
  const std::string page = "```{mood} count\n```\n\n```{mood} fine\n```\n";
  CHECK(build(base, page).said.empty());
  const Outcome outcome = build(base, page, {false, true});
  CHECK(outcome.outline == "document\n  paragraph \"1\"\n  paragraph \"fine\"\n");
  CHECK(
      outcome.said ==
      "pack/page.md:1:1: error: directive 'mood' failed: plugin 'moody' gave two answers to the same request\n"
      "  | ```{mood} count\n"
      "  hint: its answers may depend on nothing but the request: no clock, no random numbers, nothing kept from call "
      "to call\n");
}

TEST_CASE("a directive that fails is an error at its fence; the others are built", "[plugin-host]") {
  test::PluginBase base({"moody"});
  const Outcome outcome = build(
      base, "```{mood} abort\n```\n\n```{mood} fine\n```\n\n```{mood} throw\n```\n\n```{mood} abort-later\n```\n");
  CHECK(outcome.outline == "document\n  paragraph \"fine\"\n  paragraph \"fine\"\n");
  CHECK(outcome.said ==
        "pack/page.md:1:1: note: plugin 'moody' printed: about to abort\nabout to abort\n  | ```{mood} abort\n"
        "pack/page.md:1:1: error: directive 'mood' failed: plugin 'moody' crashed: aborted\n  | ```{mood} abort\n"
        "  hint: tell the plugin's author; what it printed, if anything, may say more\n"
        "pack/page.md:7:1: error: directive 'mood' failed: plugin 'moody' says: not in the mood\n"
        "  | ```{mood} throw\n  hint: tell the plugin's author if the directive is right\n"
        "pack/page.md:10:1: note: plugin 'moody' printed: about to abort\n  | ```{mood} abort-later\n"
        "pack/page.md:10:1: warning: plugin 'moody' crashed: aborted, and answered when it was started again\n"
        "  | ```{mood} abort-later\n  hint: tell the plugin's author; what it printed, if anything, may say more\n");
}

TEST_CASE("the limit of time is the knowledge base's", "[plugin-host]") {
  test::PluginBase base({"moody"});
  base.base().plugins.seconds = 1;
  CHECK(build(base, "```{mood} loop\n```\n").said ==
        "pack/page.md:1:1: error: directive 'mood' failed: plugin 'moody' did not answer within 1 s\n"
        "  | ```{mood} loop\n"
        "  hint: use less data, or raise 'seconds' of 'plugin-limits' in knowledge-base.yaml\n");
}

TEST_CASE("every use of a plugin that was refused says so, and one message says why", "[plugin-host]") {
  test::PluginBase base({"echo", "moody"});
  base.folder().write("plugins/echo.so", "changed");
  base.change_lock("version: 0.1.0", "version: 0.2.0");
  const Outcome outcome = build(base, "```{echo}\n```\n\n```{mood}\n```\n\n```{mood}\n```\n");
  CHECK(outcome.outline == "document\n");
  CHECK(outcome.said ==
        "plugins/echo.so: error: its bytes are not those that were added\n"
        "  hint: if you trust what is there now: waymark plugin add plugins/echo.so\n"
        "pack/page.md:1:1: error: directive 'echo' failed: plugin 'echo' cannot be used\n  | ```{echo}\n"
        "  hint: see what is said of 'plugins/echo.so'\n"
        "pack/page.md:4:1: error: directive 'mood' failed: plugin 'moody' cannot be used\n  | ```{mood}\n"
        "  hint: see what is said of 'plugins/moody.so'\n"
        "pack/page.md:7:1: error: directive 'mood' failed: plugin 'moody' cannot be used\n  | ```{mood}\n"
        "  hint: see what is said of 'plugins/moody.so'\n"
        "plugins/moody.so: error: plugin 'moody' says that its version is '0.1.0', but plugins.lock says '0.2.0'\n"
        "  hint: somebody changed the lock file: add the plugin again\n");
}

TEST_CASE("a plugin may only do what the lock file grants", "[plugin-host]") {
  test::PluginBase base({"echo"});
  base.change_lock("capabilities: [assets, downloads]", "capabilities: [assets]");
  CHECK(
      build(base, "```{echo}\n:download: yes\n```\n")
          .said.find("plugins/echo.so: error: plugin 'echo' says that its capabilities are 'assets', 'downloads', but "
                     "plugins.lock says 'assets'\n") != std::string::npos);
}

TEST_CASE("a plugin's directive may stand in one of the core's", "[plugin-host]") {
  test::PluginBase base({"echo"});
  const Outcome outcome = build(base, "````{callout} note\nBefore.\n\n```{echo}\nWithin.\n```\n````\n");
  CHECK(outcome.said.empty());
  CHECK(outcome.outline.find("Within.") != std::string::npos);
}

TEST_CASE("many threads may use one plugin", "[plugin-host]") {
  test::PluginBase base({"echo"});
  Diagnostics diagnostics;
  PluginHost host(base.base(), core_directive_names(), {}, diagnostics);
  Library library;
  PageSource page;
  page.id = "pack/page";
  page.file = "pack/page.md";
  std::vector<std::string> outlines(200);
  tbb::parallel_for(std::size_t{0}, outlines.size(), [&](std::size_t i) {
    DirectiveCall call;
    call.name = "echo";
    call.argument = "Number " + std::to_string(i);
    call.place = {"pack/page.md", 1, 1};
    call.page = &page;
    call.library = &library;
    DocumentBuilder builder;
    Diagnostics found;
    CHECK_NOTHROW(host.expand(call, builder, found));
    outlines[i] = test::messages(found) + to_text(builder.finish());
  });
  host.finish(diagnostics);
  CHECK(test::messages(diagnostics).empty());
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    CHECK(outlines[i].find("\"Number " + std::to_string(i) + "\"") != std::string::npos);
    CHECK(outlines[i].starts_with("document\n"));
  }
}
