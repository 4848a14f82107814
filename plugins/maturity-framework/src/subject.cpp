#include "subject.hpp"

#include "read_answers.hpp"
#include "read_framework.hpp"

#include <waymark/suggest.hpp>

#include <string>
#include <utility>

namespace maturity_framework {

std::optional<Subject> read_subject(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply) {
  auto framework = read_framework(request.data("framework"), reply);
  if (!framework) {
    return std::nullopt;
  }
  Subject subject;
  subject.framework = *std::move(framework);
  for (std::size_t i = 0; i < subject.framework.components.size(); ++i) {
    subject.components.push_back(i);
  }
  if (const auto* option = request.option("component")) {
    const auto found = find_component(subject.framework, option->text);
    if (!found) {
      std::vector<std::string_view> known;
      std::string list;
      for (const Component& component : subject.framework.components) {
        known.push_back(component.id);
        list.append(list.empty() ? "known are: " : ", ").append(component.id);
      }
      const std::string meant = waymark::suggest(option->text, known);
      reply.error(option->place, "the framework has no component '" + option->text + "'",
                  meant.empty() ? list : "did you mean '" + meant + "'?");
      return std::nullopt;
    }
    subject.whole = subject.components.size() == 1;
    subject.components = {*found};
  }
  if (request.option("answers") != nullptr) {
    subject.answers = read_answers(request.data("answers"), subject.framework, reply);
    if (!subject.answers) {
      return std::nullopt;
    }
  }
  return subject;
}

}  // namespace maturity_framework
