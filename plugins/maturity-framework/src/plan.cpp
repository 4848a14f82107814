#include "plan.hpp"

#include <algorithm>
#include <array>

namespace maturity_framework {

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return false;
  }
  const auto number = [&](std::size_t from, std::size_t size) {
    unsigned result = 0;
    for (const char c : text.substr(from, size)) {
      if (c < '0' || c > '9') {
        return 0U;
      }
      result = result * 10 + static_cast<unsigned>(c - '0');
    }
    return result;
  };
  const unsigned year = number(0, 4);
  const unsigned month = number(5, 2);
  const unsigned day = number(8, 2);
  static constexpr std::array<unsigned, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year == 0 || month < 1 || month > 12 || day < 1) {
    return false;
  }
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return day <= kDays.at(month - 1) + (month == 2 && leap ? 1U : 0U);
}

View level_now(const Answer& answer) {
  if (answer.agreed.kind != View::Kind::none) {
    return answer.agreed;
  }
  View lowest;
  for (const View& view : answer.individual) {
    if (view.is_level() && (!lowest.is_level() || view.level < lowest.level)) {
      lowest = view;
    }
  }
  return lowest;
}

std::vector<std::size_t> planned_items(const Framework& framework, const Answers& answers, ItemRange range) {
  std::vector<std::size_t> result;
  for (std::size_t i = range.first; i < range.end; ++i) {
    const Answer& answer = answers.items[i];
    const View now = level_now(answer);
    const bool has_plan =
        !answer.actions.empty() || !answer.lead.empty() || !answer.deadline.empty() || !answer.review.empty();
    if (now.is_level() ? now.level < framework.items[i].goal : now.kind == View::Kind::none && has_plan) {
      result.push_back(i);
    }
  }
  return result;
}

std::size_t unassessed_items(const Answers& answers, ItemRange range, const std::vector<std::size_t>& planned) {
  std::size_t count = 0;
  for (std::size_t i = range.first; i < range.end; ++i) {
    const Answer& answer = answers.items[i];
    const bool none = level_now(answer).kind == View::Kind::none &&
                      std::none_of(answer.individual.begin(), answer.individual.end(),
                                   [](const View& view) { return view.kind == View::Kind::not_applicable; });
    count += none && !std::binary_search(planned.begin(), planned.end(), i) ? 1 : 0;
  }
  return count;
}

}  // namespace maturity_framework
