#include "check/review_duties.hpp"

#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>
#include <utility>

namespace waymark {
namespace {

ReviewDuty duty_of(const PageSource& page, std::uint32_t index, Date today, int within) {
  if (!page.meta.review_by.given()) {
    return {index, ReviewState::undated, 0};
  }
  const int left = days_between(today, page.meta.review_by);
  const ReviewState state = left < 0 ? ReviewState::overdue : left > within ? ReviewState::later : ReviewState::due;
  return {index, state, left};
}

bool is_earlier(const ReviewDuty& a, const ReviewDuty& b) {
  const auto key = [](const ReviewDuty& duty) {
    return std::tuple(duty.state == ReviewState::undated, duty.days_left, duty.page);
  };
  return key(a) < key(b);
}

}  // namespace

ReviewDuties review_duties(const Library& library, Date today, int within) {
  assert(today.given());
  ReviewDuties result;
  // Roles that differ in case alone are two, side by side: whoever reads the list sees what to mend.
  std::map<std::pair<std::string, std::string>, std::vector<ReviewDuty>> by_owner;
  for (std::uint32_t i = 0; i < library.pages.size(); ++i) {
    if (library.packs[library.pages[i].pack].made) {
      continue;  // nobody writes or reviews these
    }
    const PageSource& page = library.pages[i];
    const ReviewDuty duty = duty_of(page, i, today, within);
    if (page.meta.owner.empty()) {
      result.unowned.push_back(duty);
    } else if (duty.state == ReviewState::undated) {
      result.undated.push_back(duty);
    } else {
      by_owner[{fold_case(page.meta.owner), page.meta.owner}].push_back(duty);
    }
  }
  std::sort(result.unowned.begin(), result.unowned.end(), is_earlier);
  for (auto& [names, duties] : by_owner) {
    std::sort(duties.begin(), duties.end(), is_earlier);
    result.owners.push_back({names.second, std::move(duties)});
  }
  return result;
}

std::chrono::sys_days calendar_day(Date date) {
  assert(date.given());
  return std::chrono::year_month_day{std::chrono::year{date.year}, std::chrono::month{date.month},
                                     std::chrono::day{date.day}};
}

int days_between(Date from, Date to) { return static_cast<int>((calendar_day(to) - calendar_day(from)).count()); }

std::string time_left(const ReviewDuty& duty) {
  if (duty.state == ReviewState::undated) {
    return "no review date";
  }
  if (duty.days_left == 0) {
    return "due today";
  }
  const int days = duty.days_left < 0 ? -duty.days_left : duty.days_left;
  return fmt::format("{} {} {}", days, days == 1 ? "day" : "days", duty.days_left < 0 ? "overdue" : "left");
}

}  // namespace waymark
