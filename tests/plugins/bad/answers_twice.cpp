// Cannot decide.
#include "bad_plugin.hpp"

int bad::misbehave(const Answer& answer) {
  answer.paragraph("one");
  answer.paragraph("two");
  return 0;
}
