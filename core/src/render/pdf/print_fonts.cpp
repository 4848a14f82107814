#include "render/pdf/print_fonts.hpp"

#include "data/read_bytes.hpp"
#include "text/error.hpp"

#include <fmt/format.h>
#include <hb-ot.h>
#include <hb.h>
#include <hyphen.h>

#include <cstdlib>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> kFaces{"NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic",
                                                 "NotoSans-BoldItalic", "NotoSansMono-Regular"};
/// Tried in this order for characters that a face lacks.
constexpr std::array<std::string_view, 11> kFallbacks{"NotoSansSymbols-Regular",
                                                      "NotoSansSymbols2-Regular",
                                                      "NotoSansMath-Regular",
                                                      "NotoSansHebrew-Regular",
                                                      "NotoSansArabic-Regular",
                                                      "NotoSansDevanagari-Regular",
                                                      "NotoSansBengali-Regular",
                                                      "NotoSansGujarati-Regular",
                                                      "NotoSansGurmukhi-Regular",
                                                      "NotoSansTamil-Regular",
                                                      "DejaVuSans"};

struct BlobDeleter {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};

float metric(hb_font_t* font, hb_ot_metrics_tag_t tag, float units) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &value);
  return static_cast<float>(value) * 1000 / units;
}

std::int16_t signed16(const char* at) {
  return static_cast<std::int16_t>(static_cast<std::uint16_t>(static_cast<unsigned char>(at[0])) << 8U |
                                   static_cast<unsigned char>(at[1]));
}

/// The box around all glyphs: four numbers from byte 36 of the 'head' table (OpenType specification, 'head').
std::array<float, 4> bounding_box(hb_face_t* face, float units) {
  std::array<float, 4> box{0, -300, 1000, 1000};
  const std::unique_ptr<hb_blob_t, BlobDeleter> head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(head.get(), &size);
  if (size >= 44) {
    for (std::size_t i = 0; i < 4; ++i) {
      box[i] = static_cast<float>(signed16(bytes + 36 + 2 * i)) * 1000 / units;
    }
  }
  return box;
}

FontFile read_font(const fs::path& folder, std::string_view name) {
  const fs::path path = folder / (std::string(name) + ".ttf");
  const std::unique_ptr<hb_blob_t, BlobDeleter> blob(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!blob) {
    throw Error(fmt::format("the font '{}' cannot be read", path.generic_string()), "install Waymark anew");
  }
  FontFile file;
  file.name = name;
  file.face.reset(hb_face_create(blob.get(), 0));
  if (hb_face_get_glyph_count(file.face.get()) == 0) {
    throw Error(fmt::format("'{}' is no font", path.generic_string()), "install Waymark anew");
  }
  hb_face_make_immutable(file.face.get());
  file.font.reset(hb_font_create(file.face.get()));
  hb_font_make_immutable(file.font.get());
  file.units = static_cast<float>(hb_face_get_upem(file.face.get()));
  file.ascent = metric(file.font.get(), HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, file.units);
  file.descent = metric(file.font.get(), HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, file.units);
  file.cap_height = metric(file.font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, file.units);
  file.box = bounding_box(file.face.get(), file.units);
  file.italic_angle = name.find("Italic") != std::string_view::npos ? -12.0F : 0.0F;
  file.bold = name.find("Bold") != std::string_view::npos;
  file.mono = name.find("Mono") != std::string_view::npos;
  return file;
}

}  // namespace

void FontFile::Destroy::operator()(hb_face_t* each) const { hb_face_destroy(each); }
void FontFile::Destroy::operator()(hb_font_t* each) const { hb_font_destroy(each); }
void PrintFonts::DestroyHyphens::operator()(_HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }

PrintFonts::PrintFonts(const fs::path& folder) {
  for (const std::string_view name : kFaces) {
    files_.push_back(read_font(folder, name));
  }
  for (const std::string_view name : kFallbacks) {
    files_.push_back(read_font(folder, name));
  }
  for (std::size_t role = 0; role < orders_.size(); ++role) {
    orders_[role].push_back(static_cast<std::uint16_t>(role));
    if (role != 0) {
      orders_[role].push_back(0);
    }
    for (std::size_t i = kFaces.size(); i < files_.size(); ++i) {
      orders_[role].push_back(static_cast<std::uint16_t>(i));
    }
  }
  const fs::path patterns = folder / "hyph_en_GB.dic";
  hyphens_.reset(hnj_hyphen_load(patterns.c_str()));
  if (!hyphens_) {
    throw Error(fmt::format("the hyphenation patterns '{}' cannot be read", patterns.generic_string()),
                "install Waymark anew");
  }
  colour_profile_ = read_bytes(folder / "sRGB.icc");
}

PrintFonts::~PrintFonts() = default;

std::vector<std::uint8_t> PrintFonts::hyphenation(std::string_view word) const {
  constexpr int kBefore = 2;  // at least so many letters on either side
  constexpr int kAfter = 3;
  std::vector<std::uint8_t> offsets;
  if (word.size() > 100) {
    return offsets;
  }
  std::vector<char> marks(word.size() + 5);
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate3(hyphens_.get(), word.data(), static_cast<int>(word.size()), marks.data(),
                                           nullptr, &replacements, &positions, &cuts, kBefore, kAfter, kBefore, kAfter);
  for (std::size_t i = 0; failed == 0 && i + 1 < word.size(); ++i) {
    if ((static_cast<unsigned>(marks[i]) & 1U) != 0 && (replacements == nullptr || replacements[i] == nullptr)) {
      offsets.push_back(static_cast<std::uint8_t>(i + 1));
    }
  }
  if (replacements != nullptr) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      std::free(replacements[i]);  // NOLINT(cppcoreguidelines-no-malloc): libhyphen allocates it so
    }
  }
  std::free(static_cast<void*>(replacements));  // NOLINT(cppcoreguidelines-no-malloc)
  std::free(positions);                         // NOLINT(cppcoreguidelines-no-malloc)
  std::free(cuts);                              // NOLINT(cppcoreguidelines-no-malloc)
  return offsets;
}

}  // namespace waymark
