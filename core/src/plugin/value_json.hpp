// Writes data as requests to plugins hold it; waymark/value.hpp describes the form and reads it.
#pragma once

#include "data/csv.hpp"
#include "data/yaml.hpp"

#include <waymark/write_model.hpp>

#include <string>
#include <string_view>

namespace waymark {

/// Appends `text` to `out` as a JSON string. REQUIRES valid UTF-8.
void write_json_text(std::string_view text, std::string& out);

/// Appends the JSON of a YAML file's tree. Why not as a Json: tables have a hundred thousand values.
void write_value(const YamlNode& node, std::string& out);

/// Appends the JSON of a table: a list of mappings, one a row, whose keys are the columns' names.
void write_value(const CsvTable& table, std::string& out);

/// What write_value() writes, as a tree.
Json value_json(const YamlNode& node);
Json value_json(const CsvTable& table);

}  // namespace waymark
