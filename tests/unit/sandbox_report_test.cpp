#include "plugin/sandbox_report.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

const std::vector<SandboxLayer> kLayers{
    {"memory limit", true, ""}, {"Landlock", false, "function not implemented"}, {"seccomp filter", false, ""}};

std::string said(const std::vector<SandboxLayer>& layers, bool required) {
  Diagnostics diagnostics;
  report_missing_layers(layers, required, diagnostics);
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("layers of the sandbox that a machine lacks are named, as a warning or as an error", "[sandbox]") {
  CHECK(said(kLayers, false) ==
        ": warning: plugins run without the sandbox's layer 'Landlock': function not implemented\n"
        "  hint: run only plugins that you trust here; --require-sandbox makes this an error\n"
        ": warning: plugins run without the sandbox's layer 'seccomp filter'\n"
        "  hint: run only plugins that you trust here; --require-sandbox makes this an error\n");
  CHECK(said(kLayers, true) ==
        ": error: this machine lacks the sandbox's layer 'Landlock': function not implemented\n"
        "  hint: build on a machine that has it, or leave out --require-sandbox\n"
        ": error: this machine lacks the sandbox's layer 'seccomp filter'\n"
        "  hint: build on a machine that has it, or leave out --require-sandbox\n");
}

TEST_CASE("of a whole sandbox nothing is said", "[sandbox]") {
  CHECK(missing_layers(kLayers).size() == 2);
  CHECK(missing_layers({kLayers[0]}).empty());
  CHECK(said({kLayers[0]}, true).empty());
  CHECK(said({}, true).empty());
}
