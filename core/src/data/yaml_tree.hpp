// Builds the tree of a YAML document from libfyaml's events.
#pragma once

#include "data/fyaml_parser.hpp"
#include "data/yaml.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// The tree of what `parser` was set to parse, which is `text`; what parse_yaml() promises holds for it.
std::optional<YamlNode> build_yaml_tree(const FyamlParser& parser, std::string_view text, const std::string& file,
                                        std::uint32_t first_line, Diagnostics& diagnostics);

}  // namespace waymark
