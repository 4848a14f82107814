#include "compare/align_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace waymark {
namespace {

constexpr std::uint32_t kNone = 0xffffffff;
/// The words at most of a part that are held against another's.
constexpr std::size_t kMostWords = 400;
constexpr std::size_t kMostPairs = 10'000;
/// How far apart, among very many parts that changed, alike ones are looked for.
constexpr std::size_t kReach = 20;

using Bag = std::vector<std::uint64_t>;

void collect(const Words& words, Bag& bag) {
  for (std::size_t i = 0; i < words.words.size() && bag.size() < kMostWords; ++i) {
    if (words.words[i].letters) {
      bag.push_back(words.words[i].key);
    }
  }
}

void collect(const Part& part, Bag& bag) {
  collect(part.words, bag);
  for (const Words& cell : part.cells) {
    collect(cell, bag);
  }
  for (const std::vector<Part>* children : {&part.parts, &part.fields}) {
    for (const Part& child : *children) {
      if (bag.size() < kMostWords) {
        collect(child, bag);
      }
    }
  }
}

Bag bag_of(const Part& part) {
  Bag bag;
  collect(part, bag);
  std::sort(bag.begin(), bag.end());
  return bag;
}

std::size_t in_both(const Bag& a, const Bag& b) {
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++count;
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return count;
}

/// Facts that are alike speak for parts without words of their own: figures, resources, cards.
double likeness_of_facts(const Part& older, const Part& newer) {
  std::size_t same = 0;
  for (const Fact& fact : older.facts) {
    same += std::any_of(newer.facts.begin(), newer.facts.end(),
                        [&](const Fact& other) { return other.label == fact.label && other.value == fact.value; })
                ? 1
                : 0;
  }
  const std::size_t most = std::max(older.facts.size(), newer.facts.size());
  return most == 0 ? 0.0 : static_cast<double>(same) / static_cast<double>(most);
}

double likeness(const Part& older, const Bag& old_bag, const Part& newer, const Bag& new_bag) {
  if (older.kind != newer.kind || older.known != newer.known || older.header != newer.header) {
    return 0.0;
  }
  if (old_bag.empty() && new_bag.empty()) {
    return std::max(0.3, likeness_of_facts(older, newer));
  }
  return 2.0 * static_cast<double>(in_both(old_bag, new_bag)) / static_cast<double>(old_bag.size() + new_bag.size());
}

/// What is alike enough to be the same thing, changed.
double least_likeness(Kind kind) {
  switch (kind) {
    case Kind::paragraph:
    case Kind::list_item:
    case Kind::code_block:
    case Kind::table_row:
    case Kind::quotation:
      return 0.4;
    case Kind::heading:
    case Kind::story:
      return 0.3;
    case Kind::field:
      return 2.0;  // never: answers hold on to its id
    default:
      return 0.15;
  }
}

class Aligner {
 public:
  Aligner(const std::vector<Part>& older, const std::vector<Part>& newer, CompareBudget& budget)
      : older_(older), newer_(newer), budget_(budget), of_old_(older.size(), kNone), of_new_(newer.size(), kNone) {}

  std::vector<PartPair> run() {
    const auto same = common_sequence(keys(older_), keys(newer_), budget_).value_or(std::vector<Match>{});
    for (const Match& match : same) {
      join(match.older, match.newer);
    }
    join_names();
    std::size_t i = 0;
    std::size_t j = 0;
    for (const Match& match : same) {
      join_alike(i, match.older, j, match.newer);
      i = match.older + std::size_t{1};
      j = match.newer + std::size_t{1};
    }
    join_alike(i, older_.size(), j, newer_.size());
    return in_order();
  }

 private:
  static std::vector<std::uint64_t> keys(const std::vector<Part>& parts) {
    std::vector<std::uint64_t> keys;
    keys.reserve(parts.size());
    for (const Part& part : parts) {
      keys.push_back(part.key);
    }
    return keys;
  }

  void join(std::size_t i, std::size_t j) {
    of_old_[i] = static_cast<std::uint32_t>(j);
    of_new_[j] = static_cast<std::uint32_t>(i);
  }

  using Names = std::map<std::pair<Kind, std::string_view>, std::uint32_t>;

  /// Names that one part only has, among those without a partner.
  static Names names_of(const std::vector<Part>& parts, const std::vector<std::uint32_t>& partners) {
    Names names;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (partners[i] == kNone && !parts[i].name.empty()) {
        const auto [at, added] = names.emplace(std::pair(parts[i].kind, std::string_view(parts[i].name)), i);
        at->second = added ? at->second : kNone;
      }
    }
    return names;
  }

  void join_names() {
    const Names older = names_of(older_, of_old_);
    for (const auto& [name, j] : names_of(newer_, of_new_)) {
      const auto found = older.find(name);
      // Why not if they say the same: they stand in another order, and are told as moved.
      if (found != older.end() && found->second != kNone && j != kNone && older_[found->second].key != newer_[j].key) {
        join(found->second, j);
      }
    }
  }

