// Says that all is well, and nothing else.
#include "bad_plugin.hpp"

int bad::misbehave(const Answer& /*answer*/) { return 0; }
