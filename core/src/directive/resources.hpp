// The directive 'resources': a table of further resources, from YAML in its body or from a data file of a pack.
#pragma once

#include "directive/directive.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>
#include <waymark/document_builder.hpp>

namespace waymark {

/// Adds a table of resource records in the order of the data. What is wrong is reported; records that are right are
/// added.
void add_resources(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics);

}  // namespace waymark
