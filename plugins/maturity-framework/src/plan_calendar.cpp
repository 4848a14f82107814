#include "plan.hpp"

#include <waymark/write_calendar.hpp>

#include <charconv>
#include <chrono>

namespace maturity_framework {
namespace {

struct Event {
  std::string_view kind;   ///< part of the identifier
  std::string_view title;  ///< what the day is
  std::string_view date;
};

/// REQUIRES a date, as is_date() has it.
std::chrono::sys_days day_of(std::string_view date) {
  const auto number = [date](std::size_t first, std::size_t size) {
    int result = 0;
    std::from_chars(date.data() + first, date.data() + first + size, result);
    return result;
  };
  return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                     std::chrono::day(static_cast<unsigned>(number(8, 2))));
}

std::string description_of(const Framework& framework, const Answers& answers, std::size_t item) {
  const Answer& answer = answers.items[item];
  std::string description = full_text(framework.items[item]);
  description += answer.actions.empty() ? "" : "\nActions: " + answer.actions;
  description += answer.lead.empty() ? "" : "\nLead: " + answer.lead;
  description += answers.illustrative ? "\nThis is an invented example." : "";
  return description;
}

}  // namespace

std::string plan_calendar(const Framework& framework, const Answers& answers, const std::vector<std::size_t>& items) {
  waymark::CalendarText calendar("maturity-framework", "Action plan: " + answers.title, day_of(answers.date));
  bool empty = true;
  for (const std::size_t item : items) {
    const Answer& answer = answers.items[item];
    for (const Event& event :
         {Event{"deadline", "Deadline", answer.deadline}, Event{"review", "Review", answer.review}}) {
      if (event.date.empty()) {
        continue;
      }
      empty = false;
      const std::chrono::sys_days day = day_of(event.date);
      calendar.event({framework.items[item].id + "-" + std::string(event.kind) + "@" + answers.id + "." + framework.id +
                          ".invalid",
                      day, day, std::string(event.title) + ": " + label_of(framework, framework.items[item]),
                      description_of(framework, answers, item)});
    }
  }
  return empty ? std::string() : calendar.finish();
}

}  // namespace maturity_framework
