// Makes a file where anybody may.
#include "bad_plugin.hpp"

#include <fcntl.h>
#include <unistd.h>

int bad::misbehave(const Answer& answer) {
  const int file = ::open("/tmp/waymark-a-bad-plugin-was-here", O_WRONLY | O_CREAT, 0644);
  answer.paragraph(file >= 0 ? "wrote a file" : "wrote nothing");
  return 0;
}
