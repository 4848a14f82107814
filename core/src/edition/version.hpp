// Semantic versions, which name editions.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A version as semver.org 2.0.0 has it, without build metadata, which would make two names of one rank.
struct Version {
  std::uint32_t major = 0;
  std::uint32_t minor = 0;
  std::uint32_t patch = 0;
  std::vector<std::string> prerelease{};  ///< 'beta.2' as its parts; empty for a full release

  bool operator==(const Version&) const = default;
  /// By rank (section 11 of the specification): 1.0.0-beta comes before 1.0.0.
  std::strong_ordering operator<=>(const Version& other) const;
};

/// Nothing if `text` is no version, is longer than 40 bytes, or can't name a folder everywhere.
std::optional<Version> parse_version(std::string_view text);

std::string to_text(const Version& version);

}  // namespace waymark
