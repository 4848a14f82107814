// Takes all that it can get, in a function that promises not to throw.
#include "bad_plugin.hpp"

#include <string>
#include <vector>

namespace {

void eat() noexcept {
  std::vector<std::string> eaten;
  while (true) {
    eaten.emplace_back(std::size_t{1} << 20U, 'x');
  }
}

}  // namespace

int bad::misbehave(const Answer& /*answer*/) {
  eat();
  return 0;
}
