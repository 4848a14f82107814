#include "signature/public_key.hpp"

#include "signature/base64.hpp"
#include "signature/comment_line.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

constexpr std::string_view kAlgorithm = "Ed";

using KeyBytes = std::array<std::uint8_t, kAlgorithm.size() + 8 + 32>;

}  // namespace

std::optional<PublicKey> parse_public_key(std::string_view text) {
  std::string_view line = take_line(text);
  if (line.starts_with(kUntrustedComment)) {
    line = take_line(text);
  }
  KeyBytes bytes{};
  if (!is_blank(text) || !from_base64(line, bytes) ||
      !std::equal(kAlgorithm.begin(), kAlgorithm.end(), bytes.begin())) {
    return std::nullopt;
  }
  PublicKey key;
  const auto* next = bytes.data() + kAlgorithm.size();
  std::copy_n(next, key.id.size(), key.id.begin());
  std::copy_n(next + key.id.size(), key.point.size(), key.point.begin());
  return key;
}

std::string to_text(const PublicKey& key) {
  KeyBytes bytes{};
  auto* next = std::copy(kAlgorithm.begin(), kAlgorithm.end(), bytes.data());
  next = std::copy(key.id.begin(), key.id.end(), next);
  std::copy(key.point.begin(), key.point.end(), next);
  return to_base64(bytes);
}

std::string key_id_text(const KeyId& id) {
  std::uint64_t number = 0;
  for (auto byte = id.rbegin(); byte != id.rend(); ++byte) {  // it is stored little-endian
    number = number << 8U | *byte;
  }
  return fmt::format("{:X}", number);
}

}  // namespace waymark
