#include "answer_table.hpp"

#include "wording.hpp"

#include <string>

namespace maturity_framework {

void add_answer_table(waymark::DocumentBuilder& blocks, const Framework& framework, const Answers& answers,
                      ItemRange range) {
  const auto or_not_assessed = [&](const std::string& text) {
    return text.empty() ? capitalised(framework.words.not_assessed) : text;
  };
  blocks.open_table("lllll", answers.title + ": " + items_text(framework, range.size()));
  blocks.open_row(true);
  for (const std::string& head : {framework.words.item, framework.words.agreed, framework.words.individual,
                                  std::string("level aimed for"), framework.question}) {
    blocks.cell(capitalised(head), true);
  }
  blocks.close();
  for (std::size_t i = range.first; i < range.end; ++i) {
    const Answer& answer = answers.items[i];
    blocks.open_row();
    blocks.cell(capitalised(label_of(framework, framework.items[i])), true);
    blocks.cell(or_not_assessed(view_text(framework, answer.agreed)));
    blocks.cell(or_not_assessed(views_text(framework, answer.individual)));
    blocks.cell(answer.target ? framework.levels[*answer.target].title : "None set");
    blocks.open_cell();
    if (answer.now.empty() && answer.evidence.empty()) {
      blocks.text("Nothing written");
    }
    if (!answer.now.empty()) {
      blocks.text(answer.now);
    }
    if (!answer.evidence.empty()) {
      if (!answer.now.empty()) {
        blocks.add(waymark::Kind::line_break);
      }
      blocks.text("Evidence: " + answer.evidence);
    }
    blocks.close();
    blocks.close();
  }
  blocks.close();
}

}  // namespace maturity_framework
