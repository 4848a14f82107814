// Any text, parsed as a page: no crash, nodes that nest, and HTML without markup that Waymark did not write.
#include "directive/core_directives.hpp"
#include "text/unicode.hpp"

#include "sound_page.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace waymark;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (size > 20'000 || invalid_utf8(text) || text.find('\0') != std::string_view::npos) {
    return 0;  // the pack step refuses these
  }
  fuzz::require_sound_page(fuzz::library_of(text), expand_core_directive);
  return 0;
}
