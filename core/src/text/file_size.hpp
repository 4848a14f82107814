// A file's size as readers see it.
#pragma once

#include <cstddef>
#include <string>

namespace waymark {

/// '85 KB' or '1.2 MB', in thousands; at least '1 KB'.
std::string shown_size(std::size_t bytes);

}  // namespace waymark
