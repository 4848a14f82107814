// Not bad at all: computes on another thread, which a plugin may.
#include "bad_plugin.hpp"

#include <string>
#include <thread>

int bad::misbehave(const Answer& answer) {
  int sum = 0;
  std::thread([&] {
    for (int number = 1; number <= 100; ++number) {
      sum += number;
    }
  }).join();
  answer.paragraph("the sum is " + std::to_string(sum));
  return 0;
}
