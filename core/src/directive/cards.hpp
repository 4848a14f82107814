// The directive 'cards': a grid of links to pages, each with a title and a text.
#pragma once

#include "directive/directive.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>
#include <waymark/document_builder.hpp>

namespace waymark {

/// Adds cards. One without a title has an empty text, one without a text has no blocks: the page it leads to fills
/// them in later. What is wrong is reported; the cards that are right are added.
void add_cards(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics);

}  // namespace waymark
