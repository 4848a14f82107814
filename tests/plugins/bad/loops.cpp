// Never comes back.
#include "bad_plugin.hpp"

int bad::misbehave(const Answer& /*answer*/) {
  volatile bool going = true;
  while (going) {
  }
  return 0;
}
