#include "pdf/shown_font.hpp"

#include "pdf/pdf_value.hpp"
#include "pdf/simple_encoding.hpp"

#include <fmt/format.h>

namespace waymark {
namespace {

constexpr long long kSymbolicFlag = 4;  // ISO 32000-1, table 123

/// Whether a collection's CIDs stand for characters that Adobe published (ISO 32000-1, 9.10.2).
bool is_known_collection(const QPDFObjectHandle& system_info) {
  const QPDFObjectHandle registry = pdf_member(system_info, "/Registry");
  const std::string ordering = pdf_text(pdf_member(system_info, "/Ordering"));
  return pdf_text(registry) == "Adobe" &&
         (ordering == "GB1" || ordering == "CNS1" || ordering == "Japan1" || ordering == "Korea1");
}

}  // namespace

ShownFont::ShownFont(const QPDFObjectHandle& font, PdfSubject& subject, std::size_t page)
    : subject_(subject),
      page_(page),
      name_(valid_utf8(pdf_name(pdf_member(font, "/BaseFont")))),
      type_(pdf_name(pdf_member(font, "/Subtype"))) {
  QPDFObjectHandle cmap = pdf_member(font, "/ToUnicode");
  if (cmap.isStream()) {
    to_unicode_ = ToUnicode(subject.file.unpack(cmap).bytes);
    subject.findings.need(
        !to_unicode_->has_wide_range(), "X-cmap", {page, name_},
        "a range in the font's ToUnicode changes more than the last byte, which readers take differently");
  }
  composite_ = type_ == "Type0";
  if (composite_) {
    read_composite(font);
  } else {
    read_simple(font);
  }
  seen_.resize(std::size_t{2} << (8 * code_size_));
}

void ShownFont::not_checked(std::string_view why) {
  subject_.findings.note(fmt::format("the glyphs of the font '{}' were not checked: {}", name_, why));
}

void ShownFont::read_composite(const QPDFObjectHandle& font) {
  const PdfSpot spot{page_, name_};
  QPDFObjectHandle encoding = pdf_member(font, "/Encoding");
  encoding_ = pdf_name(encoding);
  const bool identity = encoding_ == "Identity-H" || encoding_ == "Identity-V";
  code_size_ = identity ? 2 : 0;
  if (!identity) {
    subject_.findings.need(encoding.isStream() || is_predefined_cmap(encoding_), "UA 7.21.3.3-1", spot,
                           "the font's CMap is neither embedded nor one that every reader knows");
    not_checked("its CMap is not 'Identity-H'");
  }
  const std::vector<QPDFObjectHandle> descendants = pdf_items(pdf_member(font, "/DescendantFonts"));
  const QPDFObjectHandle cid_font = descendants.empty() ? QPDFObjectHandle() : descendants[0];
  const bool true_type = pdf_name(pdf_member(cid_font, "/Subtype")) == "CIDFontType2";
  known_collection_ = is_known_collection(pdf_member(cid_font, "/CIDSystemInfo")) || (!identity && !encoding_.empty());
  const QPDFObjectHandle descriptor = pdf_member(cid_font, "/FontDescriptor");
  read_program(descriptor);
  if (given(pdf_member(descriptor, "/CIDSet"))) {
    subject_.findings.note(fmt::format("the CIDSet of the font '{}' was not checked", name_));
  }
  widths_ = GlyphWidths::of_cid_font(cid_font);
  if (!true_type) {
    program_.reset();  // its CIDs lead to glyphs in another way
    not_checked("its program is not TrueType");
    return;
  }
  QPDFObjectHandle map = pdf_member(cid_font, "/CIDToGIDMap");
  subject_.findings.need(!embedded_ || given(map), "UA 7.21.3.2-1", spot,
                         "an embedded TrueType CIDFont has no CIDToGIDMap");
  if (map.isStream()) {
    glyph_map_ = subject_.file.unpack(map).bytes;
  }
  if (program_ && identity) {
    glyphs_ = Glyphs::by_cid;
  }
}

void ShownFont::read_simple(const QPDFObjectHandle& font) {
  QPDFObjectHandle encoding = pdf_member(font, "/Encoding");
  encoding_ = encoding.isName() ? pdf_name(encoding) : pdf_name(pdf_member(encoding, "/BaseEncoding"));
  std::uint32_t code = 0;
  for (const QPDFObjectHandle& item : pdf_items(pdf_member(encoding, "/Differences"))) {
    if (const std::optional<long long> number = pdf_integer(item)) {
      code = static_cast<std::uint32_t>(*number & 0xFFFF);
    } else {
      differences_[code++] = pdf_name(item);
    }
  }
  if (type_ == "Type3") {
    embedded_ = true;
    not_checked("it is a Type 3 font");
    return;
  }
  const QPDFObjectHandle descriptor = pdf_member(font, "/FontDescriptor");
  symbolic_ = (pdf_integer(pdf_member(descriptor, "/Flags")).value_or(0) & kSymbolicFlag) != 0;
  read_program(descriptor);
  widths_ = GlyphWidths::of_simple_font(font);
  if (subject_.claims_pdf_a) {
    subject_.findings.need(widths_.complete(), "A-6.2.11.2-6", {page_, name_},
                           "the font's Widths don't fit its FirstChar and LastChar");
  }
  if (given(pdf_member(descriptor, "/CharSet"))) {
    subject_.findings.note(fmt::format("the CharSet of the font '{}' was not checked", name_));
  }
  if (type_ != "TrueType") {
    program_.reset();
    not_checked("its program is not TrueType");
  } else if (program_) {
    check_true_type(font);
  }
}

void ShownFont::check_true_type(const QPDFObjectHandle& font) {
  PdfFindings& findings = subject_.findings;
  const PdfSpot spot{page_, name_};
  if (symbolic_) {
    findings.need(!given(pdf_member(font, "/Encoding")), "UA 7.21.6-3", spot,
                  "a symbolic TrueType font has an encoding");
    findings.need(program_->cmap_tables() == 1 || program_->has_symbol_cmap(), "UA 7.21.6-4", spot,
                  "a symbolic TrueType font has several cmap tables and none is for symbols");
    if (program_->has_symbol_cmap()) {
      glyphs_ = Glyphs::by_symbol;
    }
  } else {
    findings.need(program_->has_characters(), "UA 7.21.6-1", spot, "a TrueType font that is not symbolic has no cmap");
    findings.need(is_simple_encoding(encoding_), "UA 7.21.6-2", spot,
                  "a TrueType font that is not symbolic has another encoding than WinAnsiEncoding or MacRomanEncoding");
    if (program_->has_unicode_cmap() && is_simple_encoding(encoding_)) {
      glyphs_ = Glyphs::by_character;
    }
  }
  if (glyphs_ == Glyphs::unknown) {
    not_checked("how its codes lead to glyphs is not understood");
  }
}

void ShownFont::read_program(const QPDFObjectHandle& descriptor) {
  QPDFObjectHandle true_type = pdf_member(descriptor, "/FontFile2");
  QPDFObjectHandle other = pdf_member(descriptor, "/FontFile3");
  embedded_ = true_type.isStream() || other.isStream() || pdf_member(descriptor, "/FontFile").isStream();
  const bool open_type = pdf_name(pdf_member(other, "/Subtype")) == "OpenType";
  QPDFObjectHandle stream = true_type.isStream() || !open_type ? true_type : other;
  if (!stream.isStream()) {
    return;
  }
  UnpackedStream unpacked = subject_.file.unpack(stream);
  if (!unpacked.readable) {
    not_checked("its program is packed in a way that is not read");
    return;
  }
  program_ = FontProgram::open(std::move(unpacked.bytes));
  if (!program_ && true_type.isStream()) {
    subject_.findings.add("X-font", {page_, name_}, "the embedded TrueType program can't be read");
  }
}

void ShownFont::show(std::string_view bytes, std::size_t page, bool invisible) {
  if (!embedded_ && !invisible && !missing_said_) {
    missing_said_ = true;
    subject_.findings.add("UA 7.21.4.1-1", {page, name_}, fmt::format("the font '{}' is not embedded", name_));
  }
  for (std::size_t i = 0; code_size_ != 0 && i + code_size_ <= bytes.size(); i += code_size_) {
    std::uint32_t code = static_cast<unsigned char>(bytes[i]);
    code = code_size_ == 2 ? code << 8U | static_cast<unsigned char>(bytes[i + 1]) : code;
    const std::size_t bit = std::size_t{code} * 2 + (invisible ? 1 : 0);
    if (!seen_[bit]) {
      seen_[bit] = true;
      check_code(code, page, invisible);
    }
  }
}

std::string ShownFont::code_name(std::uint32_t code) const {
  return fmt::format("code {:0{}X} in the font '{}'", code, code_size_ * 2, name_);
}

void ShownFont::check_code(std::uint32_t code, std::size_t page, bool invisible) {
  const PdfSpot spot{page, name_};
  const auto difference = differences_.find(code);
  const std::optional<std::uint32_t> glyph = glyph_of(code);
  if ((composite_ && code == 0) || (glyph && *glyph == 0) ||
      (difference != differences_.end() && difference->second == ".notdef")) {
    subject_.findings.add("UA 7.21.8-1", spot,
                          fmt::format("{} shows no glyph but the sign for a missing one", code_name(code)));
    return;
  }
  if (glyph && !invisible) {
    check_glyph(code, spot);
  }
  check_characters(code, spot);
}

std::optional<std::uint32_t> ShownFont::glyph_of(std::uint32_t code) const {
  switch (glyphs_) {
    case Glyphs::unknown:
      return std::nullopt;
    case Glyphs::by_cid: {
      if (!glyph_map_) {
        return code;
      }
      const std::size_t at = std::size_t{code} * 2;
      return at + 1 < glyph_map_->size() ? static_cast<unsigned char>((*glyph_map_)[at]) * 256U +
                                               static_cast<unsigned char>((*glyph_map_)[at + 1])
                                         : 0U;
    }
    case Glyphs::by_character: {
      if (differences_.count(code) != 0) {
        return std::nullopt;
      }
      const char32_t character = encoded_character(encoding_, static_cast<unsigned char>(code));
      return character == 0 ? std::nullopt : std::optional(program_->glyph_of(character));
    }
    case Glyphs::by_symbol: {
      const std::uint32_t glyph = program_->glyph_of(0xF000 + code);
      return glyph != 0 ? glyph : program_->glyph_of(code);
    }
  }
  return std::nullopt;
}

void ShownFont::check_glyph(std::uint32_t code, const PdfSpot& spot) {
  const std::uint32_t glyph = *glyph_of(code);
  if (glyph >= program_->glyph_count()) {
    subject_.findings.add("UA 7.21.4.1-2", spot,
                          fmt::format("{} has no glyph in the embedded program", code_name(code)));
    return;
  }
  const double advance = program_->advance(glyph);
  const double width = widths_.width(code);
  if (!(advance - width <= 1 && width - advance <= 1)) {
    subject_.findings.add(
        "UA 7.21.5-1", spot,
        fmt::format("{} is {:.1f} wide in the font program and {:.1f} in the PDF", code_name(code), advance, width));
  }
}

}  // namespace waymark
