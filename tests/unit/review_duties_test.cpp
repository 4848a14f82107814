#include "check/review_duties.hpp"

#include "review_sample.hpp"

#include <catch2/catch.hpp>
#include "text/page_count.hpp"

namespace waymark {
namespace {

constexpr Date kToday{2026, 11, 22};

/// 'a -21 overdue', a page a line.
std::string listed(const Library& library, const std::vector<ReviewDuty>& duties) {
  std::string text;
  for (const ReviewDuty& duty : duties) {
    constexpr const char* kStates[] = {"overdue", "due", "later", "undated"};
    text += library.pages[duty.page].id.substr(5) + " " + std::to_string(duty.days_left) + " " +
            kStates[static_cast<std::size_t>(duty.state)] + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("each page is listed once: with its owner, or apart", "[review_duties]") {
  const Library library = library_to_review();
  const ReviewDuties duties = review_duties(library, kToday, 0);
  REQUIRE(duties.owners.size() == 2);
  CHECK(duties.owners[0].owner == "editor");
  CHECK(listed(library, duties.owners[0].duties) == "a -21 overdue\n");
  CHECK(duties.owners[1].owner == "Team lead");
  CHECK(listed(library, duties.owners[1].duties) == "b 0 due\nc 30 later\nd 365 later\n");
  CHECK(listed(library, duties.unowned) == "e -1 overdue\nf 0 undated\n");
  CHECK(listed(library, duties.undated) == "g 0 undated\n");
}

TEST_CASE("a review is due up to the last of the days given", "[review_duties]") {
  const Library library = library_to_review();
  CHECK(listed(library, review_duties(library, kToday, 29).owners[1].duties) == "b 0 due\nc 30 later\nd 365 later\n");
  CHECK(listed(library, review_duties(library, kToday, 30).owners[1].duties) == "b 0 due\nc 30 due\nd 365 later\n");
}

TEST_CASE("owners are in alphabetical order, and their pages by date, then as in the library", "[review_duties]") {
  Library library;
  library.packs.resize(1);
  library.pages = {page_to_review("a", "Zoe's team", {2027, 1, 2}), page_to_review("b", "zoe's team", {2027, 1, 2}),
                   page_to_review("c", "Élan", {2027, 1, 2}), page_to_review("d", "Zoe's team", {2027, 1, 2}),
                   page_to_review("e", "Zoe's team", {2027, 1, 1})};
  const ReviewDuties duties = review_duties(library, kToday, 0);
  REQUIRE(duties.owners.size() == 3);
  CHECK(duties.owners[0].owner == "Zoe's team");
  CHECK(listed(library, duties.owners[0].duties) == "e 40 later\na 41 later\nd 41 later\n");
  CHECK(duties.owners[1].owner == "zoe's team");
  CHECK(duties.owners[2].owner == "Élan");
}

TEST_CASE("days are counted over months, years and leap days", "[review_duties]") {
  CHECK(days_between({2026, 11, 22}, {2026, 11, 22}) == 0);
  CHECK(days_between({2027, 12, 31}, {2028, 1, 1}) == 1);
  CHECK(days_between({2028, 2, 28}, {2028, 3, 1}) == 2);
  CHECK(days_between({2028, 3, 1}, {2028, 2, 28}) == -2);
  CHECK(days_between({1, 1, 1}, {9999, 12, 31}) == 3652058);
}

TEST_CASE("the time left is said in words", "[review_duties]") {
  const auto words = [](ReviewState state, int days) { return time_left({0, state, days}); };
  CHECK(words(ReviewState::overdue, -21) == "21 days overdue");
  CHECK(words(ReviewState::overdue, -1) == "1 day overdue");
  CHECK(words(ReviewState::due, 0) == "due today");
  CHECK(words(ReviewState::due, 1) == "1 day left");
  CHECK(words(ReviewState::later, 365) == "365 days left");
  CHECK(words(ReviewState::undated, 0) == "no review date");
  CHECK(page_count(0) == "0 pages");
  CHECK(page_count(1) == "1 page");
}

TEST_CASE("a library without pages has no duties", "[review_duties]") {
  const ReviewDuties duties = review_duties({}, kToday, 0);
  CHECK((duties.owners.empty() && duties.unowned.empty() && duties.undated.empty()));
}

}  // namespace waymark