  void join_alike(std::size_t i, std::size_t old_end, std::size_t j, std::size_t new_end) {
    std::vector<std::size_t> olds;
    std::vector<std::size_t> news;
    for (; i < old_end; ++i) {
      if (of_old_[i] == kNone) {
        olds.push_back(i);
      }
    }
    for (; j < new_end; ++j) {
      if (of_new_[j] == kNone) {
        news.push_back(j);
      }
    }
    if (olds.empty() || news.empty()) {
      return;
    }
    std::vector<Bag> old_bags;
    std::vector<Bag> new_bags;
    for (const std::size_t each : olds) {
      old_bags.push_back(bag_of(older_[each]));
    }
    for (const std::size_t each : news) {
      new_bags.push_back(bag_of(newer_[each]));
    }
    const auto alike = [&](std::size_t a, std::size_t b) {
      const Part& old_part = older_[olds[a]];
      if (!budget_.spend(old_bags[a].size() + new_bags[b].size() + 1)) {
        return 0.0;
      }
      const double result = likeness(old_part, old_bags[a], newer_[news[b]], new_bags[b]);
      return result >= least_likeness(old_part.kind) ? result : 0.0;
    };
    if (olds.size() * news.size() <= kMostPairs) {
      join_best(olds, news, alike);
    } else {
      join_near(olds, news, alike);
    }
  }

  /// The pairs in order whose likeness is greatest in all.
  template <typename Alike>
  void join_best(const std::vector<std::size_t>& olds, const std::vector<std::size_t>& news, Alike alike) {
    const std::size_t width = news.size() + 1;
    std::vector<double> pair(olds.size() * news.size());
    std::vector<double> best((olds.size() + 1) * width);
    for (std::size_t a = olds.size(); a-- > 0;) {
      for (std::size_t b = news.size(); b-- > 0;) {
        const double here = alike(a, b);
        pair[a * news.size() + b] = here;
        double& cell = best[a * width + b];
        cell = std::max(best[(a + 1) * width + b], best[a * width + b + 1]);
        if (here > 0) {
          cell = std::max(cell, here + best[(a + 1) * width + b + 1]);
        }
      }
    }
    for (std::size_t a = 0, b = 0; a < olds.size() && b < news.size();) {
      const double here = pair[a * news.size() + b];
      const double rest = best[a * width + b];
      if (here > 0 && here + best[(a + 1) * width + b + 1] >= rest) {
        join(olds[a++], news[b++]);
      } else if (best[(a + 1) * width + b] >= rest) {
        ++a;
      } else {
        ++b;
      }
    }
  }

  /// Where there are too many for that: each with the most alike of the next few.
  template <typename Alike>
  void join_near(const std::vector<std::size_t>& olds, const std::vector<std::size_t>& news, Alike alike) {
    std::size_t from = 0;
    for (std::size_t a = 0; a < olds.size() && from < news.size(); ++a) {
      double most = 0;
      std::size_t chosen = 0;
      for (std::size_t b = from; b < std::min(news.size(), from + kReach); ++b) {
        if (const double here = alike(a, b); here > most) {
          most = here;
          chosen = b;
        }
      }
      if (most > 0) {
        join(olds[a], news[chosen]);
        from = chosen + 1;
      }
    }
  }

  [[nodiscard]] std::vector<PartPair> in_order() const {
    std::vector<PartPair> pairs;
    std::size_t told = 0;  // of the older parts, those before are told
    const auto tell_gone = [&](std::size_t end) {
      for (; told < end; ++told) {
        if (of_old_[told] == kNone) {
          pairs.push_back({&older_[told], nullptr});
        }
      }
    };
    // For each newer part the next older one that has a partner, so that what is gone is told before what is new.
    std::vector<std::size_t> next(newer_.size() + 1, older_.size());
    for (std::size_t j = newer_.size(); j-- > 0;) {
      next[j] = of_new_[j] == kNone ? next[j + 1] : of_new_[j];
    }
    for (std::size_t j = 0; j < newer_.size(); ++j) {
      tell_gone(next[j]);
      pairs.push_back({of_new_[j] == kNone ? nullptr : &older_[of_new_[j]], &newer_[j]});
    }
    tell_gone(older_.size());
    return pairs;
  }

  const std::vector<Part>& older_;
  const std::vector<Part>& newer_;
  CompareBudget& budget_;
  std::vector<std::uint32_t> of_old_;  ///< the partner of each
  std::vector<std::uint32_t> of_new_;
};

}  // namespace

double likeness(const Part& older, const Part& newer) { return likeness(older, bag_of(older), newer, bag_of(newer)); }

std::vector<PartPair> align_parts(const std::vector<Part>& older, const std::vector<Part>& newer,
                                  CompareBudget& budget) {
  return Aligner(older, newer, budget).run();
}

}  // namespace waymark
