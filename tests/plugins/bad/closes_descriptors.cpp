// Closes everything, its way to the host too.
#include "bad_plugin.hpp"

#include <unistd.h>

int bad::misbehave(const Answer& answer) {
  for (int descriptor = 0; descriptor < 1024; ++descriptor) {
    ::close(descriptor);
  }
  answer.paragraph("closed");
  return 0;
}
