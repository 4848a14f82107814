#include "timeline_axis.hpp"

#include <algorithm>
#include <string>

namespace convoy_planner {
namespace {

constexpr float kLeft = 216;
constexpr float kRight = 632;
constexpr float kDaysOfMonth = 30.4F;
constexpr float kMonthWidth = 30;
constexpr float kYearWidth = 36;

}  // namespace

TimelineAxis::TimelineAxis(const Convoy& convoy) : first_(convoy.days.day(0)), end_(convoy.arrival()) {
  if (convoy.plan.arrive_by) {
    end_ = std::max(end_, *convoy.plan.arrive_by);
  }
  for (const Timing& timing : convoy.schedule.steps) {
    end_ = std::max(end_, latest_day(timing, convoy.days));
  }
  end_ += std::chrono::days(1);
}

bool TimelineAxis::shows(const Hold& freeze) const {
  return freeze.kind == Hold::Kind::freeze && freeze.from < end_ && freeze.to >= first_;
}

float TimelineAxis::x_of(Day day) const {
  day = std::clamp(day, first_, end_);
  const auto whole = static_cast<float>((end_ - first_).count());
  return kLeft + static_cast<float>((day - first_).count()) / whole * (kRight - kLeft);
}

void TimelineAxis::draw(const Plan& plan, TimelinePen& pen, float bottom) const {
  draw_months(pen, bottom);
  if (plan.arrive_by) {
    const float x = x_of(*plan.arrive_by + std::chrono::days(1));
    pen.line(x, kHeight, x, bottom, waymark::Tone::ink, 2);
  }
}

void TimelineAxis::draw_months(TimelinePen& pen, float bottom) const {
  const float months = static_cast<float>((end_ - first_).count()) / kDaysOfMonth;
  unsigned step = 1;  // of months that are named
  for (const unsigned each : {1U, 2U, 3U, 6U, 12U, 24U, 60U}) {
    step = each;
    if ((kRight - kLeft) / months * static_cast<float>(each) > kMonthWidth + 4) {
      break;
    }
  }
  const std::chrono::year_month_day begin(first_);
  bool year_said = false;
  float free_from = 0;
  for (auto month = begin.year() / begin.month(); Day(month / std::chrono::day(1)) < end_;
       month += std::chrono::months(1)) {
    const Day day = std::max(Day(month / std::chrono::day(1)), first_);
    const auto number = static_cast<unsigned>(month.month());
    const auto since = static_cast<unsigned>(static_cast<int>(month.year()) * 12) + number - 1;
    if (since % step != 0 && day != first_) {
      continue;
    }
    const float x = x_of(day);
    pen.line(x, 18, x, bottom, waymark::Tone::tint);
    if (x < free_from || x + kMonthWidth > kWidth) {
      continue;
    }
    if (step < 12) {
      pen.text(x + 2, 32, std::string(month_letters(number)));
      free_from = x + kMonthWidth;
    }
    if (number <= step || !year_said) {
      pen.text(x + 2, 14, std::to_string(static_cast<int>(month.year())), true);
      year_said = true;
      free_from = x + (step < 12 ? kMonthWidth : kYearWidth);
    }
  }
}

}  // namespace convoy_planner
