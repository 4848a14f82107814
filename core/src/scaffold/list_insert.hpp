// Puts an item into a list of a YAML file as an author would, leaving comments and layout alone.
#pragma once

#include "data/yaml.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// `text` with `item` as the `position`th item of `list`, which is a node of `root`, the tree of `text`. Each way to
/// insert it is tried and the result parsed: it counts only if it means the old tree with the new item, and nothing
/// else. Nothing if no way works; also if the list is written in one line and `position` is not at its end.
std::optional<std::string> insert_into_list(const std::string& text, const YamlNode& root, const YamlNode& list,
                                            std::size_t position, std::string_view item);

}  // namespace waymark
