#include "pack/read_knowledge_base.hpp"

#include "messages.hpp"
#include "minisign_keys.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

struct Outcome {
  PluginSettings settings;
  std::string said;
};

Outcome read(const std::string& lines) {
  Diagnostics diagnostics;
  Outcome outcome;
  outcome.settings =
      read_knowledge_base("id: kb\ntitle: T\npacks: [a]\n" + lines, "kb.yaml", diagnostics).knowledge_base.plugins;
  outcome.said = test::messages(diagnostics);
  return outcome;
}

}  // namespace

TEST_CASE("limits of plugins have defaults, and can be set", "[plugin-settings]") {
  CHECK(read("").settings.seconds == 10);
  CHECK(read("").settings.memory == 512);
  CHECK(read("plugin-limits:\n").said.empty());
  const Outcome set = read("plugin-limits: {seconds: 600, memory: 64}\n");
  CHECK(set.said.empty());
  CHECK(set.settings.seconds == 600);
  CHECK(set.settings.memory == 64);
  CHECK(read("plugin-limits: {seconds: 3}\n").settings.memory == 512);
}

TEST_CASE("limits of plugins out of range, or no numbers, are reported and have their defaults", "[plugin-settings]") {
  for (const std::string value : {"0", "601", "-1", "1.5", "ten", "99999999999", "1s"}) {
    const std::string line = "plugin-limits: {seconds: " + value + "}";
    const Outcome outcome = read(line + "\n");
    CHECK(outcome.settings.seconds == 10);
    CHECK(outcome.said ==
          "kb.yaml:4:26: error: 'seconds' in 'plugin-limits' must be a whole number from 1 to 600, not '" + value +
              "'\n  | " + line + "\n");
  }
  for (const std::string value : {"63", "16385"}) {
    const std::string line = "plugin-limits: {memory: " + value + "}";
    CHECK(read(line + "\n").said ==
          "kb.yaml:4:25: error: 'memory' in 'plugin-limits' must be a whole number from 64 to 16384, not '" + value +
              "'\n  | " + line + "\n");
  }
}

TEST_CASE("trusted keys are read, each once", "[plugin-settings]") {
  CHECK_FALSE(read("").settings.signed_only);
  CHECK_FALSE(read("trust: []\n").settings.signed_only);
  const Outcome outcome =
      read("trust:\n  - " + test::kPublicKey + "\n  - " + test::kOtherPublicKey + "\n  - " + test::kPublicKey + "\n");
  CHECK(outcome.said.empty());
  CHECK(outcome.settings.signed_only);
  CHECK(outcome.settings.trust == std::vector<std::string>{test::kPublicKey, test::kOtherPublicKey});
  CHECK(read("trust: " + test::kPublicKey + "\n").settings.trust == std::vector<std::string>{test::kPublicKey});
}

TEST_CASE("a trusted key that is none is reported, and plugins need signatures all the same", "[plugin-settings]") {
  const Outcome outcome = read("trust:\n  - " + test::kPublicKey.substr(1) + "\n");
  CHECK(outcome.said == "kb.yaml:5:5: error: 'trust' in knowledge-base.yaml has what is no minisign public key: '" +
                            test::kPublicKey.substr(1) + "'\n  |   - " + test::kPublicKey.substr(1) +
                            "\n  hint: copy the last line of the '.pub' file, which starts with 'RW'\n");
  CHECK(outcome.settings.signed_only);
  CHECK(outcome.settings.trust.empty());
  for (const std::string wrong : {"{}", "[[]]", "['']"}) {
    CHECK(read("trust: " + wrong + "\n").settings.signed_only);
    CHECK_FALSE(read("trust: " + wrong + "\n").said.empty());
  }
}
