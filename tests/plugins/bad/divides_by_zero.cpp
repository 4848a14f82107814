// Divides by zero.
#include "bad_plugin.hpp"

int bad::misbehave(const Answer& /*answer*/) {
  volatile int zero = 0;
  return 7 / zero;
}
