// Data as a plugin gets it: texts, lists and mappings that know where they stand in their file.
#pragma once

#include <waymark/write_model.hpp>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// Where a value stands. `source` is the option that named its file, or 'body' or 'page' for the page itself.
struct ValuePlace {
  std::string source = "page";
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// A text, a list, or a mapping in the order it was written. YAML and CSV both arrive like this: a CSV file is a list
/// of mappings. An empty cell is an empty text; YAML's null is `missing`.
class Value {
 public:
  enum class Kind : std::uint8_t { missing, text, list, mapping };
  struct Entry;

  Kind kind = Kind::missing;
  ValuePlace place;
  std::string text;            ///< of a text; for YAML's scalars what was written: '12', 'true'
  std::vector<Value> items;    ///< of a list
  std::vector<Entry> entries;  ///< of a mapping

  [[nodiscard]] bool is_missing() const { return kind == Kind::missing; }
  [[nodiscard]] bool is_text() const { return kind == Kind::text; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_mapping() const { return kind == Kind::mapping; }
  /// The value under `key` of a mapping, or a missing one.
  [[nodiscard]] const Value& operator[](std::string_view key) const;
};

struct Value::Entry {
  std::string key;
  ValuePlace place;  ///< of the key
  Value value;
};

inline const Value& Value::operator[](std::string_view key) const {
  static const Value missing;
  for (const Entry& entry : entries) {
    if (entry.key == key) {
      return entry.value;
    }
  }
  return missing;
}

/// Reads a value from the form that requests have:
///   missing [line, column], text [line, column, "text"], list [line, column, [VALUE, ...]],
///   mapping [line, column, {"entries": [["KEY", line, column, VALUE], ...]}], where the inner line and column are the
///   key's own.
/// Throws std::runtime_error if it has another form.
inline Value read_value(const Json& json, const std::string& source) {
  if (!json.is_array() || json.size() < 2 || json.size() > 3) {
    throw std::runtime_error("the request's data has an unknown form");
  }
  Value value;
  value.place = {source, json[0].get<std::uint32_t>(), json[1].get<std::uint32_t>()};
  if (json.size() == 2) {
    return value;
  }
  const Json& content = json[2];
  if (content.is_string()) {
    value.kind = Value::Kind::text;
    value.text = content.get<std::string>();
  } else if (content.is_array()) {
    value.kind = Value::Kind::list;
    value.items.reserve(content.size());
    for (const Json& item : content) {
      value.items.push_back(read_value(item, source));
    }
  } else {
    value.kind = Value::Kind::mapping;
    const Json& entries = content.at("entries");
    value.entries.reserve(entries.size());
    for (const Json& entry : entries) {
      value.entries.push_back({entry.at(0).get<std::string>(),
                               {source, entry.at(1).get<std::uint32_t>(), entry.at(2).get<std::uint32_t>()},
                               read_value(entry.at(3), source)});
    }
  }
  return value;
}

}  // namespace waymark
