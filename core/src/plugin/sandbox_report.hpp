// Says which layers of the sandbox a machine lacks.
#pragma once

#include "plugin/sandbox_layer.hpp"

#include <waymark/diagnostic.hpp>

#include <string>
#include <vector>

namespace waymark {

/// Those that are not active.
std::vector<SandboxLayer> missing_layers(const std::vector<SandboxLayer>& layers);

/// One diagnostic for each layer that is not active, without a place: a warning, or an error if all are `required`.
void report_missing_layers(const std::vector<SandboxLayer>& layers, bool required, Diagnostics& diagnostics);

}  // namespace waymark
