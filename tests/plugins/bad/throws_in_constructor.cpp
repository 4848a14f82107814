// Throws while it is loaded.
#include "bad_plugin.hpp"

#include <stdexcept>

namespace {
const struct Early {
  Early() { throw std::runtime_error("no table of levels"); }
} kEarly;
}  // namespace

int bad::misbehave(const Answer& /*answer*/) { return 0; }
