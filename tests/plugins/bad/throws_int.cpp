// Throws what is no exception.
#include "bad_plugin.hpp"

int bad::misbehave(const Answer& /*answer*/) { throw 7; }
