// Parts of pages that several directives share: an item's text, the levels, and what must be said beside results.
#pragma once

#include "answers.hpp"
#include "framework.hpp"

#include <waymark/document_builder.hpp>

#include <string_view>

namespace maturity_framework {

/// A heading, at most of level 6.
void add_heading(waymark::DocumentBuilder& blocks, int level, std::string_view text);

/// What an item asks, as blocks: a paragraph, bullet points, what follows them, and links.
void add_item_blocks(waymark::DocumentBuilder& blocks, const Item& item);

/// The same as inlines, for a table's cell.
void add_item_inlines(waymark::DocumentBuilder& blocks, const Item& item);

/// Title, meaning and count of each level, with the framework's note on them.
void add_levels(waymark::DocumentBuilder& blocks, const Framework& framework);

/// Says that the answers are invented; nothing if they are not.
void add_illustrative(waymark::DocumentBuilder& blocks, const Answers& answers);

/// What belongs to the framework's subject and has no items; nothing if there is nothing.
void add_uncovered(waymark::DocumentBuilder& blocks, const Framework& framework);

}  // namespace maturity_framework
