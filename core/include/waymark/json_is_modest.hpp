// A look at JSON before it is parsed, so that hostile input exhausts neither stack nor time nor memory of a parser.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace waymark {

/// What JSON may hold: brackets inside each other (256 at most), members of one object, and values in all.
struct JsonLimits {
  std::size_t depth = 64;
  std::uint32_t members = 64;
  std::size_t values = 6'000'000;
};

/// Whether JSON keeps to `limits`. Looks at its bytes only. Text that is no JSON may give either answer, but what
/// passes can be handed to a parser.
inline bool json_is_modest(std::string_view json, const JsonLimits& limits = {}) {
  std::array<std::uint32_t, 257> members{};
  std::size_t level = 0;
  std::size_t values = 1;
  for (std::size_t i = 0; i < json.size(); ++i) {
    switch (json[i]) {
      case '"':
        for (++i; i < json.size() && json[i] != '"'; ++i) {
          i += json[i] == '\\' ? 1 : 0;
        }
        break;
      case '[':
      case '{':
        if (++level > limits.depth || level >= members.size() || ++values > limits.values) {
          return false;
        }
        members.at(level) = 0;
        break;
      case ']':
      case '}':
        level -= level > 0 ? 1 : 0;
        break;
      case ':':
        if (++members.at(level) > limits.members) {
          return false;
        }
        break;
      case ',':
        if (++values > limits.values) {
          return false;
        }
        break;
      default:
        break;
    }
  }
  return true;
}

}  // namespace waymark
