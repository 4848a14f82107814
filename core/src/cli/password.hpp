// Asks for a password: on the terminal without showing it, or from a file descriptor.
#pragma once

#include <optional>
#include <string>

namespace waymark {

/// A line from `descriptor`, if it is given, without its end; else what is typed on the terminal after `prompt`. Throws
/// Error if neither is possible, or if the user stops.
std::string read_password(const std::string& prompt, std::optional<int> descriptor);

}  // namespace waymark
