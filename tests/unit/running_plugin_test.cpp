#include "plugin/running_plugin.hpp"

#include "plugin/plugin_set.hpp"
#include "plugin_base.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace waymark;

namespace {

std::string request(const std::string& argument) {
  return R"({"schema":1,"call":"run","directive":"mood","argument":")" + argument +
         R"(","page":"p/x","language":"en-GB","heading-level":1,"line":1,"column":1,"options":[],"body":""})";
}

LockedPlugin moody() {
  LockedPlugin locked;
  locked.id = "moody";
  locked.version = "0.1.0";
  locked.directives = {"mood"};
  return locked;
}

RunningPlugin::Settings settings() { return {find_worker(), {std::chrono::seconds(60), 512ULL << 20U, false}}; }

/// 'answered', 'failed' or 'refused', with what is said of the last failure.
std::string outcome(RunningPlugin& plugin, const std::string& argument) {
  const PluginOutcome result = plugin.call(request(argument));
  const std::string how = result.reply ? "answered" : result.refused ? "refused" : "failed";
  return result.failure.empty() ? how : how + ": " + result.failure;
}

std::string finished(RunningPlugin& plugin) {
  Diagnostics diagnostics;
  plugin.finish("plugins/x.so", diagnostics);
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("a plugin is described as the lock file says, and answers", "[running-plugin]") {
  RunningPlugin plugin(moody(), PluginImage::open(test::good_plugin("moody"), "moody"), settings());
  CHECK(plugin.known_description() == nullptr);
  const PluginDescription* description = plugin.description();
  REQUIRE(description != nullptr);
  CHECK(description->id == "moody");
  CHECK(description->version == "0.1.0");
  CHECK(description->directives.at(0).name == "mood");
  CHECK(plugin.description() == description);
  CHECK(outcome(plugin, "fine") == "answered");
  CHECK(finished(plugin).empty());
  CHECK_FALSE(plugin.layers().empty());
}

TEST_CASE("a failed call is tried again in a fresh worker, and then given up alone", "[running-plugin]") {
  RunningPlugin plugin(moody(), PluginImage::open(test::good_plugin("moody"), "moody"), settings());
  CHECK(outcome(plugin, "fine") == "answered");
  CHECK(outcome(plugin, "abort-later") == "answered: crashed: aborted");
  CHECK(outcome(plugin, "abort") == "failed: crashed: aborted");
  CHECK(outcome(plugin, "fine") == "answered");
  CHECK(finished(plugin).empty());
}

TEST_CASE("a plugin that fails again and again is given up for the build", "[running-plugin]") {
  RunningPlugin plugin(moody(), PluginImage::open(test::good_plugin("moody"), "moody"), settings());
  for (int uses = 1; uses < RunningPlugin::kMaxFailures / 2; ++uses) {
    CHECK(outcome(plugin, "abort") == "failed: crashed: aborted");
  }
  CHECK(outcome(plugin, "abort") == "refused: crashed: aborted");
  CHECK(outcome(plugin, "fine") == "refused");
  CHECK(plugin.description() == nullptr);
  CHECK(finished(plugin) ==
        "plugins/x.so: error: plugin 'moody' failed 20 times in this build and is given up; the last time it crashed: "
        "aborted\n  hint: tell the plugin's author; what it printed, if anything, may say more\n");
}

TEST_CASE("what a plugin prints is kept, also by one that then fails", "[running-plugin]") {
  RunningPlugin plugin(moody(), PluginImage::open(test::good_plugin("moody"), "moody"), settings());
  CHECK(plugin.call(request("print")).printed == std::vector<std::string>{"one line", "and another"});
  CHECK(plugin.call(request("fine")).printed.empty());
  CHECK(plugin.call(request("abort")).printed == std::vector<std::string>{"about to abort", "about to abort"});
  LockedPlugin locked = moody();
  locked.id = "noisy";
  locked.version = "2.0.0";
  locked.directives = {"noise"};
  RunningPlugin noisy(locked, PluginImage::open(test::good_plugin("noisy"), "noisy"), settings());
  REQUIRE(noisy.description() != nullptr);
  CHECK(finished(noisy) == "plugins/x.so: note: plugin 'noisy' printed: hello from a constructor\n");
}

TEST_CASE("a plugin that is not what the lock file says is refused", "[running-plugin]") {
  const auto said = [](const LockedPlugin& locked) {
    RunningPlugin plugin(locked, PluginImage::open(test::good_plugin("moody"), "moody"), settings());
    CHECK(plugin.description() == nullptr);
    CHECK(plugin.call(request("fine")).refused);
    return finished(plugin);
  };
  const std::string hint = "\n  hint: somebody changed the lock file: add the plugin again\n";
  LockedPlugin id = moody();
  id.id = "merry";
  CHECK(said(id) ==
        "plugins/x.so: error: plugin 'merry' says that its id is 'moody', but plugins.lock says 'merry'" + hint);
  LockedPlugin version = moody();
  version.version = "0.2.0";
  CHECK(said(version) ==
        "plugins/x.so: error: plugin 'moody' says that its version is '0.1.0', but plugins.lock says '0.2.0'" + hint);
  LockedPlugin directives = moody();
  directives.directives = {"humour", "mood"};
  CHECK(said(directives) ==
        "plugins/x.so: error: plugin 'moody' says that its directives are 'mood', but plugins.lock says 'humour', "
        "'mood'" +
            hint);
  LockedPlugin capabilities = moody();
  capabilities.capabilities = kPluginAssets;
  CHECK(said(capabilities) ==
        "plugins/x.so: error: plugin 'moody' says that its capabilities are none, but plugins.lock says 'assets'" +
            hint);
}

TEST_CASE("a plugin is run without layers that the kernel lacks, unless all are required", "[running-plugin]") {
  RunningPlugin::Settings old = settings();
  old.worker = test::old_kernel_worker();
  RunningPlugin lenient(moody(), PluginImage::open(test::good_plugin("moody"), "moody"), old);
  CHECK(outcome(lenient, "fine") == "answered");
  CHECK(finished(lenient).empty());

  old.limits.every_layer = true;
  LockedPlugin locked = moody();
  locked.id = "noisy";
  RunningPlugin strict(locked, PluginImage::open(test::good_plugin("noisy"), "noisy"), old);
  CHECK(strict.description() == nullptr);
  // It would have printed as it was loaded.
  CHECK(finished(strict) ==
        "plugins/x.so: error: plugin 'noisy' was not loaded, because this machine lacks a layer of the sandbox\n"
        "  hint: see what is said of the sandbox\n");
  CHECK(strict.layers().size() == lenient.layers().size());
}
