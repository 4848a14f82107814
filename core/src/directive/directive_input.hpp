// Checks what every directive of YAML data has in common: its options, its argument and its body.
#pragma once

#include "data/yaml.hpp"
#include "directive/directive.hpp"

#include <waymark/diagnostic.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The file that messages about the call's body name.
const std::string& file_of(const DirectiveCall& call);

/// Reports options that are not in `known`, with 'did you mean', and those given twice.
void check_options(const DirectiveCall& call, const std::vector<std::string_view>& known, Diagnostics& diagnostics);

/// Reports an argument where the directive takes none.
void check_no_argument(const DirectiveCall& call, Diagnostics& diagnostics);

/// 'did you mean ...?' if one of `candidates` is near `name`, otherwise `otherwise`.
std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates,
                         std::string otherwise = {});

/// The number of characters in valid UTF-8.
std::size_t character_count(std::string_view text);

/// The body as YAML. Reports a body that is empty or no YAML and then returns nothing.
std::optional<YamlNode> read_body(const DirectiveCall& call, Diagnostics& diagnostics);

}  // namespace waymark
