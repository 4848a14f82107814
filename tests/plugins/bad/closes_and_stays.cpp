// Cuts its way to the host, and then never comes back.
#include "bad_plugin.hpp"

#include <unistd.h>

int bad::misbehave(const Answer& /*answer*/) {
  ::close(3);
  volatile bool going = true;
  while (going) {
  }
  return 0;
}
