// Takes members out of JSON objects that nobody vouches for, and says in one sentence what is wrong with them.
#pragma once

#include <waymark/plain_names.hpp>
#include <waymark/suggest.hpp>
#include <waymark/write_model.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What is wrong with blocks as JSON, in words for the plugin's author: "member 'text' of a 'field' must be a text".
class ModelError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// How much a reader of blocks takes. What is not said to be of one thing is of all that it reads.
struct ModelLimits {
  std::size_t nodes = 1'000'000;
  std::size_t depth = 24;                         ///< of nodes in each other
  std::size_t text = std::size_t{4} << 20U;       ///< bytes of one text
  std::size_t all_text = std::size_t{64} << 20U;  ///< bytes of all texts
  std::size_t address = 4'000;                    ///< bytes of one link's address, or its title
  std::size_t links = 100'000;
  std::size_t primitives = 200'000;  ///< of one figure
  std::size_t all_primitives = 400'000;
  std::size_t link_areas = 1'000;  ///< of one figure
  std::size_t all_link_areas = 2'000;
  std::size_t choices = 1'000;  ///< of one field
  std::size_t downloads = 16;
  std::size_t download = std::size_t{4} << 20U;  ///< bytes of one download
  float extent = 100'000;                        ///< greatest coordinate of a figure, in its units
};

namespace model {

/// `text` in single quotes, cut to 60 bytes between characters, without control characters.
inline std::string in_quotes(std::string_view text) {
  std::size_t size = std::min<std::size_t>(text.size(), 60);
  while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U) {
    --size;
  }
  std::string result = "'";
  for (const char c : text.substr(0, size)) {
    result += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  }
  return result.append(size < text.size() ? "…'" : "'");
}

/// Reads the members of one kind of thing after the other; all throw ModelError.
class MemberReader {
 public:
  explicit MemberReader(const ModelLimits& limits) : limits_(limits) {}

  [[nodiscard]] const ModelLimits& limits() const { return limits_; }

  /// What is read from now on, for messages: 'table'. REQUIRES that the text outlives the reader.
  void start(std::string_view what) { what_ = what; }

  [[noreturn]] void wrong(std::string_view key, std::string_view complaint) const {
    throw ModelError("member '" + std::string(key) + "' of a '" + std::string(what_) + "' " + std::string(complaint));
  }

  /// Refuses members that are none of `known`.
  void only(const Json& json, std::span<const std::string_view> known) const {
    for (const auto& [key, value] : json.items()) {
      if (std::find(known.begin(), known.end(), key) == known.end()) {
        const std::string meant = suggest(key.substr(0, 60), {known.begin(), known.end()});
        throw ModelError("a '" + std::string(what_) + "' has no member " + in_quotes(key) +
                         (meant.empty() ? std::string() : "; perhaps '" + meant + "' was meant"));
      }
    }
  }

  /// The text of `value`, which stands under `key`.
  std::string text_in(const Json& value, std::string_view key) {
    if (!value.is_string()) {
      wrong(key, "must be a text");
    }
    const auto& text = value.get_ref<const std::string&>();
    if (text.size() > limits_.text) {
      wrong(key, "is longer than " + std::to_string(limits_.text) + " bytes");
    }
    all_text_ += text.size();
    if (all_text_ > limits_.all_text) {
      throw ModelError("the texts are longer than " + std::to_string(limits_.all_text) + " bytes together");
    }
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f) {
        wrong(key, "holds a control character");
      }
    }
    return text;
  }

  /// The text under `key`; "" if it is missing.
  std::string text(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found == json.end() ? std::string() : text_in(*found, key);
  }

  /// The text under `key`, which must be there and not empty.
  std::string required_text(const Json& json, const char* key) {
    std::string result = text(json, key);
    if (result.empty()) {
      wrong(key, "is missing or empty");
    }
    return result;
  }

  /// The text under `key` without line ends and no longer than an address may be.
  std::string address(const Json& json, const char* key, bool required) {
    std::string result = required ? required_text(json, key) : text(json, key);
    if (result.size() > limits_.address) {
      wrong(key, "is longer than " + std::to_string(limits_.address) + " bytes");
    }
    return result;
  }

  std::string plain_id(const Json& json, const char* key) {
    std::string id = required_text(json, key);
    if (!is_plain_id(id)) {
      wrong(key, "is not small letters, digits and hyphens, from a letter on: " + in_quotes(id));
    }
    return id;
  }

  [[nodiscard]] const Json& object(const Json& json, const char* key) const {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_object()) {
      wrong(key, "must be an object");
    }
    return *found;
  }

  /// The list under `key`, of objects where `objects`; an empty one if it is missing.
  [[nodiscard]] const Json& list(const Json& json, const char* key, std::size_t most, bool objects = true) const {
    static const Json nothing = Json::array();
    const auto found = json.find(key);
    if (found == json.end()) {
      return nothing;
    }
    if (!found->is_array()) {
      wrong(key, "must be a list");
    }
    if (found->size() > most) {
      wrong(key, "has more than " + std::to_string(most) + " of them");
    }
    if (objects && !std::all_of(found->begin(), found->end(), [](const Json& each) { return each.is_object(); })) {
      wrong(key, "must hold objects");
    }
    return *found;
  }

  [[nodiscard]] std::uint32_t number(const Json& json, const char* key, std::uint32_t least, std::uint32_t most) const {
    const auto found = json.find(key);
    const bool whole = found != json.end() && found->is_number_integer() &&
                       (found->is_number_unsigned() || found->get<std::int64_t>() >= 0);
    const std::uint64_t result = whole ? found->get<std::uint64_t>() : 0;
    if (!whole || result < least || result > most) {
      wrong(key, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return static_cast<std::uint32_t>(result);
  }

  [[nodiscard]] bool flag(const Json& json, const char* key) const {
    const auto found = json.find(key);
    if (found == json.end()) {
      return false;
    }
    if (!found->is_boolean()) {
      wrong(key, "must be true or false");
    }
    return found->get<bool>();
  }

  /// The index in `names` of the text under `key`.
  template <typename Names>
  std::uint8_t choice(const Json& json, const char* key, const Names& names) {
    return choice_in(required_text(json, key), key, names);
  }
  template <typename Names>
  std::uint8_t choice_in(std::string_view name, std::string_view key, const Names& names) const {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
      wrong(key, "is none of those known: " + in_quotes(name));
    }
    return static_cast<std::uint8_t>(found - names.begin());
  }

  [[nodiscard]] float coordinate_in(const Json& value, std::string_view key) const {
    const double result = value.is_number() ? value.get<double>() : std::nan("");
    if (!(std::abs(result) <= static_cast<double>(limits_.extent))) {
      wrong(key, "must be numbers no further from 0 than " + std::to_string(static_cast<long>(limits_.extent)));
    }
    return static_cast<float>(result);
  }

 private:
  ModelLimits limits_;
  std::string_view what_;
  std::size_t all_text_ = 0;
};

}  // namespace model
}  // namespace waymark
