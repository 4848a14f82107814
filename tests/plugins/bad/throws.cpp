// Throws through the gate, which the SDK would not let happen.
#include "bad_plugin.hpp"

#include <stdexcept>

int bad::misbehave(const Answer& /*answer*/) { throw std::runtime_error("row 7\nhas no name"); }
