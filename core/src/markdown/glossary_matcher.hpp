// Finds glossary terms in running text.
#pragma once

#include "pack/library.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark {

/// Built once a run from all packs' terms; asking is safe from any thread.
class GlossaryMatcher {
 public:
  struct Match {
    std::size_t offset = 0;
    std::size_t size = 0;
    std::uint32_t term = 0;  ///< index into the glossary
  };

  explicit GlossaryMatcher(const std::vector<GlossaryTerm>& glossary);

  [[nodiscard]] bool empty() const { return by_first_word_.empty(); }
  /// The first term at or after `from`, the longest where several start there; size 0 if there is none. Terms match
  /// whole words, without regard to case unless they are written in capitals, and over line ends.
  [[nodiscard]] Match find(std::string_view text, std::size_t from) const;

 private:
  struct Form {
    std::string text;
    bool exact_case = false;
    std::uint32_t term = 0;
  };
  void add(std::string_view text, std::uint32_t term);

  std::unordered_map<std::string, std::vector<Form>> by_first_word_;
  std::bitset<65536> starts_;  ///< by the first two bytes of a form's first word in lower case
};

}  // namespace waymark
