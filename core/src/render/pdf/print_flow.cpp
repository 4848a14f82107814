#include "render/pdf/print_flow.hpp"

namespace waymark {

std::uint16_t PrintFlow::style(const TextStyle& wanted) {
  for (std::size_t i = 0; i < styles.size(); ++i) {
    if (styles[i] == wanted) {
      return static_cast<std::uint16_t>(i);
    }
  }
  styles.push_back(wanted);
  return static_cast<std::uint16_t>(styles.size() - 1);
}

}  // namespace waymark
