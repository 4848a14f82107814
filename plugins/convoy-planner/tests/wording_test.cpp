#include "wording.hpp"

#include <catch2/catch.hpp>

using namespace convoy_planner;

TEST_CASE("text is brought into one line, and folded to compare names") {
  CHECK(one_line("  a \n\t b  ") == "a b");
  CHECK(one_line("\x01").empty());
  CHECK(folded(" Set  UP ") == "set up");
}

TEST_CASE("ids are made from names") {
  CHECK(id_from("Train the teams!") == "train-the-teams");
  CHECK(id_from("The board's day") == "the-boards-day");
  CHECK(id_from("  ").empty());
  CHECK(id_from(std::string(100, 'x')).size() == 64);
  CHECK(id_from(std::string(63, 'x') + " y") == std::string(63, 'x'));
}

TEST_CASE("long names are cut between characters") {
  CHECK(in_quotes("Pilot") == "'Pilot'");
  CHECK(in_quotes(std::string(79, 'x') + "é") == "'" + std::string(79, 'x') + "…'");
}

TEST_CASE("lists and numbers are written out") {
  CHECK(listed({}).empty());
  CHECK(listed({"a"}) == "a");
  CHECK(listed({"a", "b", "c"}) == "a, b and c");
  CHECK(listed({"a", "b", "c", "d"}, 3) == "a, b and 2 others");
  CHECK(working_days(1) == "1 working day");
  CHECK(counted(2, "leg") == "2 legs");
  CHECK(with_commas(7) == "7");
  CHECK(with_commas(1'000) == "1,000");
  CHECK(with_commas(123'456'789) == "123,456,789");
  CHECK(capitalised("élan") == "élan");
}
