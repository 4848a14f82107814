// Data as requests to plugins hold it: read, its placeholders replaced, written as JSON; files once a build.
#pragma once

#include "data/yaml.hpp"
#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace waymark {

/// Data as JSON, in the form that waymark/value.hpp describes, and what is wrong with it.
struct DataJson {
  std::string json;  ///< empty if there are errors
  Diagnostics diagnostics;
};

/// Reads a YAML or CSV file. Diagnostics have excerpts.
DataJson read_data_json(const DataFile& file, const Placeholders& placeholders);

/// Reads a directive's body as YAML; its lines count from `first_line` of `file`.
DataJson read_body_json(std::string_view body, const std::string& file, std::uint32_t first_line,
                        const Placeholders& placeholders);

/// Reports at `place` the first control character of `text` but tabs and line ends, if it has one; returns whether.
bool report_control_character(std::string_view text, const Place& place, Diagnostics& diagnostics);

/// `text` with its placeholders replaced; those without a value, and control characters, are reported at the line they
/// stand on, where the first is `first_line` of `file`.
std::string checked_lines(std::string_view text, const std::string& file, std::uint32_t first_line,
                          const Placeholders& placeholders, Diagnostics& diagnostics);

/// Remembers data files. Safe to use from several threads. REQUIRES that all calls come with the same library.
class DataCache {
 public:
  /// The content of `file`, whose key in the library is `key`. What is returned lives as long as the cache.
  const DataJson& get(const std::string& key, const DataFile& file, const Placeholders& placeholders);

 private:
  struct Entry {
    std::once_flag read;
    DataJson data;
  };
  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<Entry>, std::less<>> entries_;
};

}  // namespace waymark
