#include "text/unicode.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;
using namespace std::string_literals;

TEST_CASE("invalid UTF-8 is found") {
  CHECK_FALSE(invalid_utf8(""));
  CHECK_FALSE(invalid_utf8("plain text that is longer than one word"));
  CHECK_FALSE(invalid_utf8("é € 😀 and \xEF\xBF\xBF"));
  CHECK_FALSE(invalid_utf8("a\0b"s));
  CHECK(invalid_utf8("abc\xE9 def") == 3U);
  CHECK(invalid_utf8("0123456789\xFF") == 10U);
  CHECK(invalid_utf8("\xC0\xAF") == 0U);           // an overlong '/'
  CHECK(invalid_utf8("x\xED\xA0\x80") == 1U);      // a surrogate
  CHECK(invalid_utf8("x\xF4\x90\x80\x80") == 1U);  // past U+10FFFF
  CHECK(invalid_utf8("cut \xE2\x82") == 4U);
  CHECK(invalid_utf8("é\x80") == 2U);
}

TEST_CASE("text is brought into normal form C") {
  CHECK(nfc("plain") == "plain");
  CHECK(nfc("cafe\xCC\x81") == "caf\xC3\xA9");
  CHECK(nfc("caf\xC3\xA9") == "caf\xC3\xA9");
}

TEST_CASE("case is folded") {
  CHECK(fold_case("PCSP Plan") == "pcsp plan");
  CHECK(fold_case("ÉCOLE Straße") == "école strasse");
  CHECK(fold_case("ΣΊΣΥΦΟΣ") == fold_case("σίσυφος"));
}

TEST_CASE("slugs are lower-case words joined by hyphens") {
  CHECK(slug("Roles & responsibilities (2026)") == "roles-responsibilities-2026");
  CHECK(slug("  What's next?  ") == "whats-next");
  CHECK(slug("What’s next") == "whats-next");
  CHECK(slug("Café ÉCOLE") == "café-école");
  CHECK(slug("cafe\xCC\x81") == "caf\xC3\xA9");
  CHECK(slug("健康 と 医療") == "健康-と-医療");
  CHECK(slug("हिन्दी") == "हिन्दी");
  CHECK(slug("a_b/c.d") == "a-b-c-d");
  CHECK(slug("'!?").empty());
  CHECK(slug("").empty());
}

TEST_CASE("accents come off letters", "[unicode]") {
  CHECK(without_accents("Élan vital") == "Elan vital");
  CHECK(without_accents("plain") == "plain");
  CHECK(without_accents("日本") == "日本");
}
