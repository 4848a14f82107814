// Splits a PDF's content streams and CMaps into tokens (ISO 32000-1, 7.2 and 7.8.2).
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace waymark {

struct ContentToken {
  enum class Kind : std::uint8_t { end, number, name, string, open_array, close_array, open_dict, close_dict, word };
  Kind kind = Kind::end;
  double number = 0;
  std::string_view text{};  ///< of a name without its slash, a string's bytes, a word; until the next clear()
};

/// Reads bytes that may be anything: it never fails, and each token is at least a byte, so that it ends.
class ContentLexer {
 public:
  /// REQUIRES that `bytes` outlives it.
  explicit ContentLexer(std::string_view bytes) : bytes_(bytes) {}

  ContentToken next();
  /// After the word 'ID': passes the data of an image in the content, and the word 'EI' that ends it.
  void skip_inline_image();
  /// How many bytes it has passed.
  [[nodiscard]] std::size_t position() const { return at_; }
  /// Forgets the text of all tokens so far.
  void clear() { used_ = 0; }

 private:
  void skip_space();
  ContentToken read_number_or_word();
  ContentToken read_name();
  ContentToken read_string();
  ContentToken read_hex_string();
  /// A string to decode into; it stands still until clear().
  std::string& fresh();

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::deque<std::string> decoded_;  ///< kept for reuse
  std::size_t used_ = 0;
};

}  // namespace waymark
