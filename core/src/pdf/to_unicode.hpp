// Reads the CMap by which a PDF's font says what characters its codes are (ISO 32000-1, 9.10.3).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

class ToUnicode {
 public:
  ToUnicode() = default;
  /// Reads what it understands of `cmap`.
  explicit ToUnicode(std::string_view cmap);

  /// The characters that `code` is, perhaps none; nothing if the CMap doesn't say.
  [[nodiscard]] std::optional<std::u32string> characters(std::uint32_t code) const;
  /// Whether a range runs over more than the last byte of its codes, which readers take differently.
  [[nodiscard]] bool has_wide_range() const { return has_wide_range_; }

 private:
  /// `first` is `text`, the next code its last character plus one, and so on.
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::u32string text{};
  };

  std::vector<Range> ranges_;  ///< by their first code
  bool has_wide_range_ = false;
};

}  // namespace waymark
