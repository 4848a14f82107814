#include "text/search_words.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using waymark::SearchWords;
using waymark::utf16_length;
using waymark::utf16_less;

namespace {

using Words = std::vector<std::string>;

Words words_of(const std::string& text) {
  Words words;
  SearchWords reader(text);
  while (reader.next()) {
    words.emplace_back(reader.word());
  }
  return words;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

}  // namespace

TEST_CASE("words are letters and digits in lower case") {
  CHECK(words_of("Plan the Convoy, 2025/26!") == Words{"plan", "the", "convoy", "2025", "26"});
  CHECK(words_of("follow-up e.g. v2.0") == Words{"follow", "up", "e", "g", "v2", "0"});
  CHECK(words_of("").empty());
  CHECK(words_of(" \t..,;'' ---").empty());
  CHECK(words_of("__proto__ <b>bold</b>") == Words{"proto", "b", "bold", "b"});
}

TEST_CASE("possessives and apostrophes are dropped") {
  CHECK(words_of("the person's don't 'quoted' o'clock persons'") ==
        Words{"the", "person", "dont", "quoted", "oclock", "persons"});
  CHECK(words_of("the person’s don’t ‘quoted’ persons’ PRSB’s") ==
        Words{"the", "person", "dont", "quoted", "persons", "prsb"});
  CHECK(words_of("a''b a’’b '’x") == Words{"a", "b", "a", "b", "x"});
  CHECK(words_of("'s ’s") == Words{"s", "s"});
}

TEST_CASE("accents are dropped, and compatibility characters are taken apart") {
  CHECK(words_of("Café naïve ŵyn Ångström") == Words{"cafe", "naive", "wyn", "angstrom"});
  CHECK(words_of("cafe\xCC\x81s ﬁle ½ x² №5 ＡＢ") == Words{"cafes", "file", "1", "2", "x2", "no5", "ab"});
  CHECK(words_of("ΟΔΟΣ οδός") == Words{"οδοσ", "οδοσ"});
  CHECK(words_of("é’s l’été") == Words{"e", "lete"});
}

TEST_CASE("words of other scripts") {
  CHECK(words_of("שָׁלוֹם مَرْحَبًا") == Words{"שלום", "مرحبا"});
  CHECK(words_of("健康 plan") == Words{"健", "康", "plan"});
  CHECK(words_of("हिन्दी में") == Words{"हिन्दी", "में"});
  CHECK(words_of("a 👍🏽 b🙂c") == Words{"a", "b", "c"});
}

TEST_CASE("what is not seen does not part words, and separators do") {
  CHECK(words_of("co\xC2\xADoperate zero\xE2\x80\x8Bwidth") == Words{"cooperate", "zerowidth"});
  CHECK(words_of("left—right one…two three\xC2\xA0"
                 "four five\xE2\x80\xAFsix") == Words{"left", "right", "one", "two", "three", "four", "five", "six"});
}

TEST_CASE("long words are cut, in characters") {
  CHECK(words_of(repeated("a", 100)) == Words{repeated("a", 40)});
  CHECK(words_of(repeated("ø", 100)) == Words{repeated("ø", 40)});
}

TEST_CASE("pieces without words take no stack") {
  CHECK(words_of(repeated("★ ", 200'000)).empty());
  CHECK(words_of(repeated("' ", 200'000)).empty());
}

TEST_CASE("texts are compared as JavaScript compares them") {
  CHECK(utf16_less("a", "b"));
  CHECK(utf16_less("a", "ab"));
  CHECK_FALSE(utf16_less("ab", "ab"));
  CHECK(utf16_less("z", "é"));
  CHECK(utf16_less("\xF0\x90\x8C\xB0", "\xEF\xAC\xA1"));  // U+10330 is D800 DF30, before U+FB21
  CHECK_FALSE(utf16_less("\xEF\xAC\xA1", "\xF0\x90\x8C\xB0"));
  CHECK(utf16_less("\xED\x9F\xBF", "\xF0\x90\x8C\xB0"));  // U+D7FF is before both
  CHECK(utf16_less("\xF0\x90\x8C\xB0", "\xF0\x90\x8C\xB1"));
}

TEST_CASE("UTF-16 units are counted") {
  CHECK(utf16_length("") == 0);
  CHECK(utf16_length("aé健") == 3);
  CHECK(utf16_length("🙂") == 2);
}
