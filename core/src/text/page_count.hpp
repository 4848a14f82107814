// How many pages, in words.
#pragma once

#include <cstddef>
#include <string>

namespace waymark {

/// '1 page', '3 pages'.
std::string page_count(std::size_t pages);

}  // namespace waymark
