#include <waymark/language_tag.hpp>

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("language tags have the form of BCP 47", "[language_tag]") {
  for (const char* tag :
       {"en", "en-GB", "cy", "zh-Hant-TW", "es-419", "sl-rozaj-biske", "de-1996", "welsh", "x-ours"}) {
    CAPTURE(tag);
    CHECK(is_language_tag(tag));
  }
  for (const char* wrong : {"", "-", "englishes", "en_GB", "en-", "-en", "en--GB", "12", "e1", "en-GB ",
                            "en-verylongpart", "cymr\xc3\xa6g"}) {
    CAPTURE(wrong);
    CHECK_FALSE(is_language_tag(wrong));
  }
}

TEST_CASE("a language's code has two or three letters", "[language_tag]") {
  CHECK(has_language_code("cy"));
  CHECK(has_language_code("gsw-CH"));
  CHECK_FALSE(has_language_code("welsh"));
  CHECK_FALSE(has_language_code("x-ours"));
}
