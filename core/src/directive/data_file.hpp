// Finds the data file that an option of a directive names.
#pragma once

#include "directive/directive.hpp"
#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace waymark {

/// A data file with its key in Library::data.
using DataEntry = std::pair<const std::string, DataFile>;

/// The key in Library::data of a file named relative to the page `page_id`, or as 'pack:PACK/path'; "" if it is
/// absolute, empty or leaves its pack.
std::string data_key(std::string_view page_id, std::string_view name);

/// The YAML or CSV file that `name` means on the call's page. Reports at `place` what is wrong with the name, with 'did
/// you mean', and then returns nullptr.
const DataEntry* find_data(const DirectiveCall& call, std::string_view name, const Place& place,
                           Diagnostics& diagnostics);

}  // namespace waymark
