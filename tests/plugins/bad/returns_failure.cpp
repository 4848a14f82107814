// Fails without a word.
#include "bad_plugin.hpp"

int bad::misbehave(const Answer& /*answer*/) { return 2; }
