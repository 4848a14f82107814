// Reads further-resources records from YAML or CSV.
#pragma once

#include "data/yaml.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A record and where it stands in its file.
struct PlacedRecord {
  ResourceRecord record;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// Records from a YAML list. What is wrong with a record is reported against `file`, and the record is left out.
std::vector<PlacedRecord> read_resource_records(const YamlNode& root, const std::string& file,
                                                Diagnostics& diagnostics);

/// Records from CSV, whose header names the keys; tags are separated by ';', empty cells count as missing.
std::vector<PlacedRecord> read_resource_csv(std::string_view text, const std::string& file, Diagnostics& diagnostics);

}  // namespace waymark
