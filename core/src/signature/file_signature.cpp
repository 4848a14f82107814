#include "signature/file_signature.hpp"

#include "signature/base64.hpp"
#include "signature/comment_line.hpp"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

namespace waymark {
namespace {

constexpr std::string_view kPlain = "Ed";
constexpr std::string_view kPrehashed = "ED";
constexpr std::size_t kAlgorithmSize = 2;

using SignatureBytes = std::array<std::uint8_t, kAlgorithmSize + 8 + 64>;
using Prehash = std::array<std::uint8_t, 64>;

const std::uint8_t* bytes_of(std::string_view text) { return reinterpret_cast<const std::uint8_t*>(text.data()); }

Prehash prehash(std::string_view bytes) {
  Prehash hash{};
  crypto_generichash(hash.data(), hash.size(), bytes_of(bytes), bytes.size(), nullptr, 0);
  return hash;
}

/// What the second signature is of.
std::vector<std::uint8_t> signed_comment(const FileSignature& signature) {
  std::vector<std::uint8_t> bytes(signature.signature.begin(), signature.signature.end());
  bytes.insert(bytes.end(), signature.comment.begin(), signature.comment.end());
  return bytes;
}

}  // namespace

std::optional<FileSignature> parse_signature(std::string_view text) {
  if (!take_line(text).starts_with(kUntrustedComment)) {
    return std::nullopt;
  }
  SignatureBytes bytes{};
  if (!from_base64(take_line(text), bytes)) {
    return std::nullopt;
  }
  const std::string_view algorithm(reinterpret_cast<const char*>(bytes.data()), kAlgorithmSize);
  std::string_view comment = take_line(text);
  FileSignature signature;
  signature.prehashed = algorithm == kPrehashed;
  if ((!signature.prehashed && algorithm != kPlain) || !comment.starts_with(kTrustedComment) ||
      !from_base64(take_line(text), signature.comment_signature) || !is_blank(text)) {
    return std::nullopt;
  }
  comment.remove_prefix(kTrustedComment.size());
  if (comment.size() > kMaxTrustedComment) {
    return std::nullopt;
  }
  signature.comment = comment;
  const auto* next = bytes.data() + kAlgorithmSize;
  std::copy_n(next, signature.key_id.size(), signature.key_id.begin());
  std::copy_n(next + signature.key_id.size(), signature.signature.size(), signature.signature.begin());
  return signature;
}

std::string to_text(const FileSignature& signature) {
  SignatureBytes bytes{};
  const std::string_view algorithm = signature.prehashed ? kPrehashed : kPlain;
  auto* next = std::copy(algorithm.begin(), algorithm.end(), bytes.data());
  next = std::copy(signature.key_id.begin(), signature.key_id.end(), next);
  std::copy(signature.signature.begin(), signature.signature.end(), next);
  std::string text(kUntrustedComment);
  text.append("signature by waymark plugin sign\n").append(to_base64(bytes)).append("\n");
  text.append(kTrustedComment).append(signature.comment).append("\n");
  return text.append(to_base64(signature.comment_signature)).append("\n");
}

SignatureCheck check_signature(const FileSignature& signature, std::string_view bytes, const PublicKey& key) {
  if (signature.key_id != key.id) {
    return SignatureCheck::other_key;
  }
  const auto valid = [&](const std::array<std::uint8_t, 64>& each, const std::uint8_t* message, std::size_t size) {
    return crypto_sign_verify_detached(each.data(), message, size, key.point.data()) == 0;
  };
  bool of_these_bytes = false;
  if (signature.prehashed) {
    const Prehash hash = prehash(bytes);
    of_these_bytes = valid(signature.signature, hash.data(), hash.size());
  } else {
    of_these_bytes = valid(signature.signature, bytes_of(bytes), bytes.size());
  }
  if (!of_these_bytes) {
    return SignatureCheck::wrong_bytes;
  }
  const std::vector<std::uint8_t> comment = signed_comment(signature);
  return valid(signature.comment_signature, comment.data(), comment.size()) ? SignatureCheck::valid
                                                                            : SignatureCheck::wrong_comment;
}

FileSignature sign(std::string_view bytes, const SecretKey& key, std::string comment) {
  assert(comment.size() <= kMaxTrustedComment && comment.find_first_of("\r\n") == std::string::npos);
  FileSignature signature;
  signature.key_id = key.id();
  signature.comment = std::move(comment);
  const Prehash hash = prehash(bytes);
  crypto_sign_detached(signature.signature.data(), nullptr, hash.data(), hash.size(), key.bytes().data());
  const std::vector<std::uint8_t> vouched = signed_comment(signature);
  crypto_sign_detached(signature.comment_signature.data(), nullptr, vouched.data(), vouched.size(), key.bytes().data());
  return signature;
}

}  // namespace waymark
