#include "timeline.hpp"

#include "report_blocks.hpp"
#include "report_text.hpp"
#include "rules.hpp"
#include "timeline_axis.hpp"
#include "timeline_key.hpp"
#include "timeline_pen.hpp"
#include "wording.hpp"

#include <waymark/text_lines.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace convoy_planner {
namespace {

using waymark::Figure;

// In figure units.
constexpr float kMostHeight = 880;
constexpr float kNames = 208;
constexpr float kRowGap = 8;
constexpr std::size_t kMostRows = 90;  // more than that, and vehicles get a row each

struct Row {
  std::vector<std::string> lines;
  std::uint32_t step = kNone;     ///< of a step's row
  std::uint32_t vehicle = kNone;  ///< of a vehicle's row; of a heading neither
  bool bold = false;

  [[nodiscard]] float height() const { return static_cast<float>(lines.size()) * TimelinePen::kLine + kRowGap; }
};

class Timeline {
 public:
  Timeline(const Convoy& convoy, const Analysis& analysis) : convoy_(convoy), analysis_(analysis), axis_(convoy) {
    const std::size_t rows = convoy.plan.steps.size() + convoy.plan.vehicles.size();
    by_step_ = rows <= kMostRows;
    by_step_ ? list_steps() : list_vehicles();
    list_freezes();
  }

