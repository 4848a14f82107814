// Numbers as short texts of printable characters, which need no escape in a script (FORMAT.md has the table).
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <string>

namespace waymark {

inline constexpr std::uint32_t kDigits = 91;

/// Appends one digit. REQUIRES `digit` < kDigits.
inline void append_digit(std::string& codes, std::uint32_t digit) {
  assert(digit < kDigits);
  codes += static_cast<char>(digit + (digit < 57 ? 35 : 36));
}

/// Appends a number in one to six digits.
inline void append_number(std::string& codes, std::uint32_t number) {
  struct Range {
    std::uint32_t from;   ///< the smallest number of so many digits
    std::uint32_t first;  ///< its first digit
    std::uint32_t more;   ///< how many follow
  };
  constexpr std::array<Range, 4> kRanges = {{{805'320, 90, 5}, {51'749, 89, 3}, {2'063, 83, 2}, {61, 61, 1}}};
  for (const Range& range : kRanges) {
    if (number >= range.from) {
      std::array<std::uint32_t, 5> digits{};
      std::uint32_t rest = number - range.from;
      for (std::uint32_t i = 0; i < range.more; ++i) {
        digits.at(i) = rest % kDigits;
        rest /= kDigits;
      }
      append_digit(codes, range.first + rest);
      for (std::uint32_t i = range.more; i-- > 0;) {
        append_digit(codes, digits.at(i));
      }
      return;
    }
  }
  append_digit(codes, number);
}

/// Appends ascending numbers, each as its distance to the one before.
class AscendingNumbers {
 public:
  explicit AscendingNumbers(std::string& codes) : codes_(codes) {}
  /// REQUIRES `number` to be greater than the one before.
  void add(std::uint32_t number) {
    append_number(codes_, number - next_);
    next_ = number + 1;
  }

 private:
  std::string& codes_;
  std::uint32_t next_ = 0;
};

}  // namespace waymark
