// Takes all that it can get.
#include "bad_plugin.hpp"

#include <string>
#include <vector>

int bad::misbehave(const Answer& /*answer*/) {
  std::vector<std::string> eaten;
  while (true) {
    eaten.emplace_back(std::size_t{1} << 20U, 'x');
  }
}
