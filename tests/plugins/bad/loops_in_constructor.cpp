// Never finishes being loaded.
#include "bad_plugin.hpp"

namespace {
volatile bool going = true;
const struct Early {
  Early() {
    while (going) {
    }
  }
} kEarly;
}  // namespace

int bad::misbehave(const Answer& /*answer*/) { return 0; }
