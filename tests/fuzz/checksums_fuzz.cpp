// Fuzzes the reading of an edition's manifest.
#include "edition/checksums.hpp"
#include "require.hpp"
#include "text/error.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using waymark::fuzz::require;
  const std::string text(data, data + size);
  try {
    const std::vector<waymark::FileHash> files = waymark::parse_checksums(text, "SHA256SUMS");
    require(!files.empty(), "a manifest lists something");
    for (const waymark::FileHash& file : files) {
      require(!file.path.empty() && file.path.front() != '/', "a path is below the folder");
      require(("/" + file.path + "/").find("/../") == std::string::npos, "a path does not lead out of the folder");
      require(file.path.find('\\') == std::string::npos, "a path is the same on every system");
    }
    require(waymark::checksum_text(files) == text, "what is read is what would be written");
  } catch (const waymark::Error& error) {
    require(*error.what() != '\0' && error.place().file == "SHA256SUMS", "an error names the file");
  }
  return 0;
}
