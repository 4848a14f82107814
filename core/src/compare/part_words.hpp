// The words of a block's inlines, as JSON of the model has them.
#pragma once

#include "compare/page_parts.hpp"

namespace waymark {

/// The words of a node's inlines. Words that the glossary explains are like others; fields are left out.
Words inline_words(const Json& node, PartsContext& context);

}  // namespace waymark
