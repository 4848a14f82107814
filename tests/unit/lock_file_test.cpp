#include "plugin/lock_file.hpp"

#include "messages.hpp"
#include "minisign_keys.hpp"

#include <waymark/plugin_abi.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace waymark;

namespace {

const std::string kHash(64, 'a');

LockedPlugin plugin(std::string id, std::vector<std::string> directives) {
  LockedPlugin result;
  result.id = std::move(id);
  result.version = "1.0.0";
  result.file = plugin_file(result.id);
  result.sha256 = kHash;
  result.directives = std::move(directives);
  return result;
}

/// A lock file with one plugin, in which `from` is turned into `to`.
std::string spoilt(const std::string& from, const std::string& to) {
  LockedPlugin one = plugin("grid", {"grid"});
  one.capabilities = kPluginAssets;
  one.key = test::kPublicKey;
  std::string text = lock_file_text({one});
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

struct Outcome {
  std::vector<LockedPlugin> plugins;
  std::string said;
};

Outcome read(const std::string& text) {
  Diagnostics diagnostics;
  Outcome outcome;
  outcome.plugins = read_lock_file(text, "plugins.lock", diagnostics);
  outcome.said = test::messages(diagnostics);
  return outcome;
}

constexpr const char* kHint =
    "  hint: 'waymark plugin add' writes this file: take the entry out, then add the plugin again\n";

}  // namespace

TEST_CASE("the lock file is written by id, and read as it was written", "[plugin-lock]") {
  LockedPlugin grid = plugin("grid", {"grid", "matrix"});
  grid.capabilities = kPluginAssets | kPluginDownloads;
  grid.key = test::kPublicKey;
  const LockedPlugin convoy = plugin("convoy", {"convoy"});
  const std::string text = lock_file_text({grid, convoy});
  CHECK(text ==
        "# The plugins that this knowledge base runs, and the very bytes they are: only these are loaded.\n"
        "# 'waymark plugin add FILE' writes it; 'waymark plugin list' holds the files in plugins/ against it.\n"
        "schema: 1\n"
        "plugins:\n"
        "  - id: convoy\n"
        "    version: 1.0.0\n"
        "    file: plugins/convoy.so\n"
        "    sha256: " +
            kHash +
            "\n"
            "    directives: [convoy]\n"
            "    capabilities: []\n"
            "  - id: grid\n"
            "    version: 1.0.0\n"
            "    file: plugins/grid.so\n"
            "    sha256: " +
            kHash +
            "\n"
            "    directives: [grid, matrix]\n"
            "    capabilities: [assets, downloads]\n"
            "    key: " +
            test::kPublicKey + "\n");
  const Outcome outcome = read(text);
  CHECK(outcome.said.empty());
  REQUIRE(outcome.plugins.size() == 2);
  CHECK(outcome.plugins[0].same(convoy));
  CHECK(outcome.plugins[1].same(grid));
  CHECK_FALSE(outcome.plugins[1].same(convoy));
  CHECK(outcome.plugins[1].line == 11);
  CHECK(lock_file_text(outcome.plugins) == text);
}

TEST_CASE("a lock file without plugins is read", "[plugin-lock]") {
  for (const std::string& text : {lock_file_text({}), std::string(), std::string("plugins:\n")}) {
    CHECK(read(text).said.empty());
    CHECK(read(text).plugins.empty());
  }
}

TEST_CASE("an entry of the lock file that somebody spoilt is reported and left out", "[plugin-lock]") {
  const auto wrong = [](const std::string& key, const std::string& from, const std::string& to, int line, int column) {
    const Outcome outcome = read(spoilt(from, to));
    CHECK(outcome.plugins.empty());
    CHECK(outcome.said == "plugins.lock:" + std::to_string(line) + ":" + std::to_string(column) + ": error: '" + key +
                              "' in a plugin is not what it must be\n  | " + to + "\n" + kHint);
  };
  wrong("version", "    version: 1.0.0", "    version: new", 6, 14);
  wrong("version", "    version: 1.0.0", "    version: 1.0/0", 6, 14);
  wrong("file", "    file: plugins/grid.so", "    file: plugins/../grid.so", 7, 11);
  wrong("file", "    file: plugins/grid.so", "    file: /usr/lib/grid.so", 7, 11);
  wrong("file", "    file: plugins/grid.so", "    file: plugins/other.so", 7, 11);
  wrong("sha256", "    sha256: " + kHash, "    sha256: " + kHash.substr(1), 8, 13);
  wrong("sha256", "    sha256: " + kHash, "    sha256: " + kHash.substr(1) + "A", 8, 13);
  wrong("directives", "    directives: [grid]", "    directives: [Grid]", 9, 17);
  wrong("directives", "    directives: [grid]", "    directives: []", 9, 17);
  wrong("capabilities", "    capabilities: [assets]", "    capabilities: [network]", 10, 19);
  wrong("key", "    key: " + test::kPublicKey, "    key: RWQ", 11, 10);
}

TEST_CASE("what is missing in the lock file, or nobody knows, is said", "[plugin-lock]") {
  CHECK(
      read("plugins:\n  - id: grid\n").said ==
      "plugins.lock:2:5: error: 'version' is missing in a plugin\n  |   - id: grid\n  hint: add a line 'version: ...'\n"
      "plugins.lock:2:5: error: 'file' is missing in a plugin\n  |   - id: grid\n  hint: add a line 'file: ...'\n"
      "plugins.lock:2:5: error: 'sha256' is missing in a plugin\n  |   - id: grid\n  hint: add a line 'sha256: ...'\n"
      "plugins.lock:2:5: error: 'directives' is missing in a plugin\n  |   - id: grid\n" +
          std::string(kHint));
  CHECK(read("plugins: {}\n").said ==
        "plugins.lock:1:10: error: 'plugins' in plugins.lock must be a list\n  | plugins: {}\n" + std::string(kHint));
  CHECK(read(spoilt("    key:", "    kye:")).said ==
        "plugins.lock:11:5: error: unknown key 'kye' in a plugin\n  |     kye: " + test::kPublicKey +
            "\n  hint: did you mean 'key'?\n");
  CHECK(read("plugin: []\n").said ==
        "plugins.lock:1:1: error: unknown key 'plugin' in plugins.lock\n  | plugin: []\n  hint: did you mean "
        "'plugins'?\n");
  CHECK(read("schema: 2\n").said.find("plugins.lock:1:9: error: ") == 0);
}

TEST_CASE("two plugins with one id, or one directive, are not both taken", "[plugin-lock]") {
  const Outcome same_id = read(lock_file_text({plugin("grid", {"a"}), plugin("grid", {"b"})}));
  CHECK(same_id.plugins.size() == 1);
  CHECK(same_id.said ==
        "plugins.lock:11: error: plugin 'grid' is listed twice\n  |   - id: grid\n" + std::string(kHint));
  const Outcome same_directive = read(lock_file_text({plugin("first", {"a", "b"}), plugin("second", {"b"})}));
  CHECK(same_directive.plugins.size() == 1);
  CHECK(same_directive.said ==
        "plugins.lock:11: error: plugins 'first' and 'second' both bring a directive 'b'\n  |   - id: second\n"
        "  hint: remove the file of one of them, 'plugins/first.so' or 'plugins/second.so', and its entry here\n");
}
