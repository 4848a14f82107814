#include "working_days.hpp"

#include "bank_holidays.hpp"

#include <algorithm>
#include <cassert>

namespace convoy_planner {

WorkingDays::WorkingDays(Day first, Day last, bool bank_holidays, const std::vector<NonWorking>& others)
    : first_(first), last_(last) {
  assert(first <= last);
  const auto length = static_cast<std::size_t>((last - first).count()) + 1;
  std::vector<char> off(length, 0);
  const auto close = [&](Day from, Day to) {
    for (Day day = std::max(from, first); day <= std::min(to, last); day += std::chrono::days(1)) {
      off[static_cast<std::size_t>((day - first).count())] = 1;
    }
  };
  if (bank_holidays) {
    for (const BankHoliday& each : england_bank_holidays()) {
      const Day day(std::chrono::year_month_day(std::chrono::year(each.year), std::chrono::month(each.month),
                                                std::chrono::day(each.day)));
      close(day, day);
    }
  }
  for (const NonWorking& each : others) {
    close(each.from, each.to);
  }
  before_.reserve(length + 1);
  unsigned weekday = std::chrono::weekday(first).iso_encoding();
  for (std::size_t i = 0; i < length; ++i) {
    before_.push_back(static_cast<std::int32_t>(days_.size()));
    if (weekday <= 5 && off[i] == 0) {
      days_.push_back(first + std::chrono::days(i));
    }
    weekday = weekday == 7 ? 1 : weekday + 1;
  }
  before_.push_back(static_cast<std::int32_t>(days_.size()));
}

Day WorkingDays::day(int number) const {
  assert(!days_.empty());
  return days_[static_cast<std::size_t>(std::clamp(number, 0, size() - 1))];
}

int WorkingDays::on_or_after(Day day) const {
  if (day <= first_) {
    return 0;
  }
  return day > last_ ? size() : before_[static_cast<std::size_t>((day - first_).count())];
}

bool WorkingDays::works_on(Day day) const {
  const int number = on_or_after(day);
  return number < size() && days_[static_cast<std::size_t>(number)] == day;
}

}  // namespace convoy_planner
