#include "compare/compare_tables.hpp"

#include "compared_pages.hpp"

#include <catch2/catch.hpp>

using waymark::test::compared;

TEST_CASE("tables are compared by row, and rows are known by their first cell", "[compare_tables]") {
  CHECK(compared("| Who | When |\n|---|---|\n| Lead | weekly |\n| Nurse | daily |\n| GP | yearly |\n",
                 "| Who | When |\n|---|---|\n| Lead | monthly |\n| GP | yearly |\n| Board | each quarter |\n") ==
        "changed row 'Lead'\n"
        "  When: [-weekly-]{+monthly+}\n"
        "removed row 'Nurse'\n"
        "  When: [-daily-]\n"
        "added row 'Board'\n"
        "  When: {+each quarter+}\n");
}

TEST_CASE("a row that moved is told so, and one that changed too is compared", "[compare_tables]") {
  CHECK(compared("| Who | When |\n|---|---|\n| Lead | weekly |\n| Nurse | daily |\n| GP | yearly |\n",
                 "| Who | When |\n|---|---|\n| Nurse | daily |\n| GP | yearly |\n| Lead | weekly |\n") ==
        "moved row 'Lead'\n"
        "  Lead | weekly\n");
  CHECK(compared("| Who | When |\n|---|---|\n| Lead | weekly |\n| Nurse | daily |\n| GP | yearly |\n",
                 "| Who | When |\n|---|---|\n| Nurse | daily |\n| GP | yearly |\n| Lead | monthly |\n") ==
        "changed row 'Lead'\n"
        "  When: [-weekly-]{+monthly+}\n");
}

TEST_CASE("a column that came or went is told once", "[compare_tables]") {
  const char* narrow = "| Who | When |\n|---|---|\n| Lead | weekly |\n| Nurse | daily |\n";
  const char* wide = "| Who | Where | When |\n|---|---|---|\n| Lead | ward | weekly |\n| Nurse | home | hourly |\n";
  CHECK(compared(narrow, wide) ==
        "added column 'Where'\n"
        "  Lead: {+ward+}\n"
        "  Nurse: {+home+}\n"
        "changed row 'Nurse'\n"
        "  When: [-daily-]{+hourly+}\n");
  CHECK(compared(wide, narrow) ==
        "removed column 'Where'\n"
        "  Lead: [-ward-]\n"
        "  Nurse: [-home-]\n"
        "changed row 'Nurse'\n"
        "  When: [-hourly-]{+daily+}\n");
}

TEST_CASE("a column's new name is told", "[compare_tables]") {
  CHECK(compared("| Who | When |\n|---|---|\n| Lead | weekly |\n",
                 "| Who | How often |\n|---|---|\n| Lead | weekly |\n") ==
        "changed heading row\n"
        "  How often: [-When-]{+How often+}\n");
}
