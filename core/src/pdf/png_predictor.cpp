#include "pdf/png_predictor.hpp"

#include <algorithm>
#include <cstdlib>

namespace waymark {
namespace {

int paeth(int left, int above, int corner) {
  const int guess = left + above - corner;
  const int to_left = std::abs(guess - left);
  const int to_above = std::abs(guess - above);
  const int to_corner = std::abs(guess - corner);
  if (to_left <= to_above && to_left <= to_corner) {
    return left;
  }
  return to_above <= to_corner ? above : corner;
}

}  // namespace

PngPredictor::PngPredictor(Pipeline* after, std::size_t row_size, std::size_t pixel_size)
    : Pipeline("PNG predictor", after), pixel_size_(pixel_size), before_(row_size), row_(row_size + 1) {}

void PngPredictor::write(const unsigned char* data, std::size_t size) {
  while (size > 0) {
    const std::size_t taken = std::min(size, row_.size() - filled_);
    std::copy_n(data, taken, row_.begin() + static_cast<std::ptrdiff_t>(filled_));
    filled_ += taken;
    data += taken;
    size -= taken;
    if (filled_ == row_.size()) {
      undo_row();
    }
  }
}

void PngPredictor::finish() {
  if (filled_ > 1) {
    std::fill(row_.begin() + static_cast<std::ptrdiff_t>(filled_), row_.end(), static_cast<unsigned char>(0));
    undo_row();
  }
  getNext()->finish();
}

void PngPredictor::undo_row() {
  const unsigned filter = row_[0];
  for (std::size_t i = 0; i < before_.size(); ++i) {
    const int left = i >= pixel_size_ ? row_[1 + i - pixel_size_] : 0;
    const int corner = i >= pixel_size_ ? before_[i - pixel_size_] : 0;
    const int above = before_[i];
    int add = 0;
    switch (filter) {
      case 1:
        add = left;
        break;
      case 2:
        add = above;
        break;
      case 3:
        add = (left + above) / 2;
        break;
      case 4:
        add = paeth(left, above, corner);
        break;
      default:
        break;
    }
    row_[1 + i] = static_cast<unsigned char>(row_[1 + i] + add);
  }
  std::copy(row_.begin() + 1, row_.end(), before_.begin());
  filled_ = 0;
  getNext()->write(row_.data() + 1, row_.size() - 1);
}

}  // namespace waymark
