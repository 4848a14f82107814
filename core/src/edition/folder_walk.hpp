// Lists what lies in a folder and below it, whatever it is, without following links.
#pragma once

#include "edition/plain_folder.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

struct WalkedEntry {
  std::string path;  ///< below the folder, with '/'; its bytes need not be UTF-8
  PlainKind kind = PlainKind::file;
  std::uint64_t size = 0;  ///< of a file
  int error = 0;           ///< the system's reason, if it is unreadable
};

/// Folders deeper than this are listed as unreadable, so that nothing runs out.
inline constexpr std::size_t kMaxWalkDepth = 64;
inline constexpr std::size_t kMaxWalkEntries = 5'000'000;

/// Everything but the folders that hold something, sorted by path. Throws Error if it is more than `max_entries`.
std::vector<WalkedEntry> walk_folder(const PlainFolder& folder, std::size_t max_entries = kMaxWalkEntries);

}  // namespace waymark
