#include "signature/base64.hpp"

#include "text/error.hpp"

#include <sodium.h>

namespace waymark {

bool from_base64(std::string_view text, std::span<std::uint8_t> bytes) {
  std::size_t size = 0;
  const char* end = nullptr;
  return sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, &end,
                           sodium_base64_VARIANT_ORIGINAL) == 0 &&
         size == bytes.size() && end == text.data() + text.size();
}

std::string to_base64(std::span<const std::uint8_t> bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // its own NUL
  return text;
}

void start_sodium() {
  if (sodium_init() < 0) {
    throw Error("libsodium can't start", "this machine gives it no random numbers");
  }
}

}  // namespace waymark
