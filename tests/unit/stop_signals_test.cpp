#include "serve/stop_signals.hpp"

#include <catch2/catch.hpp>

#include <csignal>

using waymark::StopSignals;

namespace {

struct sigaction action_of(int signal) {
  struct sigaction action {};
  REQUIRE(::sigaction(signal, nullptr, &action) == 0);
  return action;
}

}  // namespace

TEST_CASE("interrupt and terminate are caught, once, and put back", "[stop_signals]") {
  for (const int signal : {SIGINT, SIGTERM}) {
    const auto before = action_of(signal);
    {
      const StopSignals signals;
      CHECK_FALSE(signals.caught());
      REQUIRE(::raise(signal) == 0);
      CHECK(signals.caught());
      CHECK(action_of(signal).sa_handler == SIG_DFL);
    }
    CHECK(action_of(signal).sa_handler == before.sa_handler);
    CHECK_FALSE(StopSignals().caught());
  }
}
