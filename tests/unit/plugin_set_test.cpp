#include "plugin/plugin_set.hpp"

#include "minisign_keys.hpp"
#include "plugin/plugin_signature.hpp"
#include "plugin_base.hpp"
#include "signature/file_signature.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <string>

using namespace waymark;
namespace fs = std::filesystem;

namespace {

/// A line for each plugin, and then what else is wrong.
std::string read(test::PluginBase& base) {
  Diagnostics diagnostics;
  std::string result;
  for (const PluginFile& plugin : read_plugins(base.base(), core_directive_names(), diagnostics)) {
    if (plugin.state == PluginState::ok) {
      result += plugin.locked.file + ": ok\n";
    } else {
      CHECK_FALSE(plugin.image.has_value());
      Diagnostics one;
      one.add(plugin.problem);
      result += test::messages(one);
    }
  }
  return result + test::messages(diagnostics);
}

std::string signature_of(const fs::path& file, const std::string& comment) {
  const PluginImage image = PluginImage::open(file, file.string());
  return to_text(sign(image.bytes(), read_secret_key(test::kSecretKey, nullptr), comment));
}

constexpr const char* kMinisig = "plugins/echo.so.minisig";

}  // namespace

TEST_CASE("plugins whose bytes are those that were added can be used", "[plugin-set]") {
  test::PluginBase base({"moody", "echo"});
  CHECK(read(base) == "plugins/echo.so: ok\nplugins/moody.so: ok\n");
  test::PluginBase none;
  CHECK(read(none).empty());
}

TEST_CASE("a plugin that nobody added is refused with the command that would add it", "[plugin-set]") {
  test::PluginBase base({"echo"});
  fs::copy_file(test::good_plugin("moody"), base.path("plugins/other.so"));
  base.folder().write("plugins/it's; rm -rf.so", "");
  base.folder().write("plugins/README.md", "not a plugin");
  base.folder().write("plugins/.hidden.so", "not a plugin");
  CHECK(read(base) ==
        "plugins/echo.so: ok\n"
        "plugins/it's; rm -rf.so: error: this plugin is not listed in plugins.lock, so it is not loaded\n"
        "  hint: if you trust it: waymark plugin add 'plugins/it'\\''s; rm -rf.so'\n"
        "plugins/other.so: error: this plugin is not listed in plugins.lock, so it is not loaded\n"
        "  hint: if you trust it: waymark plugin add plugins/other.so\n");
  base.base().file = "our guide/content/knowledge-base.yaml";
  CHECK(read(base).find("waymark plugin add 'our guide/content/plugins/other.so' 'our guide/content'\n") !=
        std::string::npos);
  fs::remove(base.path("plugins.lock"));
  base.base().file = "kb/knowledge-base.yaml";
  CHECK(read(base).find("kb/plugins/echo.so: error: this plugin is not listed in plugins.lock") == 0);
}

TEST_CASE("a plugin whose bytes were changed is refused", "[plugin-set]") {
  test::PluginBase base({"echo"});
  fs::copy_file(test::good_plugin("moody"), base.path("plugins/echo.so"), fs::copy_options::overwrite_existing);
  CHECK(read(base) ==
        "plugins/echo.so: error: its bytes are not those that were added\n"
        "  hint: if you trust what is there now: waymark plugin add plugins/echo.so\n");
  base.folder().write("plugins/echo.so", "");
  CHECK(read(base).find("plugins/echo.so: error: its bytes are not those that were added\n") == 0);
}

TEST_CASE("a plugin whose file is gone, or is none, is refused", "[plugin-set]") {
  test::PluginBase base({"echo"});
  fs::remove(base.path("plugins/echo.so"));
  const std::string gone =
      "plugins/echo.so: error: plugins.lock lists this plugin, but the file is missing\n"
      "  hint: put the file back, or remove the plugin's entry in plugins.lock\n";
  CHECK(read(base) == gone);
  const std::string no_file =
      "plugins/echo.so: error: this is not an ordinary file\n  hint: links are not followed: put the file itself "
      "here\n";
  fs::create_symlink(test::good_plugin("echo"), base.path("plugins/echo.so"));
  CHECK(read(base) == no_file);
  fs::remove(base.path("plugins/echo.so"));
  fs::create_directory(base.path("plugins/echo.so"));
  CHECK(read(base) == no_file);
  fs::remove_all(base.path("plugins"));
  CHECK(read(base) == gone);
  fs::create_directory_symlink(test::good_plugin("echo").parent_path(), base.path("plugins"));
  CHECK(read(base) == gone +
                          "plugins: error: plugins must lie in a folder of the knowledge base, and this is none\n"
                          "  hint: links are not followed: make it a folder, or remove it\n");
}

