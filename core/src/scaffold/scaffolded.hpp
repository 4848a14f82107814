// What a scaffolding command did, and what it leaves to the author.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace waymark {

struct Scaffolded {
  std::vector<std::filesystem::path> created;
  std::vector<std::filesystem::path> changed;
  std::vector<std::string> to_do;  ///< sentences for the author: a line that could not be added safely
};

}  // namespace waymark
