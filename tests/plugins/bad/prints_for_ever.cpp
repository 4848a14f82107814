// Prints without end, so that a host that reads all of it would never get on.
#include "bad_plugin.hpp"

#include <cstdio>

int bad::misbehave(const Answer& /*answer*/) {
  while (true) {
    std::puts("and on and on");
  }
}
