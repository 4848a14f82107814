#include "data/csv.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

std::string said(std::string_view text) {
  Diagnostics diagnostics;
  CHECK_FALSE(parse_csv(text, "t.csv", diagnostics));
  return test::messages(diagnostics);
}

CsvTable table(std::string_view text) {
  Diagnostics diagnostics;
  auto result = parse_csv(text, "t.csv", diagnostics);
  CHECK(test::messages(diagnostics).empty());
  REQUIRE(result);
  return std::move(*result);
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("CSV rows have cells and lines") {
  const CsvTable result = table("title, why\nOne,\"a, \"\"b\"\"\"\n\n,\nTwo,\"several\n\nlines\"\nThree,\n");
  CHECK(result.header == Cells{"title", "why"});
  CHECK(result.header_line == 1);
  REQUIRE(result.rows.size() == 3);
  CHECK(result.rows[0].cells == Cells{"One", "a, \"b\""});
  CHECK(result.rows[0].line == 2);
  CHECK(result.rows[1].cells == Cells{"Two", "several\n\nlines"});
  CHECK(result.rows[1].line == 5);
  CHECK(result.rows[2].cells == Cells{"Three", ""});
  CHECK(result.rows[2].line == 8);
  CHECK(result.column("why") == 1);
  CHECK(result.column("where") == -1);
}

TEST_CASE("CSV with a byte order mark, CRLF and no last line end is fine") {
  const CsvTable result = table("\xEF\xBB\xBFtitle,why\r\n\"One\r\nmore\",x\r\nTwo,y");
  CHECK(result.header == Cells{"title", "why"});
  REQUIRE(result.rows.size() == 2);
  CHECK(result.rows[0].cells == Cells{"One\r\nmore", "x"});
  CHECK(result.rows[1].cells == Cells{"Two", "y"});
  CHECK(result.rows[1].line == 4);
}

TEST_CASE("CSV quotes that are never closed are reported where they open") {
  CHECK(said("a,b\n1,2\n3,\"open\n5,6\n7,8\n") ==
        "t.csv:3: error: a quotation mark in this row is never closed\n  | 3,\"open\n"
        "  hint: end the quoted value with '\"'; write a quotation mark inside it twice\n");
  CHECK(said("\"a,b\n\n1,2") ==
        "t.csv:1: error: a quotation mark in this row is never closed\n  | \"a,b\n"
        "  hint: end the quoted value with '\"'; write a quotation mark inside it twice\n");
}

TEST_CASE("CSV quotes in the middle of a value are reported") {
  CHECK(said("a,b\n1,2\n\"x\n\"y,2\n") ==
        "t.csv:4:2: error: a quotation mark in the middle of a value\n  | \"y,2\n"
        "  hint: put the whole value in quotes, and write a quotation mark inside it twice\n");
  CHECK(said("a,b\n1,5\" pipe\n") ==
        "t.csv:2:4: error: a quotation mark in the middle of a value\n  | 1,5\" pipe\n"
        "  hint: put the whole value in quotes, and write a quotation mark inside it twice\n");
}

TEST_CASE("CSV rows of another length are all reported") {
  CHECK(said("a,b\n1\n1,2\n1,2,3\n") ==
        "t.csv:2: error: row has 1 value, but the header names 2 columns\n  | 1\n"
        "  hint: write a comma for each value that is left out\n"
        "t.csv:4: error: row has 3 values, but the header names 2 columns\n  | 1,2,3\n"
        "  hint: put a value that holds a comma in quotes\n");
}

TEST_CASE("CSV headers must name each column, once") {
  CHECK(said("a,,a\n1,2,3\n") ==
        "t.csv:1: error: column 2 has no name\n  | a,,a\n  hint: name it in this row, or take the column out\n"
        "t.csv:1: error: two columns are named 'a'\n  | a,,a\n  hint: rename one of them\n");
  CHECK(said("") == "t.csv:1: error: the table has no header row\n  hint: name the columns in the first line\n");
  CHECK(said("\n\n") == "t.csv:1: error: the table has no header row\n  hint: name the columns in the first line\n");
  CHECK(said("a;b\n1;2,5\n") ==
        "t.csv:1: error: the columns are separated by semicolons\n  | a;b\n"
        "  hint: separate them with commas: save the table as 'CSV UTF-8'\n");
}
