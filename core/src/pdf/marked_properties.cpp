#include "pdf/marked_properties.hpp"

#include "pdf/pdf_value.hpp"

#include <cstddef>
#include <string_view>

namespace waymark {
namespace {

using Kind = ContentToken::Kind;

/// Passes the value at `i`, with all that is inside it.
std::size_t after_value(const std::vector<ContentToken>& tokens, std::size_t i) {
  std::size_t depth = 0;
  do {
    const Kind kind = tokens[i].kind;
    if (kind == Kind::open_array || kind == Kind::open_dict) {
      ++depth;
    } else if ((kind == Kind::close_array || kind == Kind::close_dict) && depth > 0) {
      --depth;
    }
    ++i;
  } while (i < tokens.size() && depth > 0);
  return i;
}

MarkedProperties written_out(const std::vector<ContentToken>& tokens) {
  MarkedProperties properties;
  std::size_t i = 2;
  while (i + 1 < tokens.size() && tokens[i].kind == Kind::name) {
    const std::string_view key = tokens[i].text;
    const ContentToken& value = tokens[i + 1];
    if (key == "MCID" && value.kind == Kind::number && value.number > -1e9 && value.number < 1e9) {
      properties.mcid = static_cast<long long>(value.number);
    } else if (value.kind == Kind::string) {
      if (key == "Lang") {
        properties.language = QPDFObjectHandle::newString(std::string(value.text)).getUTF8Value();
      }
      properties.actual_text = properties.actual_text || key == "ActualText";
      properties.alternative = properties.alternative || key == "Alt";
      properties.expansion = properties.expansion || key == "E";
    }
    i = after_value(tokens, i + 1);
  }
  return properties;
}

}  // namespace

MarkedProperties read_marked_properties(const std::vector<ContentToken>& operands, const QPDFObjectHandle& named) {
  if (operands.size() < 2) {
    return {};
  }
  if (operands[1].kind != Kind::name) {
    return written_out(operands);
  }
  const QPDFObjectHandle dictionary = pdf_member(named, "/" + std::string(operands[1].text));
  MarkedProperties properties;
  properties.mcid = pdf_integer(pdf_member(dictionary, "/MCID"));
  if (const QPDFObjectHandle language = pdf_member(dictionary, "/Lang"); given(language)) {
    properties.language = pdf_text(language);
  }
  properties.actual_text = given(pdf_member(dictionary, "/ActualText"));
  properties.alternative = given(pdf_member(dictionary, "/Alt"));
  properties.expansion = given(pdf_member(dictionary, "/E"));
  return properties;
}

}  // namespace waymark
