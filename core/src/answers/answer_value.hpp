// Turns what stands in a form's field into an answer as Waymark keeps it.
#pragma once

#include "pdf/read_form.hpp"

#include <waymark/field.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

struct AnswerValue {
  std::string value{};      ///< as field.hpp says; what doesn't fit, as it was given
  std::string complaint{};  ///< how it doesn't fit, "is no date"; "" if it does
  std::string hint{};
};

/// The names that a PDF form has for the field: its id, or one for each choice of a field for several.
std::vector<std::string> form_names(const Field& field);

/// `given` returns what stands under one of those names.
AnswerValue answer_value(const Field& field, const std::function<std::string_view(const std::string&)>& given);

}  // namespace waymark
