#include "plugin/sandbox_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace waymark {

std::vector<SandboxLayer> missing_layers(const std::vector<SandboxLayer>& layers) {
  std::vector<SandboxLayer> missing;
  std::copy_if(layers.begin(), layers.end(), std::back_inserter(missing),
               [](const SandboxLayer& layer) { return !layer.active; });
  return missing;
}

void report_missing_layers(const std::vector<SandboxLayer>& layers, bool required, Diagnostics& diagnostics) {
  for (const SandboxLayer& layer : missing_layers(layers)) {
    const std::string reason = layer.reason.empty() ? std::string() : fmt::format(": {}", layer.reason);
    Diagnostic diagnostic;
    diagnostic.severity = required ? Severity::error : Severity::warning;
    diagnostic.message = fmt::format("{} the sandbox's layer '{}'{}",
                                     required ? "this machine lacks" : "plugins run without", layer.name, reason);
    diagnostic.hint = required ? "build on a machine that has it, or leave out --require-sandbox"
                               : "run only plugins that you trust here; --require-sandbox makes this an error";
    diagnostics.add(std::move(diagnostic));
  }
}

}  // namespace waymark
