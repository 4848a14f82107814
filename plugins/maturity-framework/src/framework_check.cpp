#include "framework_check.hpp"

#include "wording.hpp"

#include <algorithm>
#include <map>

namespace maturity_framework {
namespace {

class Check {
 public:
  explicit Check(const Framework& framework) : framework_(framework) {}

  std::vector<Problem> run() {
    levels();
    if (framework_.components.empty()) {
      add({}, "the framework has no components", "list them under 'components'");
    }
    for (const Component& component : framework_.components) {
      id("component", component.id, component.at);
      weight("component", component.id, component.weight, component.at);
      if (component.first_foundation == component.end_foundation) {
        add(component.at, "component '" + component.id + "' has no foundations", "list them under 'foundations'");
      }
    }
    for (const Foundation& foundation : framework_.foundations) {
      id("foundation", foundation.id, foundation.at);
      weight("foundation", foundation.id, foundation.weight, foundation.at);
      if (foundation.first_item == foundation.end_item) {
        add(foundation.at, "foundation '" + foundation.id + "' has no items",
            "list them under 'items', or give it a 'text' if it is itself the item");
      }
    }
    items();
    return std::move(problems_);
  }

 private:
  void add(Position at, std::string message, std::string hint = {}) {
    problems_.push_back({at, std::move(message), std::move(hint)});
  }

  void levels() {
    const auto& levels = framework_.levels;
    if (levels.size() < 2 || levels.size() > kMaxLevels) {
      add(levels.empty() ? Position{} : levels.front().at,
          "a framework has 2 to " + std::to_string(kMaxLevels) + " levels, not " + std::to_string(levels.size()),
          "list them under 'levels', the lowest first");
    }
    std::map<std::string, std::uint32_t> lines;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      const Level& level = levels[i];
      if (level.id == kNotApplicable) {
        add(level.at, "a level cannot have the id 'not-applicable'",
            "write 'not-applicable: true' at the items that need not apply");
      } else {
        plain_id("level", level.id, level.at);
      }
      unique("level", level.id, level.at, lines);
      if (!(level.counts >= 0 && level.counts <= kMaxCounts)) {
        add(level.at, "level '" + level.id + "' must count from 0 to " + number_text(kMaxCounts));
      }
      if (i > 0 && level.counts < levels[i - 1].counts) {
        add(level.at,
            "level '" + level.id + "' counts " + number_text(level.counts) + ", less than '" + levels[i - 1].id +
                "' before it",
            "write the lowest level first");
      }
    }
    if (levels.size() >= 2 && !(levels.back().counts > levels.front().counts)) {
      add(levels.back().at, "the highest level must count more than the lowest", "set 'counts' of the levels");
    }
  }

  void items() {
    if (framework_.items.size() > kMaxItems) {
      add(framework_.items[kMaxItems].at, "a framework has at most " + std::to_string(kMaxItems) + " items");
    }
    for (const Item& item : framework_.items) {
      if (!framework_.foundations[item.foundation].itself) {
        id("item", item.id, item.at);
        weight("item", item.id, item.weight, item.at);
      }
      if (item.goal == 0 && framework_.levels.size() >= 2) {
        add(item.at, "the goal of item '" + item.id + "' is the lowest level, so that nothing could be below it",
            "set 'goal' to a higher level");
      }
    }
  }

  void id(std::string_view kind, const std::string& id, Position at) {
    plain_id(kind, id, at);
    unique(kind, id, at, lines_);
  }

  void plain_id(std::string_view kind, const std::string& id, Position at) {
    // A missing one was reported when the data was read.
    if (!id.empty() && !is_id(id)) {
      add(at, "'" + id + "' cannot be the id of " + std::string(kind == "item" ? "an " : "a ") + std::string(kind),
          "use up to 48 small letters, digits and single hyphens, from a letter on");
    }
  }

  void unique(std::string_view kind, const std::string& id, Position at, std::map<std::string, std::uint32_t>& lines) {
    const auto [first, fresh] = lines.emplace(id, at.line);
    if (!fresh && !id.empty()) {
      add(at, "the id '" + id + "' of this " + std::string(kind) + " is used already",
          "it stands in line " + std::to_string(first->second) + " too; give each its own, and keep them for ever");
    }
  }

  void weight(std::string_view kind, const std::string& id, double weight, Position at) {
    if (!(weight > 0 && weight <= kMaxWeight)) {
      add(at, "the weight of " + std::string(kind) + " '" + id + "' must be more than 0 and at most " +
                  number_text(kMaxWeight));
    }
  }

  const Framework& framework_;
  std::vector<Problem> problems_;
  std::map<std::string, std::uint32_t> lines_;  ///< where an id of a component, foundation or item stands first
};

}  // namespace

bool is_id(std::string_view id) {
  if (id.empty() || id.size() > 48 || id.front() < 'a' || id.front() > 'z' || id.back() == '-') {
    return false;
  }
  return std::all_of(id.begin(), id.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }) &&
         id.find("--") == std::string_view::npos;
}

std::vector<Problem> check_framework(const Framework& framework) { return Check(framework).run(); }

}  // namespace maturity_framework
