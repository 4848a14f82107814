// Writes zip archives byte by byte, so that tests can make what no honest program makes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::test {

/// One entry, stored as it is.
struct ZipEntry {
  std::string name;
  std::string content;
  std::uint32_t mode = 0100644;    ///< as Unix has it
  std::uint16_t flags = 0x0800;    ///< the name is UTF-8
  std::uint16_t method = 0;        ///< stored
  std::uint32_t claimed_size = 0;  ///< unpacked; 0: the content's
  std::uint32_t claimed_crc = 0;   ///< 0: the content's
};

/// The check sum of ISO 3309, as zip has it.
inline std::uint32_t crc32_of(std::string_view bytes) {
  std::uint32_t crc = 0xffffffff;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) {
      crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xedb88320 : 0);
    }
  }
  return ~crc;
}

/// The archive's bytes (PKWARE's APPNOTE.TXT, section 4.3).
inline std::string zip_bytes(const std::vector<ZipEntry>& entries) {
  const auto put = [](std::string& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
      out += static_cast<char>(value >> (8 * i) & 0xffU);
    }
  };
  std::string out;
  std::string directory;
  for (const ZipEntry& entry : entries) {
    const auto offset = out.size();
    const auto size = entry.content.size();
    const std::uint64_t crc = entry.claimed_crc != 0 ? entry.claimed_crc : crc32_of(entry.content);
    std::string shared;  // what both headers say
    put(shared, entry.flags, 2);
    put(shared, entry.method, 2);
    put(shared, 0, 2);
    put(shared, 0x21, 2);  // 1 January 1980
    put(shared, crc, 4);
    put(shared, size, 4);
    put(shared, entry.claimed_size != 0 ? entry.claimed_size : size, 4);
    put(shared, entry.name.size(), 2);
    put(shared, 0, 2);
    put(out, 0x04034b50, 4);
    put(out, 20, 2);
    out += shared + entry.name + entry.content;
    put(directory, 0x02014b50, 4);
    put(directory, 0x0314, 2);  // made by Unix
    put(directory, 20, 2);
    directory += shared;
    put(directory, 0, 2);
    put(directory, 0, 2);
    put(directory, 0, 2);
    put(directory, std::uint64_t{entry.mode} << 16U, 4);
    put(directory, offset, 4);
    directory += entry.name;
  }
  const auto start = out.size();
  out += directory;
  put(out, 0x06054b50, 4);
  put(out, 0, 4);
  put(out, entries.size(), 2);
  put(out, entries.size(), 2);
  put(out, directory.size(), 4);
  put(out, start, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace waymark::test
