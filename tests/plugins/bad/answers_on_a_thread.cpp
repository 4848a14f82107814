// Leaves the answer to another thread.
#include "bad_plugin.hpp"

#include <thread>

int bad::misbehave(const Answer& answer) {
  std::thread([&] { answer.paragraph("from elsewhere"); }).join();
  return 0;
}
