// The web address of something in the site, where the knowledge base says that it is published.
#pragma once

#include "pack/library.hpp"

#include <string>
#include <string_view>

namespace waymark {

/// Empty if the knowledge base has no `address`. `path` is below the site's folder; `anchor` may be empty.
std::string site_address(const Library& library, const std::string& path, std::string_view anchor);

}  // namespace waymark
