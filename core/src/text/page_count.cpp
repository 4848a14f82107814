#include "text/page_count.hpp"

#include <fmt/format.h>

namespace waymark {

std::string page_count(std::size_t pages) {
  return pages == 1 ? std::string("1 page") : fmt::format("{} pages", pages);
}

}  // namespace waymark
