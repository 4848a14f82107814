// Reads what is not its own, and answers with what came of it.
#include "bad_plugin.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

int bad::misbehave(const Answer& answer) {
  std::string found;
  for (const char* file : {"/etc/passwd", "/proc/self/environ", "/proc/1/environ", "/usr/lib/os-release", "/"}) {
    struct stat status {};
    found += std::string(file) + (::open(file, O_RDONLY) >= 0 ? ": opened" : std::string(": ") + std::strerror(errno)) +
             (::stat(file, &status) == 0 ? " and seen; " : "; ");
  }
  answer.paragraph(found);
  return 0;
}
