// Rules for what a page says of itself: what every page must have, owners that pack.yaml knows.
#pragma once

#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdint>

namespace waymark {

/// Reports keys that 'page-needs' asks for and the page lacks, unless it is a draft, and an owner who is not among
/// those that its pack.yaml lists. Pages of packs from elsewhere are let be: nobody can mend them here.
void check_front_matter(const Library& library, std::uint32_t page, Diagnostics& diagnostics);

/// Reports sources in pack.yaml that lack a permission, if pages need one.
void check_named_sources(const Library& library, Diagnostics& diagnostics);

}  // namespace waymark
