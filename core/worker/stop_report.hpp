// Tells the host why a plugin is stopped in the middle of what it does: by signal handlers.
#pragma once

namespace waymark::worker {

/// A forbidden system call and a stack overflow are reported; every other fault ends the process as usual. To be called
/// in main(), early, as the end of the stack is worked out from there.
void report_stops();

}  // namespace waymark::worker
