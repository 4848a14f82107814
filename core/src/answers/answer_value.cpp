#include "answers/answer_value.hpp"

#include "data/date.hpp"
#include "text/code_points.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <system_error>
#include <utility>

namespace waymark {
namespace {

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t from = text.find_first_not_of(kSpaces);
  return from == std::string_view::npos ? std::string()
                                        : std::string(text.substr(from, text.find_last_not_of(kSpaces) - from + 1));
}

bool is_on(std::string_view state) { return !state.empty() && state != "Off"; }

std::size_t characters_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    next_code_point(text, i);
  }
  return count;
}

/// A number as answers hold it: '-12.5'.
std::optional<double> number_of(std::string_view text) {
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  const bool plain = text.find_first_not_of("-0123456789.") == std::string_view::npos;
  return plain && read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(number)
                                                                                  : std::nullopt;
}

/// Reads D/M/YYYY, and what parse_date() reads.
std::optional<Date> typed_date(std::string_view text) {
  const std::size_t first = text.find('/');
  const std::size_t second = first == std::string_view::npos ? first : text.find('/', first + 1);
  if (second == std::string_view::npos) {
    return parse_date(text);
  }
  const std::string_view day = text.substr(0, first);
  const std::string_view month = text.substr(first + 1, second - first - 1);
  const std::string_view year = text.substr(second + 1);
  if (day.empty() || day.size() > 2 || month.empty() || month.size() > 2) {
    return std::nullopt;
  }
  return parse_date(fmt::format("{}-{:0>2}-{:0>2}", year, month, day));
}

std::string shown_date(std::string_view iso) {
  const std::optional<Date> date = parse_date(iso);
  return date ? fmt::format("{:02}/{:02}/{:04}", date->day, date->month, date->year) : std::string(iso);
}

AnswerValue text_answer(const Field& field, std::string_view text) {
  AnswerValue answer{std::string(text), {}, {}};
  const std::size_t count = characters_in(text);
  if (field.max_length != 0 && count > field.max_length) {
    answer.complaint = fmt::format("has {} characters", count);
    answer.hint = fmt::format("use at most {}", field.max_length);
  }
  return answer;
}

AnswerValue number_answer(const Field& field, std::string_view text) {
  AnswerValue answer{trimmed(text), {}, {}};
  if (answer.value.empty()) {
    return answer;
  }
  const std::optional<double> number = number_of(answer.value);
  const std::optional<double> least = number_of(field.minimum);
  const std::optional<double> most = number_of(field.maximum);
  if (!number) {
    answer.complaint = fmt::format("is no number: '{}'", answer.value);
    answer.hint = "write digits only, as in 12 or 12.5";
  } else if (least && *number < *least) {
    answer.complaint = fmt::format("is {}, which is too small", answer.value);
    answer.hint = fmt::format("it must be at least {}", field.minimum);
  } else if (most && *number > *most) {
    answer.complaint = fmt::format("is {}, which is too large", answer.value);
    answer.hint = fmt::format("it must be at most {}", field.maximum);
  }
  return answer;
}

AnswerValue date_answer(const Field& field, std::string_view text) {
  AnswerValue answer{trimmed(text), {}, {}};
  if (answer.value.empty()) {
    return answer;
  }
  const std::optional<Date> date = typed_date(answer.value);
  if (!date) {
    answer.complaint = fmt::format("is no date: '{}'", answer.value);
    answer.hint = "write it as DD/MM/YYYY, as in 31/03/2026";
    return answer;
  }
  const std::optional<Date> least = parse_date(field.minimum);
  const std::optional<Date> most = parse_date(field.maximum);
  if (least && *date < *least) {
    answer.complaint = fmt::format("is {}, which is too early", answer.value);
    answer.hint = fmt::format("it must be {} or later", shown_date(field.minimum));
  } else if (most && *date > *most) {
    answer.complaint = fmt::format("is {}, which is too late", answer.value);
    answer.hint = fmt::format("it must be {} or earlier", shown_date(field.maximum));
  }
  answer.value = iso_date(*date);
  return answer;
}

/// A radio group holds 'V' and an index, a list the choice's value; some readers put its label there.
AnswerValue choice_answer(const Field& field, std::string_view state) {
  if (!is_on(state)) {
    return {};
  }
  for (const FieldChoice& choice : field.choices) {
    if (choice.value == state) {
      return {choice.value, {}, {}};
    }
  }
  std::size_t index = 0;
  const auto read = std::from_chars(state.data() + 1, state.data() + state.size(), index);
  if (state[0] == 'V' && read.ec == std::errc() && read.ptr == state.data() + state.size() &&
      index < field.choices.size()) {
    return {field.choices[index].value, {}, {}};
  }
  for (const FieldChoice& choice : field.choices) {
    if (choice.label == state) {
      return {choice.value, {}, {}};
    }
  }
  return {std::string(state), fmt::format("is no choice of the field: '{}'", state),
          "choose one of those that the form offers"};
}

}  // namespace

std::vector<std::string> form_names(const Field& field) {
  if (field.type != Field::Type::several) {
    return {field.id};
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    names.push_back(fmt::format("{}.{}", field.id, i));
  }
  return names;
}

AnswerValue answer_value(const Field& field, const std::function<std::string_view(const std::string&)>& given) {
  switch (field.type) {
    case Field::Type::text:
    case Field::Type::long_text:
    case Field::Type::person:
      return text_answer(field, given(field.id));
    case Field::Type::number:
      return number_answer(field, given(field.id));
    case Field::Type::date:
      return date_answer(field, given(field.id));
    case Field::Type::choice:
      return choice_answer(field, given(field.id));
    case Field::Type::checkbox:
      return {is_on(given(field.id)) ? "true" : "", {}, {}};
    case Field::Type::several: {
      AnswerValue answer;
      const std::vector<std::string> names = form_names(field);
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (is_on(given(names[i]))) {
          answer.value += answer.value.empty() ? "" : "\n";
          answer.value += field.choices[i].value;
        }
      }
      return answer;
    }
  }
  return {};
}

}  // namespace waymark
