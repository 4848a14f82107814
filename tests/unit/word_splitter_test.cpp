#include "render/pdf/word_splitter.hpp"

#include "made_up_measure.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace waymark;

/// The word's pieces: '-' where it may be hyphenated, '/' where a line may end otherwise.
std::string cut(std::string_view word, FontRole role = FontRole::regular) {
  MadeUpMeasure measure;
  WordSplitter splitter(measure, [](std::string_view letters) {
    return letters == "information" ? std::vector<std::uint8_t>{2, 5} : std::vector<std::uint8_t>();
  });
  std::string shown;
  for (const WordPiece& piece : splitter.pieces(role, word)) {
    shown += measure.text(piece.word);
    shown += piece.after == ItemKind::hyphen_place ? "-" : piece.after == ItemKind::break_place ? "/" : "";
  }
  return shown;
}

TEST_CASE("words are hyphenated where the patterns say, with their punctuation") {
  CHECK(cut("information") == "in-for-mation");
  CHECK(cut("(Information),") == "(In-for-mation),");
  CHECK(cut("INFORMATION") == "INFORMATION");
  CHECK(cut("information", FontRole::mono) == "information");
}

TEST_CASE("lines may end after a hyphen, a slash and in addresses") {
  CHECK(cut("well-being") == "well-/being");
  CHECK(cut("and/or") == "and//or");
  CHECK(cut("https://example.org/a/b") == "https:///example./org//a//b");
}

TEST_CASE("soft hyphens are places, not characters") {
  CHECK(cut("co\u00ADoperate") == "co-operate");
  CHECK(cut("end\u00AD") == "end");
  CHECK(cut("\u00AD").empty());
}

TEST_CASE("a no-break space holds words together") { CHECK(cut("10\u00A0km") == "10\u00A0km"); }

TEST_CASE("a character that no font has is told of") {
  MadeUpMeasure measure;
  WordSplitter splitter(measure, {});
  CHECK(splitter.pieces(FontRole::regular, "a\uE000b").front().missing == U'\uE000');
  CHECK(splitter.pieces(FontRole::regular, "ab").front().missing == 0);
}

}  // namespace
