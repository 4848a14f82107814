// Fuzzes the reading of editions.js and of the start page.
#include "edition/published_editions.hpp"
#include "require.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using waymark::fuzz::require;
  const std::string text(data, data + size);
  if (const auto script = waymark::parse_editions_js(text)) {
    require(waymark::editions_js(*script) == text, "editions.js is what would be written");
    const auto page = waymark::parse_start_page(waymark::start_page_html(*script));
    require(page && waymark::editions_js(*page) == text, "the start page carries what editions.js does");
  }
  if (const auto page = waymark::parse_start_page(text)) {
    require(waymark::start_page_html(*page) == text, "the start page is what would be written");
    require(text.find("<script") == std::string::npos, "the start page has no script");
  }
  return 0;
}
