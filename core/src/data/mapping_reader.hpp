// Takes known keys out of a YAML mapping and reports the rest.
#pragma once

#include "data/date.hpp"
#include "data/yaml.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Reads a mapping key by key. Wrong types are reported at once; unknown keys, with 'did you mean', by finish().
class MappingReader {
 public:
  /// `what` names the thing in messages, for example 'the front matter'. `node` must outlive the reader. A node that is
  /// no mapping is reported and read as an empty one, whose missing keys are not reported again.
  MappingReader(const YamlNode& node, std::string file, std::string what, Diagnostics& diagnostics);

  /// The value's text without spaces at its ends, or "" if the key is missing.
  std::string text(std::string_view key);
  /// As text(), and reports a missing or empty value.
  std::string required_text(std::string_view key);
  /// One of `allowed`, or "" if missing; anything else is reported with 'did you mean'.
  std::string choice(std::string_view key, std::initializer_list<std::string_view> allowed);
  /// A sequence of texts; a single text counts as a sequence of one.
  std::vector<std::string> texts(std::string_view key);
  bool flag(std::string_view key, bool when_missing);
  /// A date as YYYY-MM-DD; not given if missing or wrong.
  Date date(std::string_view key);
  /// The raw value, or nullptr.
  const YamlNode* node(std::string_view key);
  /// The line of the key, or of the mapping itself.
  [[nodiscard]] std::uint32_t line_of(std::string_view key) const;
  /// The column of the key, or of the mapping itself.
  [[nodiscard]] std::uint32_t column_of(std::string_view key) const;
  /// Reports, at the value under `key`, that it `complaint`: '<key> in <what> <complaint>'.
  void wrong(std::string_view key, std::string_view complaint, std::string hint = {});
  /// Reports keys that nobody asked for.
  void finish();

 private:
  [[nodiscard]] const YamlNode::Entry* entry(std::string_view key) const;

  struct Origin {
    std::uint32_t line;
    std::uint32_t column;
  };

  const YamlNode& node_;
  Origin origin_;
  std::string file_;
  std::string what_;
  Diagnostics& diagnostics_;
  std::vector<std::string> known_;
  bool not_a_mapping_ = false;
};

}  // namespace waymark
