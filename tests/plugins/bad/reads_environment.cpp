// Looks for secrets in the environment, and answers with what came of it.
#include "bad_plugin.hpp"

#include <unistd.h>

#include <string>

int bad::misbehave(const Answer& answer) {
  int count = 0;
  for (char** each = environ; each != nullptr && *each != nullptr; ++each) {
    ++count;
  }
  answer.paragraph("variables: " + std::to_string(count));
  return 0;
}
