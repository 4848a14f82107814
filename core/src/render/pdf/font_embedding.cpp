#include "render/pdf/font_embedding.hpp"

#include "render/pdf/pdf_syntax.hpp"
#include "text/code_points.hpp"
#include "text/error.hpp"

#include <fmt/format.h>
#include <hb-subset.h>
#include <hb.h>

#include <array>
#include <iterator>
#include <memory>

namespace waymark {
namespace {

/// What WinAnsiEncoding's codes from 128 to 159 stand for (ISO 32000-1, D.2); unused ones are bullets.
constexpr std::array<char16_t, 32> kWinAnsiHigh{0x20AC, 0x2022, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x2022, 0x017D, 0x2022,
                                                0x2022, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x2022, 0x017E, 0x0178};

char32_t win_ansi(unsigned code) {
  if (code >= 128 && code < 160) {
    return kWinAnsiHigh[code - 128];
  }
  return code == 127 ? U'\u2022' : static_cast<char32_t>(code);
}

struct Deleter {
  void operator()(hb_subset_input_t* each) const { hb_subset_input_destroy(each); }
  void operator()(hb_subset_plan_t* each) const { hb_subset_plan_destroy(each); }
  void operator()(hb_face_t* each) const { hb_face_destroy(each); }
  void operator()(hb_blob_t* each) const { hb_blob_destroy(each); }
};
template <typename T>
using Held = std::unique_ptr<T, Deleter>;

class FontEmbedder {
 public:
  FontEmbedder(const FontSet& fonts, PdfWriter& file) : fonts_(fonts), file_(file) {}

  EmbeddedFonts run(bool with_form_font) {
    EmbeddedFonts result;
    for (std::uint16_t i = 0; i < fonts_.fonts().files().size(); ++i) {
      const bool form = with_form_font && i == 0;
      if (fonts_.codes(i).empty() && !form) {
        continue;
      }
      subset(i, form);
      const PdfWriter::Id descriptor = add_descriptor(fonts_.fonts().files()[i]);
      if (!fonts_.codes(i).empty()) {
        fmt::format_to(std::back_inserter(result.resources), "/F{} {} 0 R", i, add_font(i, descriptor));
      }
      if (form) {
        result.form_font = add_form_font(fonts_.fonts().files()[i], descriptor);
        fmt::format_to(std::back_inserter(result.resources), "/{} {} 0 R", kFormFont, result.form_font);
      }
    }
    return result;
  }

