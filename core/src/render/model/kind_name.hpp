// The names of the model's kinds, as its JSON and text forms write them.
#pragma once

#include <waymark/document.hpp>

#include <string_view>

namespace waymark {

/// The enumerator's own name, for example 'list_item'.
std::string_view kind_name(Kind kind);

}  // namespace waymark
