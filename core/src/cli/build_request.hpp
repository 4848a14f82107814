// What a build is asked for by the options of the command line.
#pragma once

#include "build/build.hpp"
#include "cli/commands.hpp"

namespace waymark {

/// Throws UsageError if the options' date is none.
BuildRequest build_request(const CommandOptions& options);

}  // namespace waymark
