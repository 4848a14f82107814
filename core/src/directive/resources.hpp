// The directive 'resources': a table of further resources, from YAML in its body or from a data file of a pack.
#pragma once

#include "directive/directive.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>
#include <waymark/document_builder.hpp>

#include <string>
#include <string_view>

namespace waymark {

/// Adds a table of resource records in the order of the data. What is wrong is reported; records that are right are
/// added.
void add_resources(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics);

/// The key in Library::data of a file named relative to the page `page_id`, or as 'pack:PACK/path'; "" if it is
/// absolute, empty or leaves its pack.
std::string data_key(std::string_view page_id, std::string_view name);

}  // namespace waymark
