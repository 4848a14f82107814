// The working days of a stretch of the calendar, counted from 0.
#pragma once

#include "day.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace convoy_planner {

/// Days on which nobody works, beside weekends and bank holidays: `from` to `to`, both included.
struct NonWorking {
  Day from{};
  Day to{};
  std::string name{};
};

/// Mondays to Fridays from one day to another, without England's bank holidays (if wanted) and other periods. A number
/// n stands for the beginning of working day n, so what takes d days from n on is finished at n + d.
class WorkingDays {
 public:
  /// REQUIRES that `first` is not after `last`.
  WorkingDays(Day first, Day last, bool bank_holidays, const std::vector<NonWorking>& others);

  /// How many there are.
  [[nodiscard]] int size() const { return static_cast<int>(days_.size()); }
  /// Working day `number`; the nearest there is for a number outside. REQUIRES that there is one.
  [[nodiscard]] Day day(int number) const;
  /// The first working day on or after `day`: 0 for days before the stretch, size() for those after its last one.
  [[nodiscard]] int on_or_after(Day day) const;
  /// The beginning of the working day after `day`: what must be finished on `day` must be finished at this number.
  [[nodiscard]] int after(Day day) const { return on_or_after(day + std::chrono::days(1)); }
  [[nodiscard]] bool works_on(Day day) const;
  [[nodiscard]] Day first() const { return first_; }
  [[nodiscard]] Day last() const { return last_; }

 private:
  Day first_;
  Day last_;
  std::vector<Day> days_;
  std::vector<std::int32_t> before_;  ///< for each day of the stretch, and one after: working days before it
};

}  // namespace convoy_planner
