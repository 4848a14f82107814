// Checks a value against the field that is to hold it.
#pragma once

#include <waymark/field.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace worksheet {

/// What is wrong with a value: "'weeks' of row 2 " + message.
struct Complaint {
  std::string message;
  std::string hint;
};

/// A finite decimal number such as '-12.5', or nothing.
std::optional<double> number_from(std::string_view text);

/// Whether `text` is a day of the calendar as 'YYYY-MM-DD'.
bool is_date(std::string_view text);

/// How many characters the text has; REQUIRES valid UTF-8.
std::size_t characters(std::string_view text);

/// Checks `value`, which is not empty; several choices stand on lines of their own. Brings a checkbox's value into the
/// form that fields have: 'true' or nothing. Returns nothing if all is well.
std::optional<Complaint> check_value(const waymark::Field& field, std::string& value);

/// The value as people read it: a date as '10 November 2026', choices by their labels, a number with its unit.
std::string shown(const waymark::Field& field, const std::string& value);

}  // namespace worksheet
