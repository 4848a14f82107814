#include "value_check.hpp"

#include <waymark/suggest.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace worksheet {
namespace {

using waymark::Field;
using waymark::FieldChoice;

int number_at(std::string_view text, std::size_t at, std::size_t size) {
  int result = 0;
  for (const char c : text.substr(at, size)) {
    result = result * 10 + (c - '0');
  }
  return result;
}

std::optional<Complaint> check_number(const Field& field, const std::string& value) {
  const auto number = number_from(value);
  if (!number) {
    return Complaint{"is no number: '" + value + "'", "write digits, such as 12 or 12.5"};
  }
  if (const auto least = number_from(field.minimum); least && *number < *least) {
    return Complaint{"is less than " + field.minimum + ": '" + value + "'", {}};
  }
  if (const auto most = number_from(field.maximum); most && *number > *most) {
    return Complaint{"is more than " + field.maximum + ": '" + value + "'", {}};
  }
  return std::nullopt;
}

std::optional<Complaint> check_date(const Field& field, const std::string& value) {
  if (!is_date(value)) {
    return Complaint{"is no date: '" + value + "'", "write it as 2027-03-31"};
  }
  if (!field.minimum.empty() && value < field.minimum) {
    return Complaint{"is before " + field.minimum + ": '" + value + "'", {}};
  }
  if (!field.maximum.empty() && value > field.maximum) {
    return Complaint{"is after " + field.maximum + ": '" + value + "'", {}};
  }
  return std::nullopt;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return lines;
    }
    text.remove_prefix(end + 1);
  }
}

std::optional<Complaint> check_choices(const Field& field, const std::string& value) {
  std::vector<std::string_view> known;
  for (const FieldChoice& choice : field.choices) {
    known.push_back(choice.value);
  }
  const std::vector<std::string_view> chosen =
      field.type == Field::Type::several ? lines_of(value) : std::vector<std::string_view>{value};
  for (auto each = chosen.begin(); each != chosen.end(); ++each) {
    if (std::find(known.begin(), known.end(), *each) == known.end()) {
      const std::string meant = waymark::suggest(*each, known);
      std::string all;
      for (const std::string_view name : known) {
        all.append(all.empty() ? "" : ", ").append(name);
      }
      return Complaint{"has no choice '" + std::string(*each) + "'",
                       meant.empty() ? "the choices are: " + all : "did you mean '" + meant + "'?"};
    }
    if (std::find(chosen.begin(), each, *each) != each) {
      return Complaint{"names the choice '" + std::string(*each) + "' twice", {}};
    }
  }
  return std::nullopt;
}

std::optional<Complaint> check_text(const Field& field, const std::string& value) {
  if (field.max_length != 0 && characters(value) > field.max_length) {
    return Complaint{"has " + std::to_string(characters(value)) + " characters; at most " +
                         std::to_string(field.max_length) + " are allowed",
                     {}};
  }
  if (field.type != Field::Type::long_text && value.find('\n') != std::string::npos) {
    return Complaint{"has more than one line", "only the type 'long-text' holds several"};
  }
  return std::nullopt;
}

std::string_view label_of(const Field& field, std::string_view value) {
  const auto found = std::find_if(field.choices.begin(), field.choices.end(),
                                  [&](const FieldChoice& choice) { return choice.value == value; });
  return found == field.choices.end() ? value : std::string_view(found->label);
}

}  // namespace

std::optional<double> number_from(std::string_view text) {
  if (text.empty() || text.size() > 24 || text.back() == '.' ||
      text.find_first_not_of("0123456789.-") != std::string_view::npos) {
    return std::nullopt;
  }
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !std::isfinite(number)) {
    return std::nullopt;
  }
  return number;
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return false;
  }
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (text[i] < '0' || text[i] > '9') {
      return false;
    }
  }
  const int year = number_at(text, 0, 4);
  const int month = number_at(text, 5, 2);
  const int day = number_at(text, 8, 2);
  if (year < 1 || month < 1 || month > 12) {
    return false;
  }
  static constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day >= 1 && day <= kDays.at(static_cast<std::size_t>(month - 1)) + (leap && month == 2 ? 1 : 0);
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::optional<Complaint> check_value(const Field& field, std::string& value) {
  switch (field.type) {
    case Field::Type::number:
      return check_number(field, value);
    case Field::Type::date:
      return check_date(field, value);
    case Field::Type::choice:
    case Field::Type::several:
      return check_choices(field, value);
    case Field::Type::checkbox:
      if (value != "true" && value != "yes" && value != "false" && value != "no") {
        return Complaint{"must be true or false, not '" + value + "'", {}};
      }
      value = value == "true" || value == "yes" ? "true" : "";
      return std::nullopt;
    case Field::Type::text:
    case Field::Type::long_text:
    case Field::Type::person:
      return check_text(field, value);
  }
  return std::nullopt;
}

std::string shown(const Field& field, const std::string& value) {
  static constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
  if (value.empty()) {
    return value;
  }
  switch (field.type) {
    case Field::Type::number:
      return field.unit.empty() ? value : value + (field.unit == "%" ? "" : " ") + field.unit;
    case Field::Type::date:
      return std::to_string(number_at(value, 8, 2)) + " " +
             std::string(kMonths.at(static_cast<std::size_t>(number_at(value, 5, 2) - 1))) + " " + value.substr(0, 4);
    case Field::Type::choice:
      return std::string(label_of(field, value));
    case Field::Type::several: {
      std::string result;
      for (const std::string_view each : lines_of(value)) {
        result.append(result.empty() ? "" : "; ").append(label_of(field, each));
      }
      return result;
    }
    case Field::Type::checkbox:
      return "Yes";
    case Field::Type::text:
    case Field::Type::long_text:
    case Field::Type::person:
      return value;
  }
  return value;
}

}  // namespace worksheet
