// Reads where nothing is.
#include "bad_plugin.hpp"

int bad::misbehave(const Answer& /*answer*/) {
  volatile int* volatile nowhere = nullptr;
  return *nowhere;
}
