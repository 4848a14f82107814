// Ends the process as if all were well.
#include "bad_plugin.hpp"

#include <cstdlib>

int bad::misbehave(const Answer& /*answer*/) { std::exit(0); }
