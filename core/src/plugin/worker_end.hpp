// Says in words how a worker ended, and what its plugin did that it may not.
#pragma once

#include "plugin/child_process.hpp"
#include "plugin/worker_error.hpp"

#include <string>
#include <string_view>

namespace waymark {

/// 'segmentation fault', 'aborted'; 'signal 12' for those that have no name here.
std::string signal_words(int signal);

/// `when` is '' or ' while it was loaded'.
WorkerError end_error(const ProcessEnd& end, std::string_view when);

/// `number` is what the worker sent of the system call: decimal digits.
WorkerError forbidden_error(std::string_view number, std::string_view when);

}  // namespace waymark
