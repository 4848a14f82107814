// Rules for what a page says of itself: what every page must have, owners that pack.yaml knows.
#pragma once

#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdint>

namespace waymark {

/// Reports keys that 'page-needs' asks for and the page lacks, unless it is a draft, and an owner who is not among
/// those that its pack.yaml lists.
void check_front_matter(const Library& library, std::uint32_t page, Diagnostics& diagnostics);

}  // namespace waymark
