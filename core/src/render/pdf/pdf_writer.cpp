#include "render/pdf/pdf_writer.hpp"

#include "render/pdf/pdf_syntax.hpp"

#include <fmt/format.h>
#include <libdeflate.h>

#include <cassert>
#include <iterator>
#include <new>

namespace waymark {
namespace {

/// Why 200: larger streams hardly compress better, and readers unpack a whole one for each object in it.
constexpr std::size_t kPerStream = 200;
constexpr int kLevel = 6;

std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash) {
  for (const char c : bytes) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211ULL;
  }
  return hash;
}

}  // namespace

void PdfWriter::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

PdfWriter::PdfWriter() : compressor_(libdeflate_alloc_compressor(kLevel)) {
  if (!compressor_) {
    throw std::bad_alloc();
  }
  out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  entries_.resize(1);  // object 0 is always free
}

PdfWriter::~PdfWriter() = default;

PdfWriter::Id PdfWriter::reserve(std::uint32_t count) {
  const auto first = static_cast<Id>(entries_.size());
  entries_.resize(entries_.size() + count);
  return first;
}

void PdfWriter::set(Id id, std::string_view object) {
  assert(entries_[id].type == 0);
  entries_[id].type = 2;
  packed_ids_.push_back(id);
  packed_offsets_.push_back(static_cast<std::uint32_t>(packed_.size()));
  packed_ += object;
  packed_ += '\n';
  if (packed_ids_.size() == kPerStream) {
    flush_objects();
  }
}

PdfWriter::Id PdfWriter::add(std::string_view object) {
  const Id id = reserve();
  set(id, object);
  return id;
}

std::string_view PdfWriter::compressed(std::string_view bytes) {
  buffer_.resize(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()));
  const std::size_t size =
      libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), buffer_.data(), buffer_.size());
  return {buffer_.data(), size};
}

void PdfWriter::set_stream(Id id, std::string_view entries, std::string_view bytes, bool raw) {
  assert(entries_[id].type == 0);
  entries_[id].type = 1;
  entries_[id].offset = out_.size();
  const std::string_view body = raw ? bytes : compressed(bytes);
  fmt::format_to(std::back_inserter(out_), "{} 0 obj\n<<{}{}/Length {}>>\nstream\n", id, entries,
                 raw ? "" : "/Filter/FlateDecode", body.size());
  out_ += body;
  out_ += "\nendstream\nendobj\n";
}

PdfWriter::Id PdfWriter::add_stream(std::string_view entries, std::string_view bytes, bool raw) {
  const Id id = reserve();
  set_stream(id, entries, bytes, raw);
  return id;
}

void PdfWriter::flush_objects() {
  if (packed_ids_.empty()) {
    return;
  }
  std::string head;
  const Id stream = reserve();
  for (std::size_t i = 0; i < packed_ids_.size(); ++i) {
    fmt::format_to(std::back_inserter(head), "{} {} ", packed_ids_[i], packed_offsets_[i]);
    entries_[packed_ids_[i]].offset = stream;
    entries_[packed_ids_[i]].index = static_cast<std::uint16_t>(i);
  }
  const std::size_t first = head.size();
  head += packed_;
  set_stream(stream, fmt::format("/Type/ObjStm/N {}/First {}", packed_ids_.size(), first), head);
  packed_ids_.clear();
  packed_offsets_.clear();
  packed_.clear();
}

std::string PdfWriter::finish(Id catalogue, Id info) {
  flush_objects();
  const Id self = reserve();
  const std::size_t offset = out_.size();
  entries_[self].type = 1;
  entries_[self].offset = offset;
  std::string table;
  table.reserve(entries_.size() * 7);
  for (const Entry& entry : entries_) {
    assert(entry.type != 0 || &entry == entries_.data());
    table += static_cast<char>(entry.type);
    for (int shift = 24; shift >= 0; shift -= 8) {
      table += static_cast<char>(entry.offset >> static_cast<unsigned>(shift) & 0xFFU);
    }
    table += static_cast<char>(entry.index >> 8U);
    table += static_cast<char>(entry.index & 0xFFU);
  }
  // Why twice over: an identifier has 16 bytes. It is no protection, only a name for these bytes.
  const std::uint64_t low = fnv1a(out_, 14'695'981'039'346'656'037ULL);
  const std::uint64_t high = fnv1a(table, low ^ 0x5bd1e995U);
  const std::string id = fmt::format("<{:016X}{:016X}>", high, low);
  const std::string_view body = compressed(table);
  fmt::format_to(std::back_inserter(out_),
                 "{} 0 obj\n<</Type/XRef/Size {}/W[1 4 2]/Root {}/Info {}/ID[{}{}]/Filter/FlateDecode/Length {}>>\n"
                 "stream\n",
                 self, entries_.size(), reference(catalogue), reference(info), id, id, body.size());
  out_ += body;
  fmt::format_to(std::back_inserter(out_), "\nendstream\nendobj\nstartxref\n{}\n%%EOF\n", offset);
  return std::move(out_);
}

}  // namespace waymark
