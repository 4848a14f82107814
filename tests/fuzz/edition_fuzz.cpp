// Fuzzes the reading of edition.json, whole and its head alone.
#include "edition/edition_record.hpp"
#include "edition/record_head.hpp"
#include "require.hpp"
#include "text/error.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using waymark::fuzz::require;
  const std::string text(data, data + size);
  const auto head = waymark::read_record_head(text);
  require(!head || (!head->base_id.empty() && head->date.given()), "a head is whole");
  try {
    const waymark::EditionRecord record = waymark::parse_edition_record(text, "edition.json");
    const std::string written = waymark::to_json(record);
    const waymark::EditionRecord again = waymark::parse_edition_record(written, "edition.json");
    require(waymark::to_json(again) == written, "what was read is written and read again as it was");
    for (const waymark::EditionRecord::Page& page : record.pages) {
      require(("/" + page.id + "/").find("/../") == std::string::npos, "a page's model lies in its folder");
    }
    const auto own_head = waymark::read_record_head(written);
    require(record.base_id.empty() || record.base_title.empty() || (own_head && own_head->version == record.version),
            "a record has a head that says the same");
  } catch (const waymark::Error& error) {
    require(*error.what() != '\0' && error.place().file == "edition.json", "an error names the file");
  }
  return 0;
}
