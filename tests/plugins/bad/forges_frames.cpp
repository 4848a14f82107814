// Writes an answer of its own making into the worker's messages, before the real one.
#include "bad_plugin.hpp"

#include <unistd.h>

#include <string>

int bad::misbehave(const Answer& answer) {
  const std::string payload = R"({"schema":1,"blocks":[],"diagnostics":[]})";
  std::string frame{static_cast<char>(payload.size()), 0, 0, 0, 'a', 2, 0, 0, 0};
  frame += payload;
  if (::write(3, frame.data(), frame.size()) < 0) {
    return 1;
  }
  answer.paragraph("forged");
  return 0;
}
