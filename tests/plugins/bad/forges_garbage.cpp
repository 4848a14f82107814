// Writes bytes that are no frame into the worker's messages.
#include "bad_plugin.hpp"

#include <unistd.h>

#include <string>

int bad::misbehave(const Answer& answer) {
  const std::string garbage(100, '\xff');
  if (::write(3, garbage.data(), garbage.size()) < 0) {
    return 1;
  }
  answer.paragraph("forged");
  return 0;
}
