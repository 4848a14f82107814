#include "render/field_help.hpp"

#include "data/date.hpp"

#include <fmt/format.h>

namespace waymark {
namespace {

/// The limits of a number or date, worded for either.
std::string limits(const std::string& low, const std::string& high, std::string_view above, std::string_view below) {
  if (!low.empty() && !high.empty()) {
    return fmt::format("From {} to {}", low, high);
  }
  if (!low.empty()) {
    return fmt::format("{} or {}", low, above);
  }
  return high.empty() ? std::string() : fmt::format("{} or {}", high, below);
}

std::string shown_date(const std::string& text) {
  const auto date = parse_date(text);
  return date ? long_date(*date) : std::string();
}

std::string limits_of(const Field& field) {
  switch (field.type) {
    case Field::Type::number:
      return limits(field.minimum, field.maximum, "more", "less");
    case Field::Type::date:
      return limits(shown_date(field.minimum), shown_date(field.maximum), "later", "earlier");
    case Field::Type::text:
    case Field::Type::long_text:
    case Field::Type::person:
      return field.max_length == 0 ? std::string() : fmt::format("Up to {} characters", field.max_length);
    case Field::Type::choice:
    case Field::Type::several:
    case Field::Type::checkbox:
      break;
  }
  return {};
}

void append_sentence(std::string& text, std::string_view sentence) {
  if (!text.empty() && !sentence.empty()) {
    text += std::string_view(".!?:").find(text.back()) == std::string_view::npos ? ". " : " ";
  }
  text += sentence;
}

}  // namespace

std::string field_help(const Field& field) {
  std::string help = field.help;
  if (field.type == Field::Type::person && help.find("role") == std::string::npos) {
    append_sentence(help, "A role is better than a name");
  }
  append_sentence(help, limits_of(field));
  return help;
}

bool holds_value(std::string_view values, std::string_view value) {
  for (std::size_t start = 0; start <= values.size();) {
    const std::size_t end = std::min(values.find('\n', start), values.size());
    if (values.substr(start, end - start) == value) {
      return true;
    }
    start = end + 1;
  }
  return false;
}

}  // namespace waymark
