#include "timeline_key.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace convoy_planner {
namespace {

constexpr std::size_t kEntriesPerLine = 4;
constexpr float kLineHeight = 22;

struct Entry {
  enum class Kind : std::uint8_t { bar, diamond, wait, slack, due, freeze };
  Kind kind = Kind::bar;
  std::string_view words{};
  Look look = Look::leg;
  bool critical = false;
};

/// Finds which shapes a timeline has.
class KeyEntries {
 public:
  KeyEntries(const Convoy& convoy, bool by_step) : convoy_(convoy), by_step_(by_step) {}

  std::vector<Entry> find(const TimelineAxis& axis) {
    const Plan& plan = convoy_.plan;
    if (any([](const Step& step, const Timing& each) { return has_bar(step) && each.is_critical(); })) {
      entries_.push_back({Entry::Kind::bar, "Critical", Look::leg, true});
    }
    if (any([&](const Step& step, const Timing& each) { return look(step) == Look::leg && !each.is_critical(); })) {
      entries_.push_back({Entry::Kind::bar, "Leg"});
    }
    if (by_step_) {
      add_bar(Look::lead_time, "Lead time");
      add_bar(Look::meanwhile, "Meanwhile work");
      add_if(Entry::Kind::diamond, "Rendezvous",
             [](const Step& step, const Timing&) { return step.kind == StepKind::rendezvous; });
      add_if(Entry::Kind::wait, "Kept back",
             [](const Step& step, const Timing& each) { return has_bar(step) && each.start > each.ready; });
      add_if(Entry::Kind::slack, "Slack",
             [](const Step& step, const Timing& each) { return has_bar(step) && each.slack() > 0; });
    }
    if (std::any_of(plan.holds.begin(), plan.holds.end(), [&](const Hold& hold) { return axis.shows(hold); })) {
      entries_.push_back({Entry::Kind::freeze, "Freeze"});
    }
    if (plan.arrive_by) {
      entries_.push_back({Entry::Kind::due, "Should arrive"});
    }
    return std::move(entries_);
  }

 private:
  static bool has_bar(const Step& step) { return step.kind != StepKind::rendezvous; }
  [[nodiscard]] std::optional<Look> look(const Step& step) const {
    if (step.kind == StepKind::rendezvous) {
      return std::nullopt;
    }
    return by_step_ ? look_of(step) : Look::leg;
  }

  template <typename Test>
  [[nodiscard]] bool any(const Test& test) const {
    for (std::size_t i = 0; i < convoy_.plan.steps.size(); ++i) {
      const bool shown = by_step_ || convoy_.plan.steps[i].kind == StepKind::leg;
      if (shown && test(convoy_.plan.steps[i], convoy_.schedule.steps[i])) {
        return true;
      }
    }
    return false;
  }

  template <typename Test>
  void add_if(Entry::Kind kind, std::string_view words, const Test& test) {
    if (any(test)) {
      entries_.push_back({kind, words});
    }
  }

  /// The shape, dark if it is so wherever it stands.
  void add_bar(Look wanted, std::string_view words) {
    const bool is_there = any([&](const Step& step, const Timing&) { return look(step) == wanted; });
    const bool some_light =
        any([&](const Step& step, const Timing& each) { return look(step) == wanted && !each.is_critical(); });
    if (is_there) {
      entries_.push_back({Entry::Kind::bar, words, wanted, !some_light});
    }
  }

  const Convoy& convoy_;
  bool by_step_;
  std::vector<Entry> entries_;
};

void draw_sample(const Entry& entry, TimelinePen& pen, float x, float middle) {
  switch (entry.kind) {
    case Entry::Kind::bar:
      pen.bar(x + 1, x + 33, middle, entry.look, entry.critical);
      return;
    case Entry::Kind::diamond:
      pen.diamond(x + 17, middle);
      return;
    case Entry::Kind::wait:
      pen.wait(x, x + 34, middle);
      return;
    case Entry::Kind::slack:
      pen.slack(x, x + 33, middle);
      return;
    case Entry::Kind::due:
      pen.line(x + 17, middle - 8, x + 17, middle + 8, waymark::Tone::ink, 2);
      return;
    case Entry::Kind::freeze:
      pen.freeze(x + 1, x + 33, middle);
      return;
  }
}

}  // namespace

Look look_of(const Step& step) {
  return step.kind == StepKind::lead_time ? Look::lead_time : step.meanwhile ? Look::meanwhile : Look::leg;
}

float key_height(const Convoy& convoy, const TimelineAxis& axis, bool by_step) {
  const std::size_t count = KeyEntries(convoy, by_step).find(axis).size();
  const std::size_t lines = (count + kEntriesPerLine - 1) / kEntriesPerLine;
  return static_cast<float>(lines) * kLineHeight + 14;
}

float draw_key(const Convoy& convoy, const TimelineAxis& axis, bool by_step, TimelinePen& pen, float top) {
  constexpr float kEntryWidth = TimelineAxis::kWidth / kEntriesPerLine;
  const std::vector<Entry> entries = KeyEntries(convoy, by_step).find(axis);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const float x = static_cast<float>(i % kEntriesPerLine) * kEntryWidth;
    const std::size_t line = i / kEntriesPerLine;
    const float middle = top + static_cast<float>(line) * kLineHeight + 9;
    draw_sample(entries[i], pen, x, middle);
    pen.text(x + 42, middle + 5, std::string(entries[i].words));
  }
  return top + key_height(convoy, axis, by_step) - 14;
}

}  // namespace convoy_planner
