// Limits how much a PDF may unpack to, and how often it may refer to the same lists, so that a small file can't do
// harm.
#pragma once

#include <cstddef>

namespace waymark {

/// While one lives, what this thread unpacks with qpdf counts against it; beyond `most` bytes unpacking fails.
///
/// Why a thread's own: qpdf unpacks object streams by itself, at any access, and tells its filters nothing of the file.
/// LZW, which no recent program writes, is not unpacked at all: qpdf could not be stopped in it.
class DecodeLimit {
 public:
  explicit DecodeLimit(std::size_t most);
  ~DecodeLimit();
  DecodeLimit(const DecodeLimit&) = delete;
  DecodeLimit& operator=(const DecodeLimit&) = delete;

  /// Whether unpacking was stopped.
  [[nodiscard]] bool exceeded() const { return exceeded_; }
  /// Counts bytes; throws std::length_error beyond the limit.
  void count(std::size_t bytes);
  /// Counts items of lists that are gone through: a list that is used by many objects is as long again for each.
  /// Throws std::length_error beyond 20 million.
  void count_items(std::size_t items);
  /// The one that counts on this thread, or none.
  static DecodeLimit* current();

 private:
  std::size_t left_;
  std::size_t items_left_ = 20'000'000;
  bool exceeded_ = false;
  DecodeLimit* before_;
};

}  // namespace waymark
