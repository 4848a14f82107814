#include "pdf/decode_limit.hpp"

#include "pdf/flate_filter.hpp"
#include "pdf/qpdf.hpp"

#include <qpdf/Pl_RunLength.hh>

#include <memory>
#include <mutex>
#include <stdexcept>

namespace waymark {
namespace {

DecodeLimit*& limit_of_thread() {
  thread_local DecodeLimit* limit = nullptr;
  return limit;
}

class CountedRunLength : public QPDFStreamFilter {
 public:
  Pipeline* getDecodePipeline(Pipeline* next) override {
    counted_ = std::make_unique<CountedPipe>(next);
    runs_ = std::make_unique<Pl_RunLength>("run lengths", counted_.get(), Pl_RunLength::a_decode);
    return runs_.get();
  }
  bool isSpecializedCompression() override { return true; }

 private:
  std::unique_ptr<Pipeline> counted_;
  std::unique_ptr<Pipeline> runs_;
};

class RefusedFilter : public QPDFStreamFilter {
 public:
  bool setDecodeParms(QPDFObjectHandle /*parameters*/) override { return false; }
  Pipeline* getDecodePipeline(Pipeline* /*next*/) override { return nullptr; }
};

void register_filters() {
  static std::once_flag once;
  std::call_once(once, [] {
    QPDF::registerStreamFilter("/FlateDecode", [] { return std::make_shared<FlateFilter>(); });
    QPDF::registerStreamFilter("/RunLengthDecode", [] { return std::make_shared<CountedRunLength>(); });
    QPDF::registerStreamFilter("/LZWDecode", [] { return std::make_shared<RefusedFilter>(); });
  });
}

}  // namespace

DecodeLimit::DecodeLimit(std::size_t most) : left_(most), before_(limit_of_thread()) {
  register_filters();
  limit_of_thread() = this;
}

DecodeLimit::~DecodeLimit() { limit_of_thread() = before_; }

DecodeLimit* DecodeLimit::current() { return limit_of_thread(); }

void DecodeLimit::count(std::size_t bytes) {
  if (exceeded_ || bytes > left_) {
    exceeded_ = true;
    throw std::length_error("the file unpacks to too much");
  }
  left_ -= bytes;
}

void DecodeLimit::count_items(std::size_t items) {
  if (items > items_left_) {
    throw std::length_error("its lists are too long");
  }
  items_left_ -= items;
}

}  // namespace waymark
