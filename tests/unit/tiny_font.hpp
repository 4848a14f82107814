// A TrueType font of four glyphs for tests: the sign for a missing one, 'A' and 'B', which are squares, and a space.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace waymark::test {

class BigEndian {
 public:
  BigEndian& u16(unsigned value) {
    bytes_ += static_cast<char>(value >> 8U & 0xFFU);
    bytes_ += static_cast<char>(value & 0xFFU);
    return *this;
  }
  BigEndian& u32(std::uint32_t value) { return u16(value >> 16U).u16(value & 0xFFFFU); }
  BigEndian& text(const std::string& value) {
    bytes_ += value;
    return *this;
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Every glyph is 500 of 1000 units wide. Its cmap (platform 3, encoding 1) has ' ', 'A' and 'B'.
inline std::string tiny_font() {
  BigEndian square;  // 'glyf': one contour, its box, its end, no instructions, flags, then x and y as steps
  square.u16(1).u16(0).u16(0).u16(400).u16(400).u16(3).u16(0).text("\x01\x01\x01\x01");
  square.u16(0).u16(400).u16(0).u16(0x10000U - 400U).u16(0).u16(0).u16(400).u16(0);
  const std::string glyph = square.bytes() + std::string((4 - square.bytes().size() % 4) % 4, '\0');
  const auto size = static_cast<std::uint32_t>(glyph.size());
  BigEndian loca;
  loca.u32(0).u32(0).u32(size).u32(2 * size).u32(2 * size);
  BigEndian head;
  head.u32(0x10000).u32(0x10000).u32(0).u32(0x5F0F3CF5).u16(0).u16(1000).u32(0).u32(0).u32(0).u32(0);
  head.u16(0).u16(0).u16(400).u16(400).u16(0).u16(8).u16(2).u16(1).u16(0);
  BigEndian hhea;
  hhea.u32(0x10000).u16(800).u16(0x10000U - 200U).u16(0).u16(500).u16(0).u16(0).u16(400).u16(1).u16(0).u16(0);
  hhea.u32(0).u32(0).u16(0).u16(4);
  BigEndian maxp;
  maxp.u32(0x10000).u16(4).u16(4).u16(1).u16(0).u16(0).u16(2).u16(0).u16(0).u16(0).u16(0).u16(0).u16(0).u16(0).u16(0);
  BigEndian hmtx;
  for (int i = 0; i < 4; ++i) {
    hmtx.u16(500).u16(0);
  }
  BigEndian cmap;  // format 4: ' ' is 3, 'A' and 'B' are 1 and 2
  cmap.u16(0).u16(1).u16(3).u16(1).u32(12).u16(4).u16(40).u16(0).u16(6).u16(4).u16(1).u16(2);
  cmap.u16(' ').u16('B').u16(0xFFFF).u16(0).u16(' ').u16('A').u16(0xFFFF);
  cmap.u16(0x10000U + 3 - ' ').u16(0x10000U + 1 - 'A').u16(1).u16(0).u16(0).u16(0);

  const std::vector<std::pair<std::string, std::string>> tables{
      {"cmap", cmap.bytes()}, {"glyf", glyph + glyph}, {"head", head.bytes()}, {"hhea", hhea.bytes()},
      {"hmtx", hmtx.bytes()}, {"loca", loca.bytes()},  {"maxp", maxp.bytes()}};
  BigEndian font;
  font.u32(0x10000).u16(static_cast<unsigned>(tables.size())).u16(64).u16(2).u16(48);
  std::size_t offset = 12 + 16 * tables.size();
  std::string body;
  for (const auto& [tag, bytes] : tables) {
    font.text(tag).u32(0).u32(static_cast<std::uint32_t>(offset + body.size()));
    font.u32(static_cast<std::uint32_t>(bytes.size()));
    body += bytes + std::string((4 - bytes.size() % 4) % 4, '\0');
  }
  return font.bytes() + body;
}

}  // namespace waymark::test
