#include "plugin/add_plugin.hpp"

#include "minisign_keys.hpp"
#include "plugin/plugin_set.hpp"
#include "plugin_base.hpp"
#include "signature/file_signature.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace waymark;
namespace fs = std::filesystem;
using Change = AddedPlugin::Change;

namespace {

std::vector<AddedPlugin> add(test::PluginBase& base, const std::vector<fs::path>& files) {
  Diagnostics diagnostics;
  auto added = add_plugins(base.base(), files, core_directive_names(), diagnostics);
  CHECK(test::messages(diagnostics).empty());
  return added;
}

/// 'file: message (hint)' of the Error that stops it; file is only its name.
std::string refusal(test::PluginBase& base, const std::vector<fs::path>& files) {
  Diagnostics diagnostics;
  try {
    add_plugins(base.base(), files, core_directive_names(), diagnostics);
  } catch (const Error& error) {
    return fs::path(error.place().file).filename().string() + ": " + error.what() + " (" + error.hint() + ")";
  }
  return "nothing";
}

std::string state_of(test::PluginBase& base) {
  Diagnostics diagnostics;
  std::string text;
  for (const PluginFile& plugin : read_plugins(base.base(), core_directive_names(), diagnostics)) {
    text += plugin.locked.file + (plugin.state == PluginState::ok ? " ok\n" : " " + plugin.problem.message + "\n");
  }
  return text + test::messages(diagnostics);
}

std::string signature_of(const fs::path& file, const std::string& comment) {
  const PluginImage image = PluginImage::open(file, file.string());
  return to_text(sign(image.bytes(), read_secret_key(test::kSecretKey, nullptr), comment));
}

}  // namespace

TEST_CASE("a plugin that is added is copied and listed, and can be used", "[plugin-add]") {
  test::PluginBase base;
  const auto added = add(base, {test::good_plugin("moody"), test::good_plugin("echo")});
  REQUIRE(added.size() == 2);
  CHECK(added[0].change == Change::added);
  CHECK(added[0].plugin.id == "moody");
  CHECK(added[0].plugin.version == "0.1.0");
  CHECK(added[1].plugin.directives == std::vector<std::string>{"echo"});
  CHECK(capability_names(added[1].plugin.capabilities) == std::vector<std::string>{"assets", "downloads"});
  CHECK(added[1].plugin.sha256 == PluginImage::open(test::good_plugin("echo"), "echo").sha256());
  CHECK(state_of(base) == "plugins/echo.so ok\nplugins/moody.so ok\n");
  CHECK(base.lock() == lock_file_text({added[0].plugin, added[1].plugin}));
}

TEST_CASE("adding what is there changes nothing; what is gone is put back", "[plugin-add]") {
  test::PluginBase base({"echo"});
  const std::string lock = base.lock();
  const auto written = fs::last_write_time(base.path("plugins.lock"));
  CHECK(add(base, {test::good_plugin("echo")}).at(0).change == Change::unchanged);
  CHECK(add(base, {base.path("plugins/echo.so")}).at(0).change == Change::unchanged);
  CHECK(fs::last_write_time(base.path("plugins.lock")) == written);
  base.folder().write("plugins/echo.so", "spoilt");
  CHECK(add(base, {test::good_plugin("echo")}).at(0).change == Change::put_back);
  fs::remove_all(base.path("plugins"));
  CHECK(add(base, {test::good_plugin("echo")}).at(0).change == Change::put_back);
  CHECK(state_of(base) == "plugins/echo.so ok\n");
  CHECK(base.lock() == lock);
}

TEST_CASE("another version replaces the one that is listed", "[plugin-add]") {
  test::PluginBase base({"echo"});
  base.change_lock("version: 1.0.0", "version: 0.9.0");
  base.change_lock("sha256: ", "sha256: 0000000000000000000000000000000000000000000000000000000000000000 #");
  base.folder().write("plugins/echo.so.minisig", "of the version before");
  const auto added = add(base, {test::good_plugin("echo")});
  CHECK(added.at(0).change == Change::replaced);
  CHECK(added.at(0).before.version == "0.9.0");
  CHECK(added.at(0).before.sha256 == std::string(64, '0'));
  CHECK(state_of(base) == "plugins/echo.so ok\n");
  CHECK_FALSE(fs::exists(base.path("plugins/echo.so.minisig")));
}

