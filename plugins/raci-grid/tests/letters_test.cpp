#include "letters.hpp"

#include <catch2/catch.hpp>

using namespace raci_grid;

TEST_CASE("a cell holds one letter, in either case") {
  CHECK(read_parts("R").parts == kResponsible);
  CHECK(read_parts(" a ").parts == kAccountable);
  CHECK(read_parts("c").parts == kConsulted);
  CHECK(read_parts("I").parts == kInformed);
}

TEST_CASE("an empty cell is no part") {
  for (const char* cell : {"", "  ", "\t\n"}) {
    CHECK(read_parts(cell).parts == 0);
    CHECK(read_parts(cell).fault == CellFault::none);
  }
}

TEST_CASE("A and R go together, however they are written") {
  for (const char* cell : {"A/R", "R/A", "AR", "ra", "R,A", "A, R", "A + R", "A & R", "A;R", "A and R", "a AND r"}) {
    CAPTURE(cell);
    CHECK(read_parts(cell).parts == (kAccountable | kResponsible));
    CHECK(read_parts(cell).fault == CellFault::none);
  }
}

TEST_CASE("other letters don't go together") {
  for (const char* cell : {"C/I", "A/C", "RI", "A/R/C", "RACI"}) {
    CAPTURE(cell);
    CHECK(read_parts(cell).fault == CellFault::mixed);
    CHECK(read_parts(cell).parts == 0);
  }
}

TEST_CASE("a letter twice is a fault, and named") {
  CHECK(read_parts("A/A").fault == CellFault::doubled);
  CHECK(read_parts("A/A").what == "A");
  CHECK(read_parts("Rr").what == "R");
}

TEST_CASE("an unknown letter is a fault, and named with its word") {
  CHECK(read_parts("X").fault == CellFault::unknown);
  CHECK(read_parts("A/X").what == "X");
  CHECK(read_parts("Responsible").what == "Responsible");
  CHECK(read_parts("-").what == "-");
  CHECK(read_parts("Ä").what == "Ä");
}

TEST_CASE("parts are written as letters, A first") {
  CHECK(parts_text(0).empty());
  CHECK(parts_text(kConsulted) == "C");
  CHECK(parts_text(kResponsible | kAccountable) == "A/R");
}
