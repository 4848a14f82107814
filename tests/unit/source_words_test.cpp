#include "render/source_words.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

Source by(const std::string& publisher) {
  Source source;
  source.title = "Work";
  source.publisher = publisher;
  return source;
}

std::string said(std::vector<Source> sources) {
  Library library;
  library.knowledge_base.publisher.name = "We";
  PageMeta meta;
  meta.sources = std::move(sources);
  return endorsement_words(library, meta);
}

}  // namespace

TEST_CASE("a page says who has not endorsed it") {
  CHECK(said({by("PRSB")}) == "PRSB has not checked or endorsed this copy.");
  CHECK(said({by("PRSB"), by("PRSB"), by("A body")}) == "PRSB and A body have not checked or endorsed this copy.");
  CHECK(said({by("One"), by("Two"), by("Three")}) == "One, Two and Three have not checked or endorsed this copy.");
}

TEST_CASE("nobody need endorse their own work, or twice") {
  Source original = by("Others");
  original.original = true;
  Source endorsed = by("A body");
  endorsed.endorsed = true;
  CHECK(said({}).empty());
  CHECK(said({by("We"), by(""), original, endorsed}).empty());
}
