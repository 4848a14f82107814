#include "pdf/flate_filter.hpp"

#include "pdf/decode_limit.hpp"
#include "pdf/pdf_value.hpp"
#include "pdf/png_predictor.hpp"

#include <qpdf/Pl_Flate.hh>

namespace waymark {
namespace {

constexpr long long kLongestRow = 1LL << 24U;

}  // namespace

void CountedPipe::write(const unsigned char* data, std::size_t size) {
  if (DecodeLimit* limit = DecodeLimit::current()) {
    limit->count(size);
  }
  getNext()->write(data, size);
}

void CountedPipe::finish() { getNext()->finish(); }

bool FlateFilter::setDecodeParms(QPDFObjectHandle parameters) {
  const long long predictor = pdf_integer(pdf_member(parameters, "/Predictor")).value_or(1);
  if (predictor < 10) {
    return predictor == 1;
  }
  const long long colours = pdf_integer(pdf_member(parameters, "/Colors")).value_or(1);
  const long long bits = pdf_integer(pdf_member(parameters, "/BitsPerComponent")).value_or(8);
  const long long columns = pdf_integer(pdf_member(parameters, "/Columns")).value_or(1);
  if (predictor > 15 || colours < 1 || colours > 64 || bits < 1 || bits > 32 || columns < 1 || columns > kLongestRow ||
      colours * bits * columns > kLongestRow * 8) {
    return false;
  }
  row_size_ = static_cast<std::size_t>((colours * bits * columns + 7) / 8);
  pixel_size_ = static_cast<std::size_t>((colours * bits + 7) / 8);
  return true;
}

Pipeline* FlateFilter::getDecodePipeline(Pipeline* next) {
  if (row_size_ != 0) {
    predictor_ = std::make_unique<PngPredictor>(next, row_size_, pixel_size_);
    next = predictor_.get();
  }
  counted_ = std::make_unique<CountedPipe>(next);
  flate_ = std::make_unique<Pl_Flate>("stream inflate", counted_.get(), Pl_Flate::a_inflate);
  return flate_.get();
}

}  // namespace waymark
