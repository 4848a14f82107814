// A file in memory that qpdf reads, and that stops it before it has used up the stack.
#pragma once

#include "pdf/qpdf.hpp"

#include <qpdf/BufferInputSource.hh>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace waymark {

/// Each object that qpdf reads may lead it to another one first: a stream's length, say, that is a stream itself. qpdf
/// goes down such a chain by calling itself, so that a file could make it crash; here it gets an exception instead.
class GuardedInput : public BufferInputSource {
 public:
  /// REQUIRES that `bytes` outlives it, and that it is used by this thread only.
  GuardedInput(const std::string& shown_name, std::string_view bytes);
  void seek(qpdf_offset_t offset, int whence) override;

 private:
  const char* stack_;  ///< where it stood to begin with
};

}  // namespace waymark
