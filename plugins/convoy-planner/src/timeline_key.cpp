#include "timeline_key.hpp"

#include "timeline_axis.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace convoy_planner {
namespace {

constexpr std::size_t kEntriesPerLine = 4;
constexpr float kLineHeight = 22;

struct Entry {
  enum class Kind : std::uint8_t { bar, diamond, wait, slack, due, freeze };
  Kind kind = Kind::bar;
  Look look = Look::plain;
  std::string_view words{};
};

std::vector<Entry> entries_of(const Convoy& convoy, bool by_step) {
  std::vector<Entry> result{{Entry::Kind::bar, Look::critical, "Critical"}, {Entry::Kind::bar, Look::plain, "Leg"}};
  const auto& steps = convoy.plan.steps;
  const auto& timings = convoy.schedule.steps;
  const auto any_step = [&](const auto& test) { return by_step && std::any_of(steps.begin(), steps.end(), test); };
  const auto any_timing = [&](const auto& test) {
    return by_step && std::any_of(timings.begin(), timings.end(), test);
  };
  if (any_step([](const Step& step) { return step.meanwhile; })) {
    result.push_back({Entry::Kind::bar, Look::meanwhile, "Meanwhile work"});
  }
  if (any_step([](const Step& step) { return step.kind == StepKind::lead_time; })) {
    result.push_back({Entry::Kind::bar, Look::lead_time, "Lead time"});
  }
  if (any_step([](const Step& step) { return step.kind == StepKind::rendezvous; })) {
    result.push_back({Entry::Kind::diamond, Look::plain, "Rendezvous"});
  }
  if (any_timing([](const Timing& each) { return each.start > each.ready; })) {
    result.push_back({Entry::Kind::wait, Look::plain, "Kept back"});
  }
  if (any_timing([](const Timing& each) { return each.slack() > 0; })) {
    result.push_back({Entry::Kind::slack, Look::plain, "Slack"});
  }
  if (convoy.plan.arrive_by) {
    result.push_back({Entry::Kind::due, Look::plain, "Should arrive"});
  }
  if (std::any_of(convoy.plan.holds.begin(), convoy.plan.holds.end(),
                  [](const Hold& hold) { return hold.kind == Hold::Kind::freeze; })) {
    result.push_back({Entry::Kind::freeze, Look::plain, "Freeze"});
  }
  return result;
}

void draw_sample(const Entry& entry, TimelinePen& pen, float x, float middle) {
  switch (entry.kind) {
    case Entry::Kind::bar:
      pen.bar(x + 1, x + 33, middle, entry.look);
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
      pen.band(x + 1, x + 33, middle - 7, middle + 7);
      return;
  }
}

}  // namespace

float key_height(const Convoy& convoy, bool by_step) {
  const std::size_t lines = (entries_of(convoy, by_step).size() + kEntriesPerLine - 1) / kEntriesPerLine;
  return static_cast<float>(lines) * kLineHeight + 14;
}

float draw_key(const Convoy& convoy, bool by_step, TimelinePen& pen, float top) {
  constexpr float kEntryWidth = TimelineAxis::kWidth / kEntriesPerLine;
  const std::vector<Entry> entries = entries_of(convoy, by_step);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const float x = static_cast<float>(i % kEntriesPerLine) * kEntryWidth;
    const std::size_t line = i / kEntriesPerLine;
    const float middle = top + static_cast<float>(line) * kLineHeight + 9;
    draw_sample(entries[i], pen, x, middle);
    pen.text(x + 42, middle + 5, std::string(entries[i].words));
  }
  return top + key_height(convoy, by_step) - 14;
}

}  // namespace convoy_planner
