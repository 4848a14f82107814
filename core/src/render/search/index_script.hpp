// A script of the search index: one call with texts, and a check that tells whether they arrived whole.
#pragma once

#include "render/render_input.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace waymark {

/// Where the check of 'root' starts, and of what `key` is made from: FNV-1a's offset basis.
inline constexpr std::uint32_t kCheckStart = 2'166'136'261U;

/// FNV-1a (32 bits) over the UTF-16 units of `text`, going on from `check`. REQUIRES valid UTF-8.
std::uint32_t continue_check(std::uint32_t check, std::string_view text);

/// The script `name`.js of the site's search folder. REQUIRES valid UTF-8.
OutputFile index_script(std::string_view name, std::uint32_t key, std::initializer_list<std::string_view> parts);

/// Appends the text as a JSON string, which is a JavaScript one too.
void append_json_string(std::string& json, std::string_view text);

}  // namespace waymark
