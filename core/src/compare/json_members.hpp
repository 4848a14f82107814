// Takes members out of JSON that nobody vouches for: what is missing or of another type counts as empty.
#pragma once

#include <waymark/write_model.hpp>

#include <string>
#include <string_view>

namespace waymark::compare {

inline const Json& member(const Json& object, const char* key) {
  static const Json none;
  if (!object.is_object()) {
    return none;
  }
  const auto found = object.find(key);
  return found == object.end() ? none : *found;
}

inline std::string_view text_member(const Json& object, const char* key) {
  const Json& value = member(object, key);
  return value.is_string() ? std::string_view(value.get_ref<const std::string&>()) : std::string_view();
}

inline bool flag_member(const Json& object, const char* key) {
  const Json& value = member(object, key);
  return value.is_boolean() && value.get<bool>();
}

/// A list; an empty one if it is none.
inline const Json& list_member(const Json& object, const char* key) {
  static const Json none = Json::array();
  const Json& value = member(object, key);
  return value.is_array() ? value : none;
}

/// A number as text; empty if it is none.
inline std::string number_member(const Json& object, const char* key) {
  const Json& value = member(object, key);
  return value.is_number() ? value.dump() : std::string();
}

}  // namespace waymark::compare
