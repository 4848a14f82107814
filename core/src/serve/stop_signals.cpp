#include "serve/stop_signals.hpp"

#include <atomic>

namespace waymark {
namespace {

std::atomic<bool> signal_caught{false};
static_assert(std::atomic<bool>::is_always_lock_free, "only lock-free atomics may be used in a signal handler");

extern "C" void note_signal(int) { signal_caught.store(true); }

}  // namespace

StopSignals::StopSignals() {
  signal_caught.store(false);
  struct sigaction action {};
  action.sa_handler = note_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  ::sigemptyset(&action.sa_mask);
  ::sigaction(SIGINT, &action, &interrupt_before_);
  ::sigaction(SIGTERM, &action, &terminate_before_);
}

StopSignals::~StopSignals() {
  ::sigaction(SIGINT, &interrupt_before_, nullptr);
  ::sigaction(SIGTERM, &terminate_before_, nullptr);
}

bool StopSignals::caught() const { return signal_caught.load(); }

}  // namespace waymark
