// What a block says beside its words: its title, its level, whether it must be filled in.
#pragma once

#include "compare/page_parts.hpp"

#include <vector>

namespace waymark {

/// The facts of a node of the kind, in a fixed order.
std::vector<Fact> part_facts(Kind kind, const Json& node, PartsContext& context);

/// The facts of a field, beside its label, and its choices.
std::vector<Fact> field_facts(const Json& field);
std::vector<FieldChoice> field_choices(const Json& field);

}  // namespace waymark
