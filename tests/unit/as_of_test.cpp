#include "data/as_of.hpp"

#include <catch2/catch.hpp>

using waymark::as_of_words;

TEST_CASE("a statement is as of a year, a month, a day or its source") {
  CHECK(as_of_words("2022") == "as\u00A0of\u00A02022");
  CHECK(as_of_words("2022-07") == "as\u00A0of\u00A0July\u00A02022");
  CHECK(as_of_words("2022-07-01") == "as\u00A0of\u00A01\u00A0July\u00A02022");
  CHECK(as_of_words("source") == "as\u00A0of\u00A0the\u00A0source");
}

TEST_CASE("what is no date is none") {
  for (const char* text :
       {"", "22", "2022-7", "2022-13", "2022-02-30", "2022/23", "Source", "20222", "year", "2022-07-"}) {
    CAPTURE(text);
    CHECK_FALSE(as_of_words(text));
  }
}
