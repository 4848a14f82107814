// The answers of a filled-in form as programs read them.
#pragma once

#include "answers/read_answers.hpp"

#include <string>

namespace waymark {

/// One JSON document, ended by a newline: `{"knowledge-base", "edition", "page", "worksheet", "answers": {ID: VALUE}}`.
/// Answers stand in the worksheet's order, empty ones too. ASCII only.
std::string to_json(const WorksheetAnswers& answers);

}  // namespace waymark
