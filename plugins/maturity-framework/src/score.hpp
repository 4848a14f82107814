// Scores with their coverage: a score is the weighted mean of what the levels of answered items count.
#pragma once

#include "answers.hpp"
#include "framework.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace maturity_framework {

/// Whose view of the levels is scored.
enum class Side : std::uint8_t { agreed, individual };

/// score = sum of weight × counts over answered items ÷ sum of their weights, for items that apply.
/// coverage = answered ÷ applicable.
struct Score {
  std::size_t items = 0;
  std::size_t not_applicable = 0;
  std::size_t answered = 0;  ///< items with a level
  double weight = 0;         ///< of those
  double sum = 0;            ///< of weight × counts of those

  [[nodiscard]] std::size_t applicable() const { return items - not_applicable; }
  /// REQUIRES an answered item.
  [[nodiscard]] double value() const { return sum / weight; }
};

/// Scores the items of the range. Several individual views of one item count as their mean; an item that some say
/// does not apply counts by the others' levels, and does not apply if nobody gives one.
Score score_items(const Framework& framework, const Answers& answers, Side side, ItemRange range);

/// Whether anybody gave an individual view of an item.
bool has_individual_views(const Answers& answers);

/// An item whose views are not all the same.
struct Difference {
  std::size_t item = 0;
  std::size_t steps = 0;        ///< levels between the two views furthest apart
  bool about_applying = false;  ///< somebody says that it does not apply, somebody gives a level
};

/// Items of the range whose individual views differ from each other or from the agreed one: first those where people
/// disagree whether it applies, then those furthest apart, else in the framework's order.
std::vector<Difference> differences(const Answers& answers, ItemRange range);

}  // namespace maturity_framework
