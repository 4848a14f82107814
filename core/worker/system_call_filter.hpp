// Confines the worker's process to the system calls that loading a plugin, and then computing, need (seccomp).
#pragma once

#include "plugin/sandbox_layer.hpp"

#include <optional>
#include <string>

namespace waymark::worker {

/// Two filters, for the kernel has no way back. Calls that nobody makes by accident (a socket, another process, a
/// signal to one, a file to write) raise SIGSYS; every other call that is not allowed fails with EPERM.
class SystemCallFilter {
 public:
  /// The calls that loading needs too. REQUIRES: no new privileges, and no other thread.
  SandboxLayer confine_loading();
  /// From now on no file can be opened, no code be mapped, and no filter be added, in any thread. Does nothing if the
  /// first filter is not active. Returns why it failed; nothing if it did not.
  std::optional<std::string> confine_running();

 private:
  bool active_ = false;
};

}  // namespace waymark::worker
