#include "text/writing_direction.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("a language is written from right to left as its script is", "[writing_direction]") {
  for (const char* language :
       {"ar", "ar-EG", "he", "fa", "ur", "ur-PK", "yi", "ps", "sd", "ckb", "ug", "dv", "UR", "az-Arab"}) {
    CAPTURE(language);
    CHECK(is_right_to_left(language));
  }
  for (const char* language :
       {"", "en-GB", "cy", "pl", "bn", "pa", "zh-Hant", "ur-Latn", "sd-Deva", "welsh", "x-ours"}) {
    CAPTURE(language);
    CHECK_FALSE(is_right_to_left(language));
  }
}
