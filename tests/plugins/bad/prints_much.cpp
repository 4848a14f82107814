// Prints more than a pipe holds before it answers, so that a host that does not read it would wait for ever.
#include "bad_plugin.hpp"

#include <cstdio>

int bad::misbehave(const Answer& answer) {
  for (int line = 0; line < 100000; ++line) {
    std::puts("and on and on");
  }
  answer.paragraph("printed much");
  return 0;
}
