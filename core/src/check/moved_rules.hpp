// Checks what pages say of their earlier ids.
#pragma once

#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>

#include <string>
#include <string_view>

namespace waymark {

/// Reports an earlier id that a page has today, or that two pages claim.
void check_earlier_ids(const Library& library, Diagnostics& diagnostics);

/// The id of the page that once had `id`; empty if none says so.
std::string moved_to(const Library& library, std::string_view id);

}  // namespace waymark
