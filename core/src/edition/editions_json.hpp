// What the pointer says, as the JSON that both of its files carry.
#pragma once

#include "edition/published_editions.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// A longer file is no pointer of ours.
inline constexpr std::size_t kMaxPointerBytes = std::size_t{4} << 20U;

/// One line of ASCII without '<': `{"format":1,"knowledgeBase":{"id","title"},"current":"1.1.0","editions":[{"version",
/// "date","withdrawn","documents"}]}`, newest first; "withdrawn" only if it is, "documents" only if they are missing.
std::string editions_json(const Published& published);

/// Reads it back; nothing unless editions_json() writes these very bytes.
std::optional<Published> parse_editions_json(std::string_view json);

}  // namespace waymark
