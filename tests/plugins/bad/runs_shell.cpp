// Has a shell run a command.
#include "bad_plugin.hpp"

#include <cstdlib>

int bad::misbehave(const Answer& answer) {
  answer.paragraph(std::system("sleep 1000") == 0 ? "ran it" : "could not run it");
  return 0;
}
