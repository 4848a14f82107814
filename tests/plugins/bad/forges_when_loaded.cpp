// Claims to be another plugin, before it is asked.
#include "bad_plugin.hpp"

#include <unistd.h>

#include <string>

namespace {
const struct Early {
  Early() {
    const std::string payload = R"({"id":"other","version":"9.0.0","sdk-version":"1.0.0","abi":1,"capabilities":3})";
    std::string frame{static_cast<char>(payload.size()), 0, 0, 0, 'r', 1, 0, 0, 0};
    frame += payload;
    if (::write(3, frame.data(), frame.size()) < 0) {
      ::_exit(1);
    }
  }
} kEarly;
}  // namespace

int bad::misbehave(const Answer& answer) {
  answer.paragraph("forged");
  return 0;
}
