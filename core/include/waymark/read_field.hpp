// Reads fields and what is true of a worksheet as a whole from JSON that nobody vouches for.
#pragma once

#include <waymark/field.hpp>
#include <waymark/kind_members.hpp>
#include <waymark/member_reader.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace waymark::model {

inline double plain_number(std::string_view text) {
  double result = 0;
  std::from_chars(text.data(), text.data() + text.size(), result);
  return result;
}

/// Whether the first number or date is less than the second. REQUIRES that both are right.
inline bool is_less(Field::Type type, std::string_view a, std::string_view b) {
  return type == Field::Type::date ? a < b : plain_number(a) < plain_number(b);
}

/// Whether `value`, which is not empty, is of the field's type, apart from its limits.
inline bool has_type(const Field& field, std::string_view value) {
  const auto is_choice = [&](std::string_view each) {
    return std::any_of(field.choices.begin(), field.choices.end(),
                       [each](const FieldChoice& choice) { return choice.value == each; });
  };
  switch (field.type) {
    case Field::Type::text:
    case Field::Type::person:
      return value.find('\n') == std::string_view::npos;
    case Field::Type::long_text:
      return true;
    case Field::Type::number:
      return is_plain_number(value);
    case Field::Type::date:
      return is_plain_date(value);
    case Field::Type::choice:
      return is_choice(value);
    case Field::Type::several: {
      std::unordered_set<std::string_view> seen;
      for (std::size_t start = 0; start <= value.size();) {
        const std::size_t end = std::min(value.find('\n', start), value.size());
        const std::string_view each = value.substr(start, end - start);
        if (!seen.insert(each).second || !is_choice(each)) {
          return false;
        }
        start = end + 1;
      }
      return true;
    }
    case Field::Type::checkbox:
      return value == "true";
  }
  return false;
}

/// Reports a value of another type than the field's, or outside its limits.
inline void check_value(const Field& field, const char* key, std::string_view value, const MemberReader& in) {
  if (value.empty()) {
    return;
  }
  if (!has_type(field, value)) {
    in.wrong(key, "is no value of the type '" + std::string(name_of(kFieldTypeNames, field.type)) +
                      "': " + in_quotes(value));
  }
  if (!field.minimum.empty() && is_less(field.type, value, field.minimum)) {
    in.wrong(key, "is less than its minimum: " + in_quotes(value));
  }
  if (!field.maximum.empty() && is_less(field.type, field.maximum, value)) {
    in.wrong(key, "is more than its maximum: " + in_quotes(value));
  }
  const auto characters = static_cast<std::size_t>(std::count_if(
      value.begin(), value.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
  if (field.max_length != 0 && characters > field.max_length) {
    in.wrong(key, "has " + std::to_string(characters) + " characters, which is more than its 'max-length'");
  }
}

/// The limits of a field's values, and the values themselves.
inline void read_values(const Json& json, Field& field, MemberReader& in) {
  const bool ordered = field.type == Field::Type::number || field.type == Field::Type::date;
  const bool written =
      field.type == Field::Type::text || field.type == Field::Type::long_text || field.type == Field::Type::person;
  field.unit = in.text(json, "unit");
  if (!field.unit.empty() && field.type != Field::Type::number) {
    in.wrong("unit", "belongs to the type 'number'");
  }
  field.minimum = in.text(json, "minimum");
  field.maximum = in.text(json, "maximum");
  for (const auto& [key, limit] : {std::pair{"minimum", &field.minimum}, std::pair{"maximum", &field.maximum}}) {
    if (!limit->empty() && !ordered) {
      in.wrong(key, "belongs to the types 'number' and 'date'");
    }
    if (!limit->empty() && !has_type(field, *limit)) {
      in.wrong(key, "is no value of the type '" + std::string(name_of(kFieldTypeNames, field.type)) +
                        "': " + in_quotes(*limit));
    }
  }
  if (!field.minimum.empty() && !field.maximum.empty() && is_less(field.type, field.maximum, field.minimum)) {
    in.wrong("minimum", "is more than its maximum");
  }
  if (json.contains("max-length")) {
    if (!written) {
      in.wrong("max-length", "belongs to the types 'text', 'long-text' and 'person'");
    }
    field.max_length = in.number(json, "max-length", 1, 1'000'000);
  }
  field.value = in.text(json, "value");
  field.example = in.text(json, "example");
  check_value(field, "value", field.value, in);
  check_value(field, "example", field.example, in);
}

inline Field read_field(const Json& json, MemberReader& in) {
  in.only(json, kFieldMembers);
  Field field;
  field.id = in.required_text(json, "id");
  if (!is_field_id(field.id)) {
    in.wrong("id", "is not letters, digits, '-', '_' and '.': " + in_quotes(field.id));
  }
  field.type = static_cast<Field::Type>(in.choice(json, "type", kFieldTypeNames));
  field.label = in.required_text(json, "label");
  field.required = in.flag(json, "required");
  field.help = in.text(json, "help");
  if (json.contains("lines")) {
    field.lines = in.number(json, "lines", 1, 100);
  }
  std::unordered_set<std::string> values;
  for (const Json& each : in.list(json, "choices", in.limits().choices)) {
    in.only(each, kChoiceMembers);
    FieldChoice choice{in.required_text(each, "value"), in.required_text(each, "label")};
    if (choice.value.find('\n') != std::string::npos) {
      in.wrong("choices", "holds a value with a line end in it: " + in_quotes(choice.value));
    }
    if (!values.insert(choice.value).second) {
      in.wrong("choices", "holds " + in_quotes(choice.value) + " twice");
    }
    field.choices.push_back(std::move(choice));
  }
  const bool chooses = field.type == Field::Type::choice || field.type == Field::Type::several;
  if (chooses == field.choices.empty()) {
    in.wrong("choices", chooses ? "is missing or empty" : "belongs to the types 'choice' and 'several'");
  }
  read_values(json, field, in);
  return field;
}

inline Worksheet read_worksheet(const Json& json, MemberReader& in) {
  in.only(json, kWorksheetMembers);
  Worksheet worksheet;
  worksheet.id = in.plain_id(json, "id");
  if (worksheet.id.starts_with("wm-")) {
    in.wrong("id", "starts with 'wm-', which is kept for ids of the program's own: " + in_quotes(worksheet.id));
  }
  worksheet.title = in.required_text(json, "title");
  worksheet.help = in.text(json, "help");
  if (json.contains("papers")) {
    worksheet.papers.clear();
    for (const Json& paper : in.list(json, "papers", kPaperNames.size(), false)) {
      worksheet.papers.push_back(static_cast<Paper>(in.choice_in(in.text_in(paper, "papers"), "papers", kPaperNames)));
    }
    if (worksheet.papers.empty()) {
      in.wrong("papers", "is empty");
    }
  }
  for (const Json& each : in.list(json, "repeats", 100)) {
    in.only(each, kRepeatMembers);
    RepeatedRows repeat{in.plain_id(each, "id"), in.number(each, "rows", 1, 10'000),
                        in.number(each, "max-rows", 1, 10'000)};
    if (repeat.rows > repeat.max_rows) {
      in.wrong("rows", "is more than 'max-rows'");
    }
    worksheet.repeats.push_back(std::move(repeat));
  }
  for (const Json& each : in.list(json, "views", 100)) {
    in.only(each, kViewMembers);
    worksheet.views.push_back(
        {in.plain_id(each, "rows"), in.plain_id(each, "row"), in.plain_id(each, "column"), in.plain_id(each, "text")});
  }
  return worksheet;
}

}  // namespace waymark::model
