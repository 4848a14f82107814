// Puts local pages into the places of the national ones that they override.
#pragma once

#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <vector>

namespace waymark {

/// The national page that each of `library.overlays` changes, by its place there; kNoPage where there is none, or where
/// another local page has taken it, which is reported. A draft changes nothing in a `release`.
std::vector<std::uint32_t> find_overlaid_pages(const Library& library, bool release, Diagnostics& diagnostics);

/// Moves every page of `library.overlays` to where it belongs: those that override into `library.pages`, those that
/// extend into `library.extensions`, and national pages whose places are taken into `library.overridden`. `targets` is
/// what find_overlaid_pages() found. Those that change nothing stay where they are.
void apply_overrides(Library& library, const std::vector<std::uint32_t>& targets);

}  // namespace waymark
