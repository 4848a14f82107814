// Limits what the worker's process may take.
#pragma once

#include "plugin/sandbox_layer.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace waymark::worker {

/// Of the main thread, on which plugins run.
inline constexpr std::size_t kStackBytes = std::size_t{8} << 20U;

/// Limits the address space to `memory` bytes; forbids core dumps and files that grow; leaves few descriptors.
std::vector<SandboxLayer> limit_resources(std::uint64_t memory);

}  // namespace waymark::worker
