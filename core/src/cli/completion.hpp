// The bash completion script, made from one table of subcommands and options.
#pragma once

#include <string>

namespace waymark {

/// A script to source: `source <(waymark completion)`. It needs nothing but bash.
std::string bash_completion();

}  // namespace waymark
