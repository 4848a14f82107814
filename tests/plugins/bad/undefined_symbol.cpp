// Calls a function that nobody has written.
#include "bad_plugin.hpp"

namespace elsewhere {
int nobody_has_written_this(int number);
}

int bad::misbehave(const Answer& /*answer*/) { return elsewhere::nobody_has_written_this(1); }
