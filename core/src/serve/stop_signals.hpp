// Notices Ctrl-C and a request to end, so that a long-running command can end cleanly.
#pragma once

#include <csignal>

namespace waymark {

/// Catches SIGINT and SIGTERM while it lives, and puts back what was there before. After the first signal a second one
/// does what it always did: ends the program at once. At most one may live at a time.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  [[nodiscard]] bool caught() const;

 private:
  struct sigaction interrupt_before_ {};
  struct sigaction terminate_before_ {};
};

}  // namespace waymark
