// Leaves a process behind.
#include "bad_plugin.hpp"

#include <unistd.h>

int bad::misbehave(const Answer& answer) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::sleep(1000);
    ::_exit(0);
  }
  answer.paragraph(child > 0 ? "forked" : "could not fork");
  return 0;
}
