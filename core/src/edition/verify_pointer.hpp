// Checks the two files beside editions, which their pages read and which send readers on.
#pragma once

#include "edition/finding.hpp"

#include <filesystem>
#include <vector>

namespace waymark {

struct PointerCheck {
  bool script = false;  ///< there is an editions.js
  bool page = false;    ///< there is a start page
  std::vector<Finding> findings{};
};

/// Each file is either what Waymark makes of the editions beside it, or a finding; a file that an interrupted run left
/// older than the editions is a warning. Throws Error if the folder can't be read.
PointerCheck verify_pointer(const std::filesystem::path& output);

}  // namespace waymark