  std::vector<Figure> draw() {
    std::vector<std::size_t> starts;
    float height = kMostHeight;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      // A heading stays with its first row.
      const bool heading = rows_[i].step == kNone && rows_[i].vehicle == kNone && i + 1 < rows_.size();
      const float needed = rows_[i].height() + (heading ? rows_[i + 1].height() : 0);
      if (starts.empty() || height + needed > kMostHeight) {
        starts.push_back(i);
        height = TimelineAxis::kHeight + key_height(convoy_, axis_, by_step_);
      }
      height += rows_[i].height();
    }
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : rows_.size();
      figures.push_back(draw_rows(starts[i], end));
      figures.back().title =
          title_of(convoy_) + ": timeline" +
          (starts.size() == 1 ? "" : " (" + std::to_string(i + 1) + " of " + std::to_string(starts.size()) + ")");
    }
    return figures;
  }

 private:
  void heading(const std::string& name) { rows_.push_back({lines(name), kNone, kNone, true}); }
  [[nodiscard]] static std::vector<std::string> lines(const std::string& name) {
    return waymark::text_lines(name, TimelinePen::kTextSize, kNames);
  }

  void list_steps() {
    for (const Vehicle& vehicle : convoy_.plan.vehicles) {
      heading(vehicle.name);
      for (const std::uint32_t leg : vehicle.legs) {
        rows_.push_back({lines(convoy_.plan.steps[leg].name), leg});
      }
    }
    list_kind(StepKind::lead_time, "Lead times");
    list_kind(StepKind::rendezvous, "Rendezvous");
  }

  void list_kind(StepKind kind, const std::string& name) {
    bool first = true;
    for (std::uint32_t i = 0; i < convoy_.plan.steps.size(); ++i) {
      if (convoy_.plan.steps[i].kind == kind) {
        if (first) {
          heading(name);
        }
        first = false;
        rows_.push_back({lines(convoy_.plan.steps[i].name), i});
      }
    }
  }

  void list_vehicles() {
    for (std::uint32_t i = 0; i < convoy_.plan.vehicles.size(); ++i) {
      rows_.push_back({lines(convoy_.plan.vehicles[i].name), kNone, i});
    }
  }

  /// Which freezes there are for each step, or for each vehicle.
  void list_freezes() {
    freezes_.resize(by_step_ ? convoy_.plan.steps.size() : convoy_.plan.vehicles.size());
    for (const Hold& hold : convoy_.plan.holds) {
      if (!axis_.shows(hold)) {
        continue;
      }
      for (const std::uint32_t step : hold.steps) {
        std::vector<const Hold*>& list = freezes_[by_step_ ? step : convoy_.plan.steps[step].vehicle];
        if (list.empty() || list.back() != &hold) {
          list.push_back(&hold);
        }
      }
    }
  }

  [[nodiscard]] float x_of_start(int number) const { return axis_.x_of(convoy_.days.day(number)); }
  [[nodiscard]] float x_of_finish(int number) const {
    return axis_.x_of(day_of_finish(number, convoy_.days) + std::chrono::days(1));
  }

  Figure draw_rows(std::size_t first, std::size_t end) {
    Figure figure;
    figure.width = TimelineAxis::kWidth;
    TimelinePen pen(figure);
    float bottom = TimelineAxis::kHeight;
    for (std::size_t i = first; i < end; ++i) {
      bottom += rows_[i].height();
    }
    axis_.draw(convoy_.plan, pen, bottom);
    float top = TimelineAxis::kHeight;
    for (std::size_t i = first; i < end; ++i) {
      draw_row(pen, rows_[i], top);
      top += rows_[i].height();
    }
    figure.height = draw_key(convoy_, axis_, by_step_, pen, bottom + 10) + 4;
    figure.description = description(first, end);
    return figure;
  }

  void draw_row(TimelinePen& pen, const Row& row, float top) const {
    float baseline = top + TimelinePen::kTextSize;
    for (const std::string& each : row.lines) {
      pen.text(0, baseline, each, row.bold);
      baseline += TimelinePen::kLine;
    }
    const float middle = top + TimelinePen::kLine / 2 + 1;
    for (const Hold* freeze : freezes_of(row)) {
      pen.freeze(axis_.x_of(freeze->from), axis_.x_of(freeze->to + std::chrono::days(1)), middle);
    }
    if (row.step != kNone) {
      draw_step(pen, row.step, middle);
    } else if (row.vehicle != kNone) {
      draw_vehicle(pen, row.vehicle, middle);
    }
  }

  [[nodiscard]] bool is_critical(std::uint32_t step) const { return convoy_.schedule.steps[step].is_critical(); }

  [[nodiscard]] std::vector<const Hold*> freezes_of(const Row& row) const {
    const std::uint32_t index = by_step_ ? row.step : row.vehicle;
    return index == kNone ? std::vector<const Hold*>() : freezes_[index];
  }

  void draw_step(TimelinePen& pen, std::uint32_t index, float middle) const {
    const Timing& timing = convoy_.schedule.steps[index];
    if (convoy_.plan.steps[index].kind == StepKind::rendezvous) {
      pen.diamond(axis_.x_of(last_day(timing, convoy_.days) + std::chrono::days(1)), middle);
      return;
    }
    if (timing.start > timing.ready) {
      pen.wait(x_of_start(timing.ready), x_of_start(timing.start), middle);
    }
    if (timing.slack() > 0) {
      pen.slack(x_of_finish(timing.finish), x_of_finish(timing.latest_finish), middle);
    }
    pen.bar(x_of_start(timing.start), x_of_finish(timing.finish), middle, look_of(convoy_.plan.steps[index]),
            is_critical(index));
  }

  /// All legs of a vehicle in one row, those that touch as one bar.
  void draw_vehicle(TimelinePen& pen, std::uint32_t index, float middle) const {
    std::vector<std::pair<int, int>> plain;
    std::vector<std::pair<int, int>> critical;
    for (const std::uint32_t leg : convoy_.plan.vehicles[index].legs) {
      const Timing& timing = convoy_.schedule.steps[leg];
      (is_critical(leg) ? critical : plain).emplace_back(timing.start, timing.finish);
    }
    const auto draw = [&](std::vector<std::pair<int, int>>& stretches, bool dark) {
      std::sort(stretches.begin(), stretches.end());
      for (std::size_t i = 0; i < stretches.size();) {
        auto [from, to] = stretches[i];
        for (++i; i < stretches.size() && stretches[i].first <= to; ++i) {
          to = std::max(to, stretches[i].second);
        }
        pen.bar(x_of_start(from), x_of_finish(to), middle, Look::leg, dark);
      }
    };
    draw(plain, false);
    draw(critical, true);
  }

  [[nodiscard]] std::string step_text(std::uint32_t index) const {
    const Step& step = convoy_.plan.steps[index];
    const Timing& timing = convoy_.schedule.steps[index];
    std::string text = step.name + ": " + dates_text(convoy_, index);
    text += step.meanwhile ? ", meanwhile work" : "";
    text += timing.is_critical() ? ", critical" : ", " + working_days(timing.slack()) + " of slack";
    if (timing.start > timing.ready && timing.hold != kNone) {
      text += ", kept back by " + name_of(convoy_.plan.holds[timing.hold]);
    }
    return text;
  }

  [[nodiscard]] std::string description(std::size_t first, std::size_t end) const {
    std::string text = "A timeline from " + long_text(axis_.first()) + " to " + long_text(axis_.last()) + ".";
    if (!by_step_) {
      text += " It has a row for each vehicle; the table has every leg.";
    }
    for (std::size_t i = first; i < end; ++i) {
      const Row& row = rows_[i];
      if (row.step != kNone) {
        text += " " + step_text(row.step) + ".";
      } else if (row.vehicle != kNone) {
        text += " " + vehicle_text(row.vehicle) + ".";
      } else {
        std::string name;
        for (const std::string& each : row.lines) {
          name += (name.empty() ? "" : " ") + each;
        }
        text += " " + name + ":";
      }
    }
    for (const Hold& hold : convoy_.plan.holds) {
      if (axis_.shows(hold)) {
        text += " " + capitalised(name_of(hold)) + ": " + range_text(hold.from, hold.to) + ".";
      }
    }
    if (convoy_.plan.arrive_by) {
      text += " The convoy should arrive by " + long_text(*convoy_.plan.arrive_by) + ".";
    }
    return text;
  }

  [[nodiscard]] std::string vehicle_text(std::uint32_t index) const {
    int from = kNever;
    int to = 0;
    for (const std::uint32_t leg : convoy_.plan.vehicles[index].legs) {
      from = std::min(from, convoy_.schedule.steps[leg].start);
      to = std::max(to, convoy_.schedule.steps[leg].finish);
    }
    return convoy_.plan.vehicles[index].name + ": " + long_text(convoy_.days.day(from)) + " to " +
           long_text(day_of_finish(to, convoy_.days)) + ", " + working_days(analysis_.path_days[index]) +
           " of it critical";
  }

  const Convoy& convoy_;
  const Analysis& analysis_;
  TimelineAxis axis_;
  bool by_step_ = true;
  std::vector<Row> rows_;
  std::vector<std::vector<const Hold*>> freezes_;  ///< by step, or by vehicle
};

}  // namespace

std::vector<Figure> draw_timeline(const Convoy& convoy, const Analysis& analysis) {
  return Timeline(convoy, analysis).draw();
}

}  // namespace convoy_planner
