// Frees the same memory twice, which the C library notices.
#include "bad_plugin.hpp"

#include <cstdlib>

int bad::misbehave(const Answer& /*answer*/) {
  void* volatile memory = std::malloc(24);
  void* volatile same = memory;
  std::free(memory);
  std::free(same);
  return 0;
}
