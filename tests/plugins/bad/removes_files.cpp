// Removes a file that is not its own.
#include "bad_plugin.hpp"

#include <unistd.h>

int bad::misbehave(const Answer& answer) {
  answer.paragraph(::unlink("/tmp/waymark-a-bad-plugin-was-here") == 0 ? "removed a file" : "removed nothing");
  return 0;
}
