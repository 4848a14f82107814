// Ends its process as soon as it is loaded.
#include "bad_plugin.hpp"

#include <cstdlib>

namespace {
const struct Early {
  Early() { std::abort(); }
} kEarly;
}  // namespace

int bad::misbehave(const Answer& /*answer*/) { return 0; }
