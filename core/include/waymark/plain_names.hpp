// The rules for ids, file names and values that a plugin makes: plain enough for every place they are put.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

namespace plain {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter_or_digit(char c) { return is_small(c) || (c >= 'A' && c <= 'Z') || is_digit(c); }

inline bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace plain

/// Whether `name` can be an id: 1 to 64 small letters, digits and single hyphens, from a letter to a letter or digit.
inline bool is_plain_id(std::string_view name) {
  return !name.empty() && name.size() <= 64 && plain::is_small(name.front()) && name.back() != '-' &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return plain::is_small(c) || plain::is_digit(c) || c == '-'; }) &&
         name.find("--") == std::string_view::npos;
}

/// Whether `id` can be a field's id: 1 to 128 letters, digits, '-', '_' and '.', from and to a letter or digit.
inline bool is_field_id(std::string_view id) {
  return !id.empty() && id.size() <= 128 && plain::is_letter_or_digit(id.front()) &&
         plain::is_letter_or_digit(id.back()) && std::all_of(id.begin(), id.end(), [](char c) {
           return plain::is_letter_or_digit(c) || c == '-' || c == '_' || c == '.';
         });
}

/// Whether `name` can be the name of a file that a plugin makes: a plain name of ASCII letters, digits, '-' and '_',
/// one dot, and an ending; none that Windows keeps for itself.
inline bool is_made_file_name(std::string_view name) {
  const auto plain_char = [](char c) { return plain::is_letter_or_digit(c) || c == '-' || c == '_'; };
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == name.size() || name.size() > 80 || name[0] == '-' ||
      !std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(dot), plain_char) ||
      !std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1, name.end(), plain_char)) {
    return false;
  }
  static constexpr std::array<std::string_view, 4> kReserved{"con", "prn", "aux", "nul"};
  std::string stem(name.substr(0, dot));
  std::transform(stem.begin(), stem.end(), stem.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const bool port = stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt"));
  return !port && std::find(kReserved.begin(), kReserved.end(), stem) == kReserved.end();
}

/// Whether `text` is a number as fields hold it: '12', '-3', '12.5'; at most 30 characters.
inline bool is_plain_number(std::string_view text) {
  if (text.size() > 30) {
    return false;
  }
  if (text.starts_with('-')) {
    text.remove_prefix(1);
  }
  const std::size_t dot = text.find('.');
  return plain::are_digits(text.substr(0, dot)) &&
         (dot == std::string_view::npos || plain::are_digits(text.substr(dot + 1)));
}

/// Whether `text` is a day of the Gregorian calendar as 'YYYY-MM-DD' (ISO 8601).
inline bool is_plain_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !plain::are_digits(text.substr(0, 4)) ||
      !plain::are_digits(text.substr(5, 2)) || !plain::are_digits(text.substr(8, 2))) {
    return false;
  }
  const auto number = [text](std::size_t from, std::size_t size) {
    int result = 0;
    for (const char c : text.substr(from, size)) {
      result = result * 10 + (c - '0');
    }
    return result;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  static constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 &&
         day <= kDays.at(static_cast<std::size_t>(month) - 1) + (month == 2 && leap ? 1 : 0);
}

}  // namespace waymark
