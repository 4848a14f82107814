// Answers with what is not JSON.
#include "bad_plugin.hpp"

int bad::misbehave(const Answer& answer) {
  answer.raw("<p>Hello</p>");
  return 0;
}
