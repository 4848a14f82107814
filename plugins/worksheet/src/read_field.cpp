#include "read_field.hpp"

#include "value_check.hpp"

#include <waymark/plain_names.hpp>

#include <algorithm>
#include <utility>

namespace worksheet {
namespace {

using waymark::FieldChoice;
using waymark::Value;
using waymark::ValueReader;

/// The nearest that can be an id: 'Who sees it' → 'who-sees-it'; may be empty.
std::string slug(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const char small = waymark::edit::lower(c);
    const bool letter = small >= 'a' && small <= 'z';
    if (letter || (small >= '0' && small <= '9' && !result.empty())) {
      result += small;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  result.resize(std::min(result.size(), kMostIdCharacters));
  while (!result.empty() && result.back() == '-') {
    result.pop_back();
  }
  return result;
}

FieldChoice read_choice(ValueReader& reader, const Value& value, std::string_view key) {
  if (!value.is_text() || value.text.empty()) {
    reader.wrong("choices", "must hold texts, or 'value: label' lines");
    return {};
  }
  return {std::string(key.empty() ? std::string_view(value.text) : key), value.text};
}

void read_choices(ValueReader& reader, Field& field) {
  const Value& value = reader.node("choices");
  const bool chooses = field.type == Field::Type::choice || field.type == Field::Type::several;
  if (value.is_missing()) {
    if (chooses) {
      reader.wrong("choices", "is missing", "list what there is to choose from");
    }
    return;
  }
  if (!chooses) {
    reader.wrong("choices", "belongs to the types 'choice' and 'several'");
    return;
  }
  if (value.is_mapping()) {
    for (const Value::Entry& entry : value.entries) {
      field.choices.push_back(read_choice(reader, entry.value, entry.key));
    }
  } else {
    for (const Value& item : reader.list("choices")) {
      field.choices.push_back(read_choice(reader, item, {}));
    }
  }
  if (field.choices.empty()) {
    reader.wrong("choices", "is empty", "list what there is to choose from");
  }
  if (field.choices.size() > kMostChoices) {
    reader.wrong("choices", "has " + std::to_string(field.choices.size()) + " entries; at most " +
                                std::to_string(kMostChoices) + " are possible");
  }
  std::set<std::string_view> values;
  for (const FieldChoice& choice : field.choices) {
    if (!values.insert(choice.value).second) {
      reader.wrong("choices", "holds '" + choice.value + "' twice");
    }
    if (choice.value.find('\n') != std::string::npos) {
      reader.wrong("choices", "holds a choice of more than one line");
    }
  }
}

std::string read_limit(ValueReader& reader, const Field& field, std::string_view key) {
  std::string limit = reader.text(key);
  if (limit.empty()) {
    return limit;
  }
  if (field.type == Field::Type::number) {
    if (!number_from(limit)) {
      reader.wrong(key, "is no number: '" + limit + "'");
      return {};
    }
  } else if (field.type == Field::Type::date) {
    if (!is_date(limit)) {
      reader.wrong(key, "is no date: '" + limit + "'", "write it as 2027-03-31");
      return {};
    }
  } else {
    reader.wrong(key, "belongs to the types 'number' and 'date'");
    return {};
  }
  return limit;
}

void read_limits(ValueReader& reader, Field& field) {
  using Type = Field::Type;
  field.minimum = read_limit(reader, field, "min");
  field.maximum = read_limit(reader, field, "max");
  if (!field.minimum.empty() && !field.maximum.empty()) {
    const bool number = field.type == Type::number;
    if (number ? *number_from(field.minimum) > *number_from(field.maximum) : field.minimum > field.maximum) {
      reader.wrong("max", "is less than its 'min': " + field.maximum + " and " + field.minimum);
    }
  }
  const bool writes = field.type == Type::text || field.type == Type::long_text || field.type == Type::person;
  if (!reader.node("max-length").is_missing()) {
    if (!writes) {
      reader.wrong("max-length", "belongs to the types 'text', 'long-text' and 'person'");
    }
    field.max_length = read_count(reader, "max-length", 1, 100'000, 0);
  }
  if (!reader.node("lines").is_missing() && field.type != Type::long_text) {
    reader.wrong("lines", "belongs to the type 'long-text'");
  }
  field.lines = read_count(reader, "lines", 1, 40, field.type == Type::long_text ? 3 : 1);
  field.unit = reader.text("unit");
  if (!field.unit.empty() && field.type != Type::number) {
    reader.wrong("unit", "belongs to the type 'number'");
  }
}

}  // namespace

std::string called(std::string_view kind, const Value& value, std::size_t number, std::string_view of) {
  const std::string& id = value["id"].text;
  std::string result(kind);
  result.append(waymark::is_plain_id(id) ? " '" + id + "'" : " " + std::to_string(number));
  return result.append(" of '").append(of).append("'");
}

std::string read_id(ValueReader& reader, std::set<std::string>& taken) {
  std::string id = reader.required_text("id");
  if (id.empty()) {
    return id;
  }
  if (!waymark::is_plain_id(id) || id.size() > kMostIdCharacters) {
    const std::string near = slug(id);
    reader.wrong("id",
                 "must be small letters, digits and single hyphens, from a letter on, at most " +
                     std::to_string(kMostIdCharacters) + " of them: '" + id + "'",
                 near.empty() ? std::string() : "write '" + near + "'");
  } else if (!taken.insert(id).second) {
    reader.wrong("id", "is used twice", "answers are kept under it, so it must be the only one");
  }
  return id;
}

std::string read_label(ValueReader& reader) {
  std::string label = reader.required_text("label");
  if (characters(label) > kMostLabelCharacters) {
    reader.wrong("label",
                 "has " + std::to_string(characters(label)) + " characters; at most " +
                     std::to_string(kMostLabelCharacters) + " are possible",
                 "say the rest in 'help', or for a given row in 'text'");
  }
  return label;
}

std::uint32_t read_count(ValueReader& reader, std::string_view key, std::size_t least, std::size_t most,
                         std::uint32_t otherwise) {
  const std::string text = reader.text(key);
  if (text.empty()) {
    return otherwise;
  }
  const bool whole = text.size() <= 9 && text.find_first_not_of("0123456789") == std::string::npos;
  const unsigned long count = whole ? std::stoul(text) : 0;
  if (!whole || count < least || count > most) {
    reader.wrong(key, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
                          ", not '" + text + "'");
    return otherwise;
  }
  return static_cast<std::uint32_t>(count);
}

std::string read_value(ValueReader& reader, std::string_view key, const Field& field) {
  std::string value;
  if (field.type == Field::Type::several) {
    for (const Value& item : reader.list(key)) {
      if (!item.is_text()) {
        reader.wrong(key, "must be a list of choices");
        return {};
      }
      value.append(value.empty() ? "" : "\n").append(item.text);
    }
  } else {
    value = reader.text(key);
  }
  if (value.empty()) {
    return value;
  }
  if (const auto complaint = check_value(field, value)) {
    reader.wrong(key, complaint->message, complaint->hint);
    return {};
  }
  return value;
}

void read_field_kind(ValueReader& reader, Field& field) {
  static const std::vector<std::string_view> types(waymark::kFieldTypeNames.begin(), waymark::kFieldTypeNames.end());
  const std::string type = reader.choice("type", types);
  if (!type.empty()) {
    field.type = static_cast<Field::Type>(std::find(types.begin(), types.end(), type) - types.begin());
  }
  field.help = reader.text("help");
  field.required = reader.flag("required", false);
  read_choices(reader, field);
  read_limits(reader, field);
  field.value = read_value(reader, "default", field);
}

std::vector<Field> read_fields(ValueReader& reader, std::string_view key, std::string_view kind, const std::string& of,
                               bool required, waymark::DirectiveReply& reply) {
  std::vector<Field> fields;
  std::set<std::string> taken;
  const std::vector<Value> list = reader.list(key);
  if (list.empty() && required) {
    reader.wrong(key, "is missing or empty", "list at least one " + std::string(kind));
  }
  if (list.size() > kMostColumns) {
    reader.wrong(key, "has " + std::to_string(list.size()) + " entries; at most " + std::to_string(kMostColumns) +
                          " are possible");
    return fields;
  }
  for (const Value& value : list) {
    ValueReader each(value, called(kind, value, fields.size() + 1, of), reply);
    Field field;
    if (value.is_mapping()) {
      field.id = read_id(each, taken);
      field.label = read_label(each);
      read_field_kind(each, field);
      each.finish();
    }
    fields.push_back(std::move(field));
  }
  return fields;
}

std::vector<Heading> read_headings(const std::vector<Value>& list, std::string_view kind, const std::string& of,
                                   waymark::DirectiveReply& reply) {
  std::vector<Heading> headings;
  std::set<std::string> taken;
  for (const Value& value : list) {
    ValueReader each(value, called(kind, value, headings.size() + 1, of), reply);
    Heading heading;
    if (value.is_mapping()) {
      heading.id = read_id(each, taken);
      heading.label = read_label(each);
      heading.help = each.text("help");
      if (kind == "row") {
        heading.text = each.text("text");
        heading.group = each.text("group");
      }
      each.finish();
    }
    headings.push_back(std::move(heading));
  }
  return headings;
}

}  // namespace worksheet
