#include "pdf/pdf_value.hpp"

#include "pdf/decode_limit.hpp"
#include "text/code_points.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <cstddef>

namespace waymark {

QPDFObjectHandle pdf_member(QPDFObjectHandle holder, const std::string& key) {
  if (holder.isStream()) {
    holder = holder.getDict();
  }
  return holder.isDictionary() && holder.hasKey(key) ? holder.getKey(key) : QPDFObjectHandle();
}

bool given(QPDFObjectHandle value) { return value.isInitialized() && !value.isNull(); }

std::string pdf_name(QPDFObjectHandle value) { return value.isName() ? value.getName().substr(1) : std::string(); }

std::string pdf_text(QPDFObjectHandle value) {
  return value.isString() ? valid_utf8(value.getUTF8Value()) : std::string();
}

std::optional<long long> pdf_integer(QPDFObjectHandle value) {
  return value.isInteger() ? std::optional(value.getIntValue()) : std::nullopt;
}

std::optional<double> pdf_number(QPDFObjectHandle value) {
  return value.isNumber() ? std::optional(value.getNumericValue()) : std::nullopt;
}

bool pdf_is_true(QPDFObjectHandle value) { return value.isBool() && value.getBoolValue(); }

std::vector<QPDFObjectHandle> pdf_items(QPDFObjectHandle value) {
  if (value.isArray()) {
    if (DecodeLimit* limit = DecodeLimit::current()) {
      limit->count_items(static_cast<std::size_t>(value.getArrayNItems()));
    }
    return value.getArrayAsVector();
  }
  return given(value) ? std::vector{value} : std::vector<QPDFObjectHandle>{};
}

std::vector<QPDFObjectHandle> pdf_states(QPDFObjectHandle value) {
  if (!value.isDictionary()) {
    return pdf_items(value);
  }
  std::vector<QPDFObjectHandle> values;
  for (auto& [key, each] : value.getDictAsMap()) {
    values.push_back(each);
  }
  if (DecodeLimit* limit = DecodeLimit::current()) {
    limit->count_items(values.size());
  }
  return values;
}

std::uint64_t object_key(const QPDFObjectHandle& value) {
  const QPDFObjGen id = value.getObjGen();
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(id.getObj())) << 16U |
         (static_cast<std::uint32_t>(id.getGen()) & 0xFFFFU);
}

std::string object_id(const QPDFObjectHandle& value) {
  const QPDFObjGen id = value.getObjGen();
  return id.getObj() == 0 ? std::string() : fmt::format("{} {}", id.getObj(), id.getGen());
}

std::string valid_utf8(std::string_view text) {
  if (!invalid_utf8(text)) {
    return std::string(text);
  }
  std::string valid;
  for (std::size_t i = 0; i < text.size();) {
    append_utf8(valid, next_code_point(text, i));
  }
  return valid;
}

}  // namespace waymark
