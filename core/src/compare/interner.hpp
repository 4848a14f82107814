// Gives equal texts equal numbers, so that they are compared once and for all.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace waymark {

/// A tree, and no hashes: nobody can make up texts that seem equal, or that are slow to tell apart.
class Interner {
 public:
  std::uint64_t number(std::string_view text) {
    const auto found = numbers_.find(text);
    if (found != numbers_.end()) {
      return found->second;
    }
    return numbers_.emplace(std::string(text), numbers_.size() + 1).first->second;
  }

 private:
  std::map<std::string, std::uint64_t, std::less<>> numbers_;
};

}  // namespace waymark
