#include <waymark/plain_names.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

TEST_CASE("a plain id is small letters, digits and single hyphens", "[plain_names]") {
  for (const char* id : {"a", "a1", "raci-grid", "x-1-y"}) {
    CHECK(is_plain_id(id));
  }
  for (const char* id : {"", "1a", "-a", "a-", "a--b", "A", "a_b", "a.b", "a b", "\xC3\xA4", "a\n"}) {
    CAPTURE(id);
    CHECK_FALSE(is_plain_id(id));
  }
  CHECK(is_plain_id(std::string(64, 'a')));
  CHECK_FALSE(is_plain_id(std::string(65, 'a')));
}

TEST_CASE("a field's id may have capitals, dots and underlines inside", "[plain_names]") {
  for (const char* id : {"a", "1", "Rows.2.Column_x", "a-b"}) {
    CHECK(is_field_id(id));
  }
  for (const char* id : {"", ".a", "a.", "_a", "a b", "a/b", "a\"", "\xC3\xA4"}) {
    CAPTURE(id);
    CHECK_FALSE(is_field_id(id));
  }
  CHECK_FALSE(is_field_id(std::string(129, 'a')));
}

TEST_CASE("a made file has a name, one dot and an ending", "[plain_names]") {
  CHECK(is_made_file_name("plan.ics"));
  CHECK(is_made_file_name("_a-B_9.js"));
  CHECK(is_made_file_name(std::string(76, 'a') + ".css"));
  CHECK_FALSE(is_made_file_name(std::string(77, 'a') + ".css"));
  for (const char* name : {"", ".", "a", "a.", ".a", "-a.js", "a.b.js", "a/b.js", "..js", "nul.js", "NUL.js", "lpt1.js",
                           "a .js", "a\\b.js"}) {
    CAPTURE(name);
    CHECK_FALSE(is_made_file_name(name));
  }
}

TEST_CASE("a plain number is digits with a point at most", "[plain_names]") {
  for (const char* text : {"0", "12", "-3", "12.50", "007"}) {
    CHECK(is_plain_number(text));
  }
  for (const char* text : {"", "-", ".5", "5.", "1e3", "+1", "1,5", "0x1", "nan", "inf", "1 ", "--1", "1.2.3"}) {
    CAPTURE(text);
    CHECK_FALSE(is_plain_number(text));
  }
  CHECK_FALSE(is_plain_number(std::string(31, '1')));
}

TEST_CASE("a plain date is a day that there is", "[plain_names]") {
  for (const char* text : {"2026-03-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) {
    CHECK(is_plain_date(text));
  }
  for (const char* text : {"", "2026-3-31", "2026-02-29", "1900-02-29", "2026-00-10", "2026-13-01", "2026-04-31",
                           "2026-01-00", "0000-01-01", "2026/01/01", "20260101", "2026-01-01T", "-026-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(is_plain_date(text));
  }
}
