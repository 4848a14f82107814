// Writes data as requests to plugins hold it; waymark/value.hpp describes the form and reads it.
#pragma once

#include "data/csv.hpp"
#include "data/yaml.hpp"

#include <waymark/write_model.hpp>

namespace waymark {

/// The tree of a YAML file.
Json value_json(const YamlNode& node);

/// A table as a list of mappings, one a row, whose keys are the columns' names.
Json value_json(const CsvTable& table);

}  // namespace waymark
