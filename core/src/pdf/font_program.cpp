#include "pdf/font_program.hpp"

#include <harfbuzz/hb.h>

#include <string_view>
#include <utility>

namespace waymark {
namespace {

constexpr hb_tag_t kGlyf = HB_TAG('g', 'l', 'y', 'f');
constexpr hb_tag_t kLoca = HB_TAG('l', 'o', 'c', 'a');
constexpr hb_tag_t kHead = HB_TAG('h', 'e', 'a', 'd');
constexpr hb_tag_t kHmtx = HB_TAG('h', 'm', 't', 'x');
constexpr hb_tag_t kCmap = HB_TAG('c', 'm', 'a', 'p');

/// One table of a font, as bytes.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob_, &size);
    bytes_ = {data, data == nullptr ? 0 : size};
  }
  ~Table() { hb_blob_destroy(blob_); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] unsigned word(std::size_t at) const {
    return at + 1 < bytes_.size()
               ? static_cast<unsigned char>(bytes_[at]) * 256U + static_cast<unsigned char>(bytes_[at + 1])
               : 0;
  }

 private:
  hb_blob_t* blob_;
  std::string_view bytes_;
};

}  // namespace

std::unique_ptr<FontProgram> FontProgram::open(std::string bytes) {
  std::unique_ptr<FontProgram> program(new FontProgram);
  program->bytes_ = std::move(bytes);
  hb_blob_t* blob = hb_blob_create(program->bytes_.data(), static_cast<unsigned>(program->bytes_.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  program->face_ = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  for (const hb_tag_t tag : {kGlyf, kLoca, kHead, kHmtx}) {
    if (Table(program->face_, tag).bytes().empty()) {
      return nullptr;
    }
  }
  program->font_ = hb_font_create(program->face_);
  program->glyph_count_ = hb_face_get_glyph_count(program->face_);
  program->units_ = hb_face_get_upem(program->face_);
  program->read_cmap_list();
  return program->glyph_count_ == 0 || program->units_ < 1 ? nullptr : std::move(program);
}

FontProgram::~FontProgram() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

void FontProgram::read_cmap_list() {
  const Table cmap(face_, kCmap);  // OpenType, 'cmap': version, count, then platform, encoding and offset of each
  cmap_tables_ = cmap.word(2);
  for (std::size_t i = 0; i < cmap_tables_ && 4 + i * 8 + 8 <= cmap.bytes().size(); ++i) {
    const unsigned platform = cmap.word(4 + i * 8);
    const unsigned encoding = cmap.word(6 + i * 8);
    has_symbol_cmap_ = has_symbol_cmap_ || (platform == 3 && encoding == 0);
    has_unicode_cmap_ = has_unicode_cmap_ || platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
  }
}

double FontProgram::advance(std::uint32_t glyph) const {
  return hb_font_get_glyph_h_advance(font_, glyph) * 1000.0 / units_;
}

bool FontProgram::has_outline(std::uint32_t glyph) const {
  hb_glyph_extents_t extents{};
  return hb_font_get_glyph_extents(font_, glyph, &extents) == 0 || extents.width != 0 || extents.height != 0;
}

std::uint32_t FontProgram::glyph_of(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, character, &glyph) != 0 ? glyph : 0;
}

}  // namespace waymark
