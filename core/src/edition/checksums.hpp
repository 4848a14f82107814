// SHA256SUMS, an edition's manifest: the hash of each of its files, as sha256sum writes and checks it.
#pragma once

#include "edition/sha256.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A longer manifest is refused. It has room for some two million files.
inline constexpr std::size_t kMaxChecksumBytes = std::size_t{256} << 20U;

struct FileHash {
  std::string path;        ///< below the edition's folder, with '/'
  std::string sha256;      ///< 64 small hexadecimal digits
  std::uint64_t size = 0;  ///< in bytes; a manifest does not say it, edition.json does
};

/// The sizes as edition.json keeps them (EditionRecord::sizes), so that a file that was cut short can be told from one
/// that was changed: in the manifest's order, without edition.json, which can't know its own.
std::vector<std::uint64_t> record_sizes(std::vector<FileHash> files);

/// Gives the files of a manifest the sizes that its edition's record keeps; false if there are not as many.
bool set_sizes(const std::vector<std::uint64_t>& sizes, std::vector<FileHash>& files);

/// '<hash>  <path>' a line, sorted by path. REQUIRES portable paths, each once.
std::string checksum_text(std::vector<FileHash> files);

/// Reads a manifest, which messages call `file`. Throws Error, with the line, unless it is one that checksum_text()
/// writes: portable relative paths in order, none twice, none that differ in case alone, neither the manifest itself
/// nor its signature among them.
std::vector<FileHash> parse_checksums(std::string_view text, const std::string& file);

}  // namespace waymark