 private:
  void subset(std::uint16_t font, bool form) {
    const FontFile& file = fonts_.fonts().files()[font];
    const Held<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    hb_set_t* glyphs = hb_subset_input_glyph_set(input.get());
    for (const FontSet::Code& code : fonts_.codes(font)) {
      hb_set_add(glyphs, code.glyph);
    }
    if (form) {
      hb_set_t* characters = hb_subset_input_unicode_set(input.get());
      for (unsigned code = 32; code < 256; ++code) {
        hb_set_add(characters, win_ansi(code));
      }
    }
    hb_subset_input_set_flags(input.get(), static_cast<unsigned>(HB_SUBSET_FLAGS_NO_HINTING) |
                                               static_cast<unsigned>(HB_SUBSET_FLAGS_NOTDEF_OUTLINE));
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* tag : {"GSUB", "GPOS", "GDEF", "name", "post", "OS/2", "DSIG", "kern", "gasp", "STAT", "meta"}) {
      hb_set_add(dropped, hb_tag_from_string(tag, 4));
    }
    if (!form) {
      hb_set_add(dropped, hb_tag_from_string("cmap", 4));
    }
    const Held<hb_subset_plan_t> plan(hb_subset_plan_create_or_fail(file.face.get(), input.get()));
    const Held<hb_face_t> face(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!face) {
      throw Error(fmt::format("the font '{}' cannot be cut down to the glyphs in use", file.name));
    }
    new_glyphs_.clear();
    const hb_map_t* mapping = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const FontSet::Code& code : fonts_.codes(font)) {
      new_glyphs_.push_back(static_cast<std::uint16_t>(hb_map_get(mapping, code.glyph)));
    }
    const Held<hb_blob_t> blob(hb_face_reference_blob(face.get()));
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &size);
    program_ = file_.add_stream(fmt::format("/Length1 {}", size), {bytes, size});
    // Six letters that tell subsets apart (ISO 32000-1, 9.6.4).
    name_ = "WM";
    std::uint32_t number = font * 26U * 26U + static_cast<std::uint32_t>(fonts_.codes(font).size());
    for (int i = 0; i < 4; ++i) {
      name_ += static_cast<char>('A' + number % 26);
      number /= 26;
    }
    name_ += '+';
    name_ += file.name;
  }

  PdfWriter::Id add_descriptor(const FontFile& file) {
    constexpr unsigned kFixedPitch = 1;
    constexpr unsigned kNonsymbolic = 32;
    constexpr unsigned kItalic = 64;
    const unsigned flags = kNonsymbolic | (file.mono ? kFixedPitch : 0U) | (file.italic_angle != 0 ? kItalic : 0U);
    return file_.add(fmt::format(
        "<</Type/FontDescriptor/FontName/{}/Flags {}/FontBBox[{:.0f} {:.0f} {:.0f} {:.0f}]/ItalicAngle {:.0f}"
        "/Ascent {:.0f}/Descent {:.0f}/CapHeight {:.0f}/StemV {}/FontFile2 {} 0 R>>",
        name_, flags, file.box[0], file.box[1], file.box[2], file.box[3], file.italic_angle, file.ascent, file.descent,
        file.cap_height, file.bold ? 140 : 80, program_));
  }

  [[nodiscard]] static float advance(const FontFile& file, std::uint32_t glyph) {
    return static_cast<float>(hb_font_get_glyph_h_advance(file.font.get(), glyph)) * 1000 / file.units;
  }

  PdfWriter::Id add_font(std::uint16_t font, PdfWriter::Id descriptor) {
    const FontFile& file = fonts_.fonts().files()[font];
    std::string glyphs("\0\0", 2);
    std::string widths;
    std::string meanings =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering "
        "(UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> "
        "<FFFF>\nendcodespacerange\n";
    const std::vector<FontSet::Code>& codes = fonts_.codes(font);
    constexpr std::size_t kPerBlock = 100;
    for (std::size_t i = 0; i < codes.size(); ++i) {
      glyphs += static_cast<char>(new_glyphs_[i] >> 8U);
      glyphs += static_cast<char>(new_glyphs_[i] & 0xFFU);
      append_number(widths, advance(file, codes[i].glyph));
      widths += ' ';
      if (i % kPerBlock == 0) {
        fmt::format_to(std::back_inserter(meanings), "{} beginbfchar\n", std::min(kPerBlock, codes.size() - i));
      }
      std::string character;
      append_utf8(character, codes[i].character);
      fmt::format_to(std::back_inserter(meanings), "<{:04X}> <", i + 1);
      for (const char byte : utf16_big_endian(character)) {
        fmt::format_to(std::back_inserter(meanings), "{:02X}", static_cast<unsigned char>(byte));
      }
      meanings += ">\n";
      if ((i + 1) % kPerBlock == 0 || i + 1 == codes.size()) {
        meanings += "endbfchar\n";
      }
    }
    meanings += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    const PdfWriter::Id map = file_.add_stream({}, glyphs);
    const PdfWriter::Id descendant =
        file_.add(fmt::format("<</Type/Font/Subtype/CIDFontType2/BaseFont/{}/CIDSystemInfo<</Registry(Adobe)/"
                              "Ordering(Identity)/Supplement 0>>"
                              "/FontDescriptor {} 0 R/DW 0/W[1[{}]]/CIDToGIDMap {} 0 R>>",
                              name_, descriptor, widths, map));
    return file_.add(fmt::format(
        "<</Type/Font/Subtype/Type0/BaseFont/{}/Encoding/Identity-H/DescendantFonts[{} 0 R]/ToUnicode {} 0 R>>", name_,
        descendant, file_.add_stream({}, meanings)));
  }

  PdfWriter::Id add_form_font(const FontFile& file, PdfWriter::Id descriptor) {
    std::string widths;
    for (unsigned code = 32; code < 256; ++code) {
      hb_codepoint_t glyph = 0;
      hb_font_get_nominal_glyph(file.font.get(), win_ansi(code), &glyph);
      append_number(widths, advance(file, glyph));
      widths += ' ';
    }
    return file_.add(
        fmt::format("<</Type/Font/Subtype/TrueType/BaseFont/{}/Encoding/WinAnsiEncoding/FirstChar 32"
                    "/LastChar 255/Widths[{}]/FontDescriptor {} 0 R>>",
                    name_, widths, descriptor));
  }

  const FontSet& fonts_;
  PdfWriter& file_;
  std::vector<std::uint16_t> new_glyphs_;  ///< of the font in hand, by code - 1
  std::string name_;
  PdfWriter::Id program_ = 0;
};

}  // namespace

EmbeddedFonts embed_fonts(const FontSet& fonts, bool with_form_font, PdfWriter& file) {
  return FontEmbedder(fonts, file).run(with_form_font);
}

}  // namespace waymark
