// Goes to the network.
#include "bad_plugin.hpp"

#include <sys/socket.h>

int bad::misbehave(const Answer& answer) {
  answer.paragraph(::socket(AF_INET, SOCK_STREAM, 0) >= 0 ? "has a socket" : "has no socket");
  return 0;
}
