// Answers with far more than fits.
#include "bad_plugin.hpp"

#include <string>

int bad::misbehave(const Answer& answer) {
  answer.raw(std::string(300'000'000, ' '));
  return 0;
}
