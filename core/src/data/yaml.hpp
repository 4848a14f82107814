// Reads one YAML document into a tree that knows where everything stands.
#pragma once

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// A scalar, a sequence, or a mapping in the order it was written. An empty scalar that is not quoted is 'null'.
struct YamlNode {
  enum class Kind : std::uint8_t { scalar, sequence, mapping };
  struct Entry;
  Kind kind = Kind::scalar;
  bool quoted = false;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string scalar;
  std::vector<YamlNode> items;  ///< of a sequence
  std::vector<Entry> entries;   ///< of a mapping

  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_sequence() const { return kind == Kind::sequence; }
  [[nodiscard]] bool is_mapping() const { return kind == Kind::mapping; }
  [[nodiscard]] bool is_null() const { return is_scalar() && !quoted && scalar.empty(); }
  /// The value under `key`, or nullptr.
  [[nodiscard]] const YamlNode* find(std::string_view key) const;
};

struct YamlNode::Entry {
  std::string key;
  std::uint32_t line = 0;  ///< of the key
  std::uint32_t column = 0;
  YamlNode value;
};

/// Parses `text`, which must be valid UTF-8; lines are counted from `first_line`. Reports what is wrong (bad syntax,
/// duplicate keys, aliases, a second document, nesting past 64 levels) against `file` and then returns nothing.
std::optional<YamlNode> parse_yaml(std::string_view text, const std::string& file, std::uint32_t first_line,
                                   Diagnostics& diagnostics);

}  // namespace waymark
