// One of the things that confine a plugin's worker, and whether it could be had on this machine.
#pragma once

#include <string>

namespace waymark {

struct SandboxLayer {
  std::string name;  ///< 'Landlock', in the order in which the worker puts them on
  bool active = false;
  std::string reason;  ///< why it is not active
};

}  // namespace waymark
