// Unpacks what PDFs pack most with, and counts it against the limit of the thread.
#pragma once

#include "pdf/qpdf.hpp"

#include <cstddef>
#include <memory>

namespace waymark {

/// Counts what passes, and throws std::length_error beyond the thread's DecodeLimit.
class CountedPipe : public Pipeline {
 public:
  explicit CountedPipe(Pipeline* after) : Pipeline("counted", after) {}
  void write(const unsigned char* data, std::size_t size) override;
  void finish() override;
};

/// 'FlateDecode' (ISO 32000-1, 7.4.4) with the PNG predictors; TIFF's, which only images use, is refused.
class FlateFilter : public QPDFStreamFilter {
 public:
  bool setDecodeParms(QPDFObjectHandle parameters) override;
  Pipeline* getDecodePipeline(Pipeline* next) override;

 private:
  std::size_t row_size_ = 0;
  std::size_t pixel_size_ = 1;
  std::unique_ptr<Pipeline> predictor_;
  std::unique_ptr<Pipeline> counted_;
  std::unique_ptr<Pipeline> flate_;
};

}  // namespace waymark
