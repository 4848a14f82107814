// Ends the program that started it.
#include "bad_plugin.hpp"

#include <unistd.h>

#include <csignal>

int bad::misbehave(const Answer& answer) {
  const pid_t parent = ::getppid();
  const bool killed = parent > 1 && ::kill(parent, SIGKILL) == 0;
  answer.paragraph(killed ? "killed it" : "could not kill it");
  return 0;
}
