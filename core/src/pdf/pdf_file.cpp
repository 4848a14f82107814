#include "pdf/pdf_file.hpp"

#include "pdf/guarded_input.hpp"
#include "pdf/object_streams.hpp"
#include "pdf/pdf_value.hpp"
#include "pdf/qpdf.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <exception>
#include <memory>
#include <stdexcept>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kMostUnpacked = std::size_t{256} << 20U;
constexpr std::size_t kLatestHeader = 1024;  // ISO 32000-1, annex H.3.4.1
constexpr std::size_t kMostDamage = 100;

/// Keeps what is written to it, up to a number of bytes in all.
class StringPipe : public Pipeline {
 public:
  StringPipe(std::string& out, std::size_t& left) : Pipeline("kept", nullptr), out_(out), left_(left) {}
  void write(const unsigned char* data, std::size_t size) override {
    if (size > left_) {
      left_ = 0;
      throw std::length_error("the file unpacks to too much");
    }
    left_ -= size;
    out_.append(data, data + size);
  }
  void finish() override {}

 private:
  std::string& out_;
  std::size_t& left_;
};

[[noreturn]] void refuse(const std::string& shown_name, const QPDFExc& error) {
  const Place place{shown_name, 0, 0};
  if (error.getErrorCode() == qpdf_e_password) {
    throw Error("the file needs a password to be read", "save it without a password", place);
  }
  if (error.getErrorCode() == qpdf_e_unsupported) {
    throw Error(fmt::format("the file can't be read: {}", valid_utf8(error.getMessageDetail())),
                "save it anew as PDF 1.7", place);
  }
  throw Error(fmt::format("the file is damaged beyond repair: {}", valid_utf8(error.getMessageDetail())),
              "make or fetch it again", place);
}

}  // namespace

PdfFile::PdfFile(std::string bytes, std::string shown_name)
    : limit_(kMostUnpacked),
      left_to_keep_(kMostUnpacked),
      bytes_(std::move(bytes)),
      shown_name_(std::move(shown_name)) {
  const std::string_view head = std::string_view(bytes_).substr(0, kLatestHeader);
  if (head.find("%PDF-") == std::string_view::npos) {
    throw Error("the file is no PDF", "name a PDF file", {shown_name_, 0, 0});
  }
  qpdf_.setSuppressWarnings(true);
  refuse_nested_object_streams(bytes_, shown_name_);
  require_within_limit();
  try {
    qpdf_.processInputSource(std::make_shared<GuardedInput>(shown_name_, bytes_));
    qpdf_.getRoot();
  } catch (const QPDFExc& error) {
    require_within_limit();
    refuse(shown_name_, error);
  } catch (const std::exception& error) {
    require_within_limit();
    throw Error(fmt::format("the file is damaged beyond repair: {}", valid_utf8(error.what())),
                "make or fetch it again", {shown_name_, 0, 0});
  }
  require_within_limit();
}

UnpackedStream PdfFile::unpack(QPDFObjectHandle stream) {
  UnpackedStream unpacked;
  if (!stream.isStream()) {
    return unpacked;
  }
  StringPipe pipe(unpacked.bytes, left_to_keep_);
  bool filtered = false;
  try {
    unpacked.whole = stream.pipeStreamData(&pipe, &filtered, 0, qpdf_dl_specialized);
  } catch (const std::exception&) {
    unpacked.whole = false;
  }
  require_within_limit();
  if (!filtered && given(pdf_member(stream, "/Filter"))) {
    unpacked = {{}, false, false};
  }
  return unpacked;
}

void PdfFile::collect_damage(std::vector<std::string>& damage) {
  for (const QPDFExc& warning : qpdf_.getWarnings()) {
    if (warning.getErrorCode() == qpdf_e_damaged_pdf && damage.size() < kMostDamage) {
      const std::string object = warning.getObject();
      damage.push_back(valid_utf8(object.empty() ? warning.getMessageDetail()
                                                 : fmt::format("{}: {}", object, warning.getMessageDetail())));
    }
  }
}

void PdfFile::require_within_limit() const {
  if (limit_.exceeded() || left_to_keep_ == 0) {
    throw Error(fmt::format("the file unpacks to more than {} MiB", kMostUnpacked >> 20U),
                "check a part of it, or make one with smaller images", {shown_name_, 0, 0});
  }
}

}  // namespace waymark
