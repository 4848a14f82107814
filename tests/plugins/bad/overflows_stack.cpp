// Calls itself without end.
#include "bad_plugin.hpp"

#pragma GCC diagnostic ignored "-Winfinite-recursion"

namespace {

volatile int depth = 0;

__attribute__((noinline)) int deeper(int from) {
  volatile char room[512] = {};
  depth = from;
  return deeper(from + 1) + room[from % 512];
}

}  // namespace

int bad::misbehave(const Answer& /*answer*/) { return deeper(0); }
