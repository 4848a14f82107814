// Opens a PDF that nobody vouches for, and unpacks its streams within a limit.
#pragma once

#include "pdf/decode_limit.hpp"
#include "pdf/qpdf.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What a stream unpacked to. `whole` is false for one that is damaged, or packed in a way that isn't read.
struct UnpackedStream {
  std::string bytes;
  bool whole = false;
  bool readable = true;  ///< false: its filters are not understood, and there are no bytes
};

class PdfFile {
 public:
  /// Throws Error, which names the file as `shown_name`, if it is no PDF, needs a password or can't be repaired.
  PdfFile(std::string bytes, std::string shown_name);

  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] QPDF& qpdf() { return qpdf_; }
  QPDFObjectHandle catalogue() { return qpdf_.getRoot(); }
  /// Everything in a stream, without its filters; what is no stream is empty and not whole.
  UnpackedStream unpack(QPDFObjectHandle stream);
  /// Adds up the damage that was repaired since the last call: what, and where.
  void collect_damage(std::vector<std::string>& damage);
  /// Throws Error if the file unpacked to too much.
  void require_within_limit() const;

 private:
  DecodeLimit limit_;
  std::size_t left_to_keep_;  ///< bytes that unpack() may still return; the same stream may be asked for many times
  std::string bytes_;
  std::string shown_name_;
  QPDF qpdf_;
};

}  // namespace waymark
