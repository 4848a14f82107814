#include "report/answers_report.hpp"

#include "report/json_document.hpp"

#include <utility>

namespace waymark {

std::string to_json(const WorksheetAnswers& answers) {
  nlohmann::ordered_json document;
  document["knowledge-base"] = answers.knowledge_base;
  document["edition"] = answers.edition;
  document["page"] = answers.page;
  document["worksheet"] = answers.worksheet;
  nlohmann::ordered_json list = nlohmann::ordered_json::object();
  for (const auto& [id, value] : answers.answers) {
    list[id] = value;
  }
  document["answers"] = std::move(list);
  return json_text(document);
}

}  // namespace waymark
