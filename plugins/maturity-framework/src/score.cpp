#include "score.hpp"

#include <algorithm>

namespace maturity_framework {
namespace {

struct Opinion {
  View::Kind kind = View::Kind::none;
  double counts = 0;
};

Opinion opinion_of(const Framework& framework, const Answer& answer, Side side) {
  if (side == Side::agreed) {
    return {answer.agreed.kind, answer.agreed.is_level() ? framework.levels[answer.agreed.level].counts : 0};
  }
  Opinion opinion;
  double sum = 0;
  std::size_t levels = 0;
  for (const View& view : answer.individual) {
    if (view.is_level()) {
      sum += framework.levels[view.level].counts;
      ++levels;
    } else if (view.kind == View::Kind::not_applicable) {
      opinion.kind = View::Kind::not_applicable;
    }
  }
  if (levels > 0) {
    opinion = {View::Kind::level, sum / static_cast<double>(levels)};
  }
  return opinion;
}

}  // namespace

Score score_items(const Framework& framework, const Answers& answers, Side side, ItemRange range) {
  Score score;
  score.items = range.size();
  for (std::size_t i = range.first; i < range.end; ++i) {
    const Opinion opinion = opinion_of(framework, answers.items[i], side);
    if (opinion.kind == View::Kind::not_applicable) {
      ++score.not_applicable;
    } else if (opinion.kind == View::Kind::level) {
      const double weight = weight_of(framework, framework.items[i]);
      ++score.answered;
      score.weight += weight;
      score.sum += weight * opinion.counts;
    }
  }
  return score;
}

bool has_individual_views(const Answers& answers) {
  return std::any_of(answers.items.begin(), answers.items.end(),
                     [](const Answer& answer) { return !answer.individual.empty(); });
}

std::vector<Difference> differences(const Answers& answers, ItemRange range) {
  std::vector<Difference> result;
  for (std::size_t i = range.first; i < range.end; ++i) {
    std::vector<View> views = answers.items[i].individual;
    if (views.empty()) {
      continue;
    }
    if (answers.items[i].agreed.kind != View::Kind::none) {
      views.push_back(answers.items[i].agreed);
    }
    Difference difference;
    difference.item = i;
    bool any_level = false;
    bool any_not = false;
    std::size_t lowest = 0;
    std::size_t highest = 0;
    for (const View& view : views) {
      any_not = any_not || !view.is_level();
      if (view.is_level()) {
        lowest = any_level ? std::min(lowest, view.level) : view.level;
        highest = any_level ? std::max(highest, view.level) : view.level;
        any_level = true;
      }
    }
    difference.steps = highest - lowest;
    difference.about_applying = any_level && any_not;
    if (difference.steps > 0 || difference.about_applying) {
      result.push_back(difference);
    }
  }
  std::stable_sort(result.begin(), result.end(), [](const Difference& a, const Difference& b) {
    return a.about_applying != b.about_applying ? a.about_applying : a.steps > b.steps;
  });
  return result;
}

}  // namespace maturity_framework
