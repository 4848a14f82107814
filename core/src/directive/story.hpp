// The directive 'story': what somebody wants, and why, as role, want and benefit.
#pragma once

#include "directive/directive.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>
#include <waymark/document_builder.hpp>

namespace waymark {

/// Adds a story. What is wrong is reported, and then nothing is added.
void add_story(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics);

}  // namespace waymark
