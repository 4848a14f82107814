// Prints what looks like an answer, and answers as it should.
#include "bad_plugin.hpp"

#include <cstdio>

int bad::misbehave(const Answer& answer) {
  std::puts(R"({"schema":1,"blocks":[],"diagnostics":[]})");
  std::fputs("to standard error\n", stderr);
  answer.paragraph("printed");
  return 0;
}
