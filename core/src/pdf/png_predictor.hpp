// Undoes the PNG predictor that a PDF's packed streams may have gone through.
#pragma once

#include "pdf/qpdf.hpp"

#include <cstddef>
#include <vector>

namespace waymark {

/// ISO 32000-1, 7.4.4.4: rows of a filter's number and `row_size` bytes (PNG, section 9).
class PngPredictor : public Pipeline {
 public:
  /// REQUIRES row_size >= 1 and pixel_size >= 1, in bytes.
  PngPredictor(Pipeline* after, std::size_t row_size, std::size_t pixel_size);
  void write(const unsigned char* data, std::size_t size) override;
  void finish() override;

 private:
  void undo_row();

  std::size_t pixel_size_;
  std::vector<unsigned char> before_;  ///< the row above
  std::vector<unsigned char> row_;     ///< the filter's number and the row
  std::size_t filled_ = 0;
};

}  // namespace waymark
