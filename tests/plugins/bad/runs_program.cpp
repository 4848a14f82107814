// Becomes another program.
#include "bad_plugin.hpp"

#include <unistd.h>

int bad::misbehave(const Answer& answer) {
  ::execl("/bin/sleep", "sleep", "1000", nullptr);
  answer.paragraph("could not run it");
  return 0;
}
