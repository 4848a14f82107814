#include "text/unbroken.hpp"

namespace waymark {

std::string unbroken(std::string_view words) {
  std::string result;
  for (const char c : words) {
    if (c == ' ') {
      result += "\u00A0";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace waymark
