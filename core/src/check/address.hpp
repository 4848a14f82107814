// Takes addresses apart: scheme, percent-encoding, relative paths.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// Whether the text has a control character, which no address may have.
bool has_control_character(std::string_view text);

/// The scheme of an address in small letters, or nothing for a relative one.
std::optional<std::string> scheme_of(std::string_view target);

/// Whether an address with a scheme has anything behind it: a host for http and https, any text for others.
bool names_something(std::string_view target);

/// The text with each '%41' as its byte; what is no such code stays.
std::string percent_decoded(std::string_view text);

/// `path` as seen from `folder`, without '.' and '..'; nothing if it leaves the root.
std::optional<std::string> joined(std::string_view folder, std::string_view path);

/// What stands before the last '/', or nothing.
std::string_view folder_of(std::string_view path);

}  // namespace waymark
