// Makes the models of the national pages that local ones take the place of.
#pragma once

#include "build/build.hpp"

#include <cstdint>
#include <vector>

namespace waymark {

/// The models of those pages among `targets` that are overridden, by page: as the national packs make them by
/// themselves, with their own glossary and values for placeholders. `targets` is what find_overlaid_pages() found.
/// REQUIRES that overrides are not yet applied; the library is as it was afterwards. What is wrong with these pages is
/// not reported, since nobody sees them.
std::vector<UpstreamPage> read_upstream(const BuildRequest& request, Library& library,
                                        const std::vector<std::uint32_t>& targets);

}  // namespace waymark
