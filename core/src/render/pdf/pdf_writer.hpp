// Writes a PDF file's objects: the small ones packed into object streams, and a cross-reference stream at the end (ISO
// 32000-1, 7.5.7 and 7.5.8).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct libdeflate_compressor;

namespace waymark {

class PdfWriter {
 public:
  using Id = std::uint32_t;

  PdfWriter();
  PdfWriter(const PdfWriter&) = delete;
  PdfWriter& operator=(const PdfWriter&) = delete;
  ~PdfWriter();

  /// A number for an object that is set later; so many numbers in a row, of which the first is returned.
  Id reserve(std::uint32_t count = 1);
  /// Sets a reserved object. REQUIRES that it was not set before.
  void set(Id id, std::string_view object);
  Id add(std::string_view object);
  /// `entries` are those of its dictionary but /Length and /Filter. Bytes are compressed unless `raw`.
  void set_stream(Id id, std::string_view entries, std::string_view bytes, bool raw = false);
  Id add_stream(std::string_view entries, std::string_view bytes, bool raw = false);

  /// Ends the file and gives its bytes. All reserved objects must have been set.
  std::string finish(Id catalogue, Id info);

 private:
  struct Entry {
    std::uint64_t offset = 0;  ///< in the file, or in an object stream: the stream's number
    std::uint16_t index = 0;   ///< in the object stream
    std::uint8_t type = 0;     ///< 0 not set, 1 in the file, 2 in an object stream
  };
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::string_view compressed(std::string_view bytes);
  void flush_objects();

  std::string out_;
  std::vector<Entry> entries_;
  std::vector<Id> packed_ids_;  ///< of the object stream that is being filled
  std::vector<std::uint32_t> packed_offsets_;
  std::string packed_;
  std::string buffer_;
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace waymark
