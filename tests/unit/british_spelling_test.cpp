#include "render/search/british_spelling.hpp"

#include "render/search/stemmer.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using waymark::american_spelling;
using waymark::british_spelling;
using waymark::Stemmer;

TEST_CASE("British and American spellings are told from each other") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"organisation", "organization"},
      {"personalised", "personalized"},
      {"recognising", "recognizing"},
      {"behaviours", "behaviors"},
      {"centre", "center"},
      {"centres", "centers"},
      {"paediatrics", "pediatrics"},
      {"programme", "program"},
      {"programmes", "programs"},
      {"catalogue", "catalog"},
      {"counselling", "counseling"},
      {"licence", "license"},
      {"haematology", "hematology"},
      {"favourite", "favorite"},
      {"analysed", "analyzed"},
      {"organisers", "organizers"},
      {"mum", "mom"},
      {"fulfil", "fulfill"},
  };
  for (const auto& [british, american] : pairs) {
    INFO(british << " " << american);
    CHECK(british_spelling(american) == british);
    CHECK(british_spelling(british) == british);
    CHECK(american_spelling(british) == american);
    CHECK(american_spelling(american) == american);
  }
}

TEST_CASE("words that both write alike stay as they are") {
  for (const std::string word : {"exercise", "advise", "prize", "size", "promise", "checklist", "programming", "plan",
                                 "supervised", "revising", "", "s", "ize"}) {
    INFO(word);
    CHECK(british_spelling(word) == word);
    CHECK(american_spelling(word) == word);
  }
}

TEST_CASE("forms of a word share a stem, in either spelling") {
  const Stemmer english("en-GB");
  CHECK(english.stem("planning") == english.stem("plans"));
  CHECK(english.stem("organizations") == english.stem("organisation"));
  CHECK(english.stem("centered") == english.stem("centre"));
  CHECK(english.stem("personalizing") == english.stem("personalised"));
  CHECK(english.stem("") == "");
  CHECK(Stemmer("cy").stem("gofal") == "gofal");
  CHECK(Stemmer("de-AT").stem("häuser") == "haus");
  CHECK(Stemmer("not a language").stem("plans") == "plans");
}
