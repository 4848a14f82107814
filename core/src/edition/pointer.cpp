#include "data/text_file.hpp"
#include "data/whole_file.hpp"
#include "edition/editions_json.hpp"
#include "edition/plain_folder.hpp"
#include "edition/published_editions.hpp"

#include <algorithm>
#include <string>
#include <system_error>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// What write_whole_file() calls a file until it is whole.
bool is_leftover(const std::string& name) {
  constexpr std::string_view kStart = ".waymark-";
  constexpr std::size_t kRandom = 6;
  return name.size() == kStart.size() + kRandom && name.starts_with(kStart) &&
         std::all_of(name.begin() + kStart.size(), name.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

void remove_leftovers(const fs::path& output) {
  std::error_code error;
  for (fs::directory_iterator entries(output, error); !error && entries != fs::directory_iterator();
       entries.increment(error)) {
    if (is_leftover(entries->path().filename().string()) &&
        entries->symlink_status().type() == fs::file_type::regular) {
      std::error_code ignored;
      fs::remove(entries->path(), ignored);
    }
  }
}

bool write_if_different(const fs::path& output, std::string_view name, const std::string& bytes) {
  const PlainBytes before = PlainFolder(output).read(std::string(name), 4 * kMaxPointerBytes);
  if (before.whole() && before.bytes == bytes) {
    return false;
  }
  const fs::path file = output / name;
  write_whole_file(file, file.generic_string(), bytes);
  return true;
}

}  // namespace

bool write_pointer(const fs::path& output, const Published& published) {
  remove_leftovers(output);
  // Editions.js first: what is read back, should this be interrupted, is what pages go by.
  const bool script = write_if_different(output, kEditionsScript, editions_js(published));
  const bool page = write_if_different(output, kStartPage, start_page_html(published));
  return script || page;
}

}  // namespace waymark
