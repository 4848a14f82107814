// Reads what stands around a directive's body: its info string, its options, and whether its fence is closed.
#pragma once

#include "directive/directive.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A directive's info string: '{name} argument'.
struct DirectiveInfo {
  std::string name;
  std::string argument;
};

/// Whether a fence's info string means a directive rather than code.
bool is_directive_info(std::string_view info);

/// Reads the info string; nothing if the braces do not hold a name of small letters, digits and hyphens.
std::optional<DirectiveInfo> parse_directive_info(std::string_view info);

/// Takes the lines ':name: value' off the front of `body`; their lines count from `first_line`.
std::vector<DirectiveOption> take_options(std::string_view& body, std::uint32_t first_line);

/// Whether `line`, from the source, ends a fence of `length` characters `fence`, list and quote marks before it aside.
bool closes_fence(std::string_view line, char fence, int length);

/// The first line of `body`, from 0, that opens a directive with a fence of the outer one's character and at least its
/// length: its end would end the outer directive too early.
std::optional<std::uint32_t> find_equal_fence(std::string_view body, char fence, int length);

/// The page's link and footnote definitions, so that a directive's body can use them: `text` with all other lines
/// empty, so that each definition keeps its line; "" if there is none.
std::string collect_definitions(std::string_view text);

}  // namespace waymark
