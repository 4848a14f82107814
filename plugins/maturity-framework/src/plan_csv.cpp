#include "plan.hpp"

#include "wording.hpp"

#include <waymark/write_csv.hpp>

namespace maturity_framework {

std::string plan_csv(const Framework& framework, const Answers* answers, const std::vector<std::size_t>& items) {
  const Words& words = framework.words;
  waymark::CsvText csv;
  csv.row({capitalised(words.component), capitalised(words.foundation), "Reference", "Id", capitalised(words.item),
           "Level now", "Level aimed for", framework.question, "Actions for improvement", "Lead", "Deadline",
           "Review date"});
  static const Answer blank;
  for (const std::size_t i : items) {
    const Item& item = framework.items[i];
    const Foundation& foundation = framework.foundations[item.foundation];
    const Answer& answer = answers == nullptr ? blank : answers->items[i];
    csv.row({name_of(framework.components[foundation.component]), name_of(foundation), reference_of(framework, item),
             item.id, full_text(item), view_text(framework, level_now(answer)),
             answer.target ? framework.levels[*answer.target].title : std::string(), answer.now, answer.actions,
             answer.lead, answer.deadline, answer.review});
  }
  return csv.finish();
}

}  // namespace maturity_framework
