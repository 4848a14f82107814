// A process that this program has started, and that never outlives the object that holds it.
#pragma once

#include "data/descriptor.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

namespace waymark {

/// How a process ended.
struct ProcessEnd {
  int exit_code = 0;
  int signal = 0;  ///< that ended it, or 0
};

/// Why a type of its own: kill() given -1 ends every process of the machine. This one keeps no process id at all, only
/// a descriptor that stands for the process, and can hold no process that was not started here.
class ChildProcess {
 public:
  /// `source`, of this program, becomes `target` in the child.
  struct Given {
    int source = -1;
    int target = 0;
  };

  /// Starts `program` without arguments and environment, in the folder '/' and a process group of its own, with those
  /// descriptors and no others; the targets must be 0, 1, 2 and so on, each once. Throws Error if it can't be started.
  static ChildProcess start(const std::filesystem::path& program, const std::vector<Given>& given);

  ChildProcess(ChildProcess&& other) noexcept = default;
  ChildProcess& operator=(ChildProcess&& other) noexcept = default;
  ~ChildProcess();  ///< kills it, unless it has ended

  /// Waits until it has ended, but no longer than `patience`; nothing if it still runs then. REQUIRES: it has not been
  /// seen to end before, neither by this nor by kill().
  std::optional<ProcessEnd> wait(std::chrono::milliseconds patience);
  /// Ends it at once. Returns how it ended, which may have been before this. REQUIRES: as wait().
  ProcessEnd kill();

 private:
  explicit ChildProcess(Descriptor process) : process_(std::move(process)) {}
  ProcessEnd reap();

  Descriptor process_;  ///< a 'pidfd'; closed once the process is gone
};

}  // namespace waymark