TEST_CASE("a lock file that was spoilt lets nothing of it run, and says nothing of files that it may list",
          "[plugin-set]") {
  test::PluginBase base({"echo"});
  base.change_lock("file: plugins/echo.so", "file: plugins/../echo.so");
  CHECK(read(base).find("plugins.lock:7:11: error: 'file' in a plugin is not what it must be\n") == 0);
  CHECK(read(base).find("not listed") == std::string::npos);
  base.folder().write("plugins.lock", "\xff");
  CHECK(read(base).find("plugins.lock:1:1: error: byte 0xFF is not valid UTF-8\n") == 0);
}

TEST_CASE("a plugin cannot bring a directive that the program has", "[plugin-set]") {
  test::PluginBase base({"echo"});
  base.change_lock("directives: [echo]", "directives: [cards]");
  CHECK(read(base) ==
        "plugins/echo.so: error: it brings a directive 'cards', which Waymark has itself\n"
        "  hint: remove the file, and its entry in plugins.lock\n");
}

TEST_CASE("with trusted keys a plugin needs a signature by one of them", "[plugin-set]") {
  test::PluginBase base({"echo"});
  base.base().plugins.signed_only = true;
  base.base().plugins.trust = {test::kOtherPublicKey, test::kPublicKey};
  const fs::path file = base.path("plugins/echo.so");
  const std::string comment = "plugin echo version 1.0.0 abi 1";
  CHECK(read(base) ==
        "plugins/echo.so: error: it has no signature, and 'trust' in knowledge-base.yaml asks for one\n"
        "  hint: put the file 'plugins/echo.so.minisig', which its author gives, beside it\n");
  fs::create_directory(base.path(kMinisig));
  CHECK(read(base) ==
        "plugins/echo.so: error: of its signature 'plugins/echo.so.minisig': this is a folder, not a file\n");
  fs::remove(base.path(kMinisig));
  base.folder().write(kMinisig, signature_of(file, comment));
  CHECK(read(base) == "plugins/echo.so: ok\n");

  SECTION("of these bytes") {
    base.folder().write(kMinisig, signature_of(test::good_plugin("moody"), comment));
    CHECK(read(base).find("plugins/echo.so: error: its signature is not of these bytes") == 0);
  }
  SECTION("for this plugin") {
    base.folder().write(kMinisig, signature_of(file, "plugin echo version 0.9.0 abi 1"));
    CHECK(read(base).find("plugins/echo.so: error: its signature is for 'plugin echo version 0.9.0 abi 1', not for "
                          "'plugin echo version 1.0.0 abi 1'\n") == 0);
  }
  SECTION("by a key that is trusted") {
    base.base().plugins.trust = {test::kOtherPublicKey};
    CHECK(read(base).find(
              "plugins/echo.so: error: it is signed with the key BB398972F6721CF, which is not trusted\n") == 0);
    base.base().plugins.trust = {};
    CHECK(read(base).find(
              "plugins/echo.so: error: it is signed with the key BB398972F6721CF, which is not trusted\n") == 0);
  }
  SECTION("by the key of when it was added") {
    base.change_lock("capabilities: [assets, downloads]\n",
                     "capabilities: [assets, downloads]\n    key: " + test::kOtherPublicKey + "\n");
    CHECK(read(base) ==
          "plugins/echo.so: error: it is signed with another key than when it was added\n"
          "  hint: if you trust it: waymark plugin add plugins/echo.so\n");
    base.change_lock(test::kOtherPublicKey, test::kPublicKey);
    CHECK(read(base) == "plugins/echo.so: ok\n");
  }
}
