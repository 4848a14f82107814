#include "compare/common_sequence.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <vector>

using namespace waymark;

namespace {

using Keys = std::vector<std::uint64_t>;

std::vector<Match> matches(const Keys& older, const Keys& newer) {
  CompareBudget budget;
  return common_sequence(older, newer, budget).value();
}

/// The length of a longest common subsequence, by the table that everybody knows.
std::size_t longest(const Keys& a, const Keys& b) {
  std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      best[i + 1][j + 1] = a[i] == b[j] ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
    }
  }
  return best[a.size()][b.size()];
}

}  // namespace

TEST_CASE("what two sequences have in common", "[common_sequence]") {
  CHECK(matches({}, {}).empty());
  CHECK(matches({1, 2}, {}).empty());
  CHECK(matches({1, 2}, {3, 4}).empty());
  CHECK(matches({1, 2, 3}, {1, 2, 3}) == std::vector<Match>{{0, 0}, {1, 1}, {2, 2}});
  CHECK(matches({1, 2, 3}, {1, 3}) == std::vector<Match>{{0, 0}, {2, 1}});
  CHECK(matches({1, 3}, {1, 2, 3}) == std::vector<Match>{{0, 0}, {1, 2}});
  CHECK(matches({1, 2, 3, 4}, {4, 1, 2, 3}) == std::vector<Match>{{0, 1}, {1, 2}, {2, 3}});
}

TEST_CASE("the common sequence is in order, of equal elements, and as long as can be", "[common_sequence]") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    Keys a(random() % 40);
    Keys b(random() % 40);
    for (Keys* keys : {&a, &b}) {
      std::generate(keys->begin(), keys->end(), [&] { return random() % 5; });
    }
    const std::vector<Match> found = matches(a, b);
    CHECK(found.size() == longest(a, b));
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(a[found[i].older] == b[found[i].newer]);
      CHECK((i == 0 || (found[i - 1].older < found[i].older && found[i - 1].newer < found[i].newer)));
    }
  }
}

TEST_CASE("sequences that have too little in common are given up", "[common_sequence]") {
  Keys a(5'000);
  Keys b(5'000);
  std::generate(a.begin(), a.end(), [n = 0U]() mutable { return n++; });
  std::generate(b.begin(), b.end(), [n = 100'000U]() mutable { return n++; });
  CompareBudget budget;
  CHECK_FALSE(common_sequence(a, b, budget));
  Keys c = a;
  c[2'500] = 7;
  CHECK(common_sequence(a, c, budget)->size() == 4'999);

  SECTION("and so are others, once the budget is spent") {
    CompareBudget none{10};
    CHECK_FALSE(common_sequence(Keys{1, 2, 3, 4, 5, 6}, Keys{6, 5, 4, 3, 2, 1}, none));
    CHECK(none.steps == 0);
    CHECK(common_sequence(Keys{1, 2}, Keys{1, 2}, none));
  }
}
