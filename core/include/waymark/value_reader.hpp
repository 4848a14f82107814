// Takes known keys out of a mapping of data and reports what is wrong with them.
#pragma once

#include <waymark/directive_call.hpp>
#include <waymark/suggest.hpp>

#include <charconv>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Reads a mapping key by key. Wrong types are reported at once; unknown keys, with 'did you mean', by finish(). The
/// value and the reply must outlive the reader.
class ValueReader {
 public:
  /// `what` names the thing in messages: "activity 'Plan'".
  ValueReader(const Value& value, std::string what, DirectiveReply& reply)
      : value_(value), what_(std::move(what)), reply_(reply) {
    if (!value.is_mapping()) {
      reply_.error(value.place, what_ + " must be a mapping of keys and values", "write 'key: value' lines");
    }
  }

  /// The value's text without spaces at its ends, or "" if the key is missing.
  std::string text(std::string_view key) {
    const Value& value = node(key);
    if (value.is_list() || value.is_mapping()) {
      wrong(key, "must be a text");
      return {};
    }
    const std::size_t first = value.text.find_first_not_of(" \t\n");
    return first == std::string::npos ? std::string()
                                      : value.text.substr(first, value.text.find_last_not_of(" \t\n") - first + 1);
  }
  /// As text(), and reports a missing or empty value.
  std::string required_text(std::string_view key) {
    std::string result = text(key);
    if (result.empty() && value_.is_mapping() && !node(key).is_list() && !node(key).is_mapping()) {
      wrong(key, "is missing");
    }
    return result;
  }
  /// One of `allowed`, or "" if missing; anything else is reported with 'did you mean'.
  std::string choice(std::string_view key, const std::vector<std::string_view>& allowed) {
    std::string result = text(key);
    if (!result.empty() && std::find(allowed.begin(), allowed.end(), result) == allowed.end()) {
      const std::string meant = suggest(result, allowed);
      std::string known;
      for (const std::string_view each : allowed) {
        known.append(known.empty() ? "" : ", ").append(each);
      }
      wrong(key, "has no value '" + result + "'",
            meant.empty() ? "known are: " + known : "did you mean '" + meant + "'?");
      return {};
    }
    return result;
  }
  /// A finite number, or nothing if missing or wrong.
  std::optional<double> number(std::string_view key) {
    const std::string written = text(key);
    if (written.empty()) {
      return std::nullopt;
    }
    double result = 0;
    const char* end = written.data() + written.size();
    const auto read = std::from_chars(written.data(), end, result);
    if (read.ec != std::errc() || read.ptr != end || !std::isfinite(result)) {
      wrong(key, "is not a number: '" + written + "'");
      return std::nullopt;
    }
    return result;
  }
  /// 'true' or 'false' (also 'yes' and 'no'), or `when_missing`.
  bool flag(std::string_view key, bool when_missing) {
    const std::string written = text(key);
    if (written == "true" || written == "yes") {
      return true;
    }
    if (!written.empty() && written != "false" && written != "no") {
      wrong(key, "must be true or false, not '" + written + "'");
    }
    return written.empty() ? when_missing : false;
  }
  /// A list; a single text counts as a list of one; nothing if missing.
  std::vector<Value> list(std::string_view key) {
    const Value& value = node(key);
    if (value.is_missing() || (value.is_text() && value.text.empty())) {
      return {};
    }
    if (value.is_list()) {
      return value.items;
    }
    return {value};
  }
  /// The raw value; missing if there is none.
  const Value& node(std::string_view key) {
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
      known_.emplace_back(key);
    }
    return value_[key];
  }
  /// The key's place, or that of the mapping itself.
  [[nodiscard]] ValuePlace place_of(std::string_view key) const {
    for (const Value::Entry& entry : value_.entries) {
      if (entry.key == key) {
        return entry.place;
      }
    }
    return value_.place;
  }
  /// Reports, at the value under `key`, that it `complaint`: "'<key>' of <what> <complaint>".
  void wrong(std::string_view key, std::string_view complaint, std::string hint = {}) {
    reply_.error(place_of(key), "'" + std::string(key) + "' of " + what_ + " " + std::string(complaint),
                 std::move(hint));
  }
  /// Reports keys that nobody asked for.
  void finish() {
    const std::vector<std::string_view> known(known_.begin(), known_.end());
    for (const Value::Entry& entry : value_.entries) {
      if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
        const std::string meant = suggest(entry.key, known);
        reply_.error(entry.place, "unknown key '" + entry.key + "' in " + what_,
                     meant.empty() ? std::string() : "did you mean '" + meant + "'?");
      }
    }
  }

 private:
  const Value& value_;
  std::string what_;
  DirectiveReply& reply_;
  std::vector<std::string> known_;
};

}  // namespace waymark
