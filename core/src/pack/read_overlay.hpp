// Reads from a page's front matter which national page it takes the place of, or adds to.
#pragma once

#include "data/mapping_reader.hpp"
#include "pack/library.hpp"

#include <string_view>

namespace waymark {

/// Whether `text` can be the hash of a model: 32 hexadecimal digits, small letters among them.
bool is_model_hash(std::string_view text);

/// The keys 'override' and 'based-on', or 'extend' with 'before' or 'after'. What is wrong is reported; whether the
/// page may use them, and whether there is such a national page, is not known yet.
Overlay read_overlay(MappingReader& reader);

}  // namespace waymark
