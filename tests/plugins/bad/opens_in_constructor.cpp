// Reads files and answers with what came of it, before the plugin is even loaded.
#include "bad_plugin.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace {
std::string found;
const struct Early {
  Early() {
    for (const char* file : {"/etc/passwd", "/proc/self/environ", "/proc/1/environ"}) {
      found += std::string(found.empty() ? "" : "; ") + file + ": " +
               (::open(file, O_RDONLY) >= 0 ? "opened" : std::strerror(errno));
    }
  }
} kEarly;
}  // namespace

int bad::misbehave(const Answer& answer) {
  answer.paragraph(found);
  return 0;
}