TEST_CASE("a file that lies in the folder under another name is moved", "[plugin-add]") {
  test::PluginBase base;
  fs::create_directory(base.path("plugins"));
  fs::copy_file(test::good_plugin("echo"), base.path("plugins/downloaded.so"));
  CHECK(add(base, {base.path("plugins/downloaded.so")}).at(0).change == Change::added);
  CHECK(state_of(base) == "plugins/echo.so ok\n");
  fs::copy_file(test::good_plugin("echo"), base.path("plugins/again.so"));
  CHECK(add(base, {base.path("plugins/again.so")}).at(0).change == Change::put_back);
  CHECK(state_of(base) == "plugins/echo.so ok\n");
}

TEST_CASE("if one of several plugins can't be added, none is", "[plugin-add]") {
  test::PluginBase base;
  const fs::path wrong = base.folder().write("wrong.so", "no library");
  CHECK(refusal(base, {test::good_plugin("echo"), wrong}).find("wrong.so: the plugin is not a shared library (") == 0);
  CHECK_FALSE(fs::exists(base.path("plugins.lock")));
  CHECK_FALSE(fs::exists(base.path("plugins")));
}

TEST_CASE("what can't be a plugin of this knowledge base is refused", "[plugin-add]") {
  test::PluginBase base({"echo"});
  CHECK(refusal(base, {base.path("none.so")}) ==
        "none.so: the plugin cannot be read: no such file or directory (check the file's name)");
  CHECK(refusal(base, {test::good_plugin("fickle")}) ==
        "fickle.so: the plugin describes itself otherwise each time it is asked (its answers may depend on nothing but "
        "the request: no clock, no counter, no chance)");
  base.change_lock("directives: [echo]", "directives: [mood]");
  CHECK(refusal(base, {test::good_plugin("moody")}) ==
        "moody.so: the plugin brings a directive 'mood', as 'echo' does (use one of the two: to take out the other, "
        "remove 'plugins/echo.so' and its entry in plugins.lock)");
  Diagnostics diagnostics;
  try {
    add_plugins(base.base(), {test::good_plugin("moody")}, {"mood"}, diagnostics);
    FAIL("was added");
  } catch (const Error& error) {
    CHECK(std::string(error.what()) == "the plugin brings a directive 'mood', which Waymark has itself");
  }
}

TEST_CASE("nothing is added to a lock file that can't be read", "[plugin-add]") {
  test::PluginBase base({"echo"});
  base.change_lock("schema: 1", "schema: 7");
  const std::string lock = base.lock();
  Diagnostics diagnostics;
  CHECK(add_plugins(base.base(), {test::good_plugin("moody")}, {}, diagnostics).empty());
  CHECK(diagnostics.has_errors());
  CHECK(base.lock() == lock);
  CHECK_FALSE(fs::exists(base.path("plugins/moody.so")));
}

TEST_CASE("plugins are not written through a link", "[plugin-add]") {
  test::PluginBase base;
  fs::create_directory(base.path("elsewhere"));
  fs::create_directory_symlink(base.path("elsewhere"), base.path("plugins"));
  CHECK(refusal(base, {test::good_plugin("echo")}) ==
        "plugins: plugins must lie in a folder of the knowledge base, and this is none or can't be made (links are not "
        "followed: make it a folder that you may write to)");
  CHECK(fs::is_empty(base.path("elsewhere")));
}

TEST_CASE("a plugin's signature comes along, and is checked where keys are trusted", "[plugin-add]") {
  test::PluginBase base;
  const fs::path file = base.path("echo.so");
  fs::copy_file(test::good_plugin("echo"), file);
  base.base().plugins.signed_only = true;
  base.base().plugins.trust = {test::kPublicKey};
  CHECK(refusal(base, {file}) ==
        "echo.so: the plugin has no signature, and 'trust' in knowledge-base.yaml asks for one (put the file "
        "'echo.so.minisig' that its author gives beside it)");
  const std::string signature = signature_of(file, "plugin echo version 1.0.0 abi 1");
  base.folder().write("echo.so.minisig", signature.substr(0, 200));
  CHECK(refusal(base, {file}) ==
        "echo.so.minisig: this is damaged, or no minisign signature (get it from the plugin's author again, or remove "
        "it)");
  base.folder().write("echo.so.minisig", signature_of(file, "plugin echo version 2.0.0 abi 1"));
  CHECK(refusal(base, {file}).find("echo.so: its signature is for 'plugin echo version 2.0.0 abi 1'") == 0);
  base.folder().write("echo.so.minisig", signature);
  const auto added = add(base, {file});
  CHECK(added.at(0).plugin.key == test::kPublicKey);
  CHECK(base.folder().read("plugins/echo.so.minisig") == signature);
  CHECK(state_of(base) == "plugins/echo.so ok\n");

  base.base().plugins.signed_only = false;
  base.base().plugins.trust = {};
  CHECK(add(base, {file}).at(0).plugin.key.empty());
}
