// Fuzzes the reading of words for the search, and the scripts that texts are put into.
#include "render/search/index_script.hpp"
#include "render/search/stemmer.hpp"
#include "require.hpp"
#include "text/code_points.hpp"
#include "text/search_words.hpp"
#include "text/unicode.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace {

using waymark::fuzz::require;

std::size_t characters(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    waymark::next_code_point(text, i);
  }
  return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const waymark::Stemmer english("en-GB");
  const std::string text(data, data + size);
  if (waymark::invalid_utf8(text)) {
    return 0;
  }
  waymark::SearchWords words(text);
  std::string joined;
  while (words.next()) {
    const std::string word(words.word());
    require(!word.empty(), "a word has letters");
    require(!waymark::invalid_utf8(word), "a word is whole characters");
    require(characters(word) <= waymark::kMaxSearchWord, "a word is no longer than is kept");
    require(word.find_first_of(" \"\\'\t\n") == std::string::npos, "a word has nothing that would part it");
    require(!waymark::invalid_utf8(english.stem(word)), "a stem is whole characters");
    require(!english.stem(word).empty(), "a word has a stem");
    require(!waymark::utf16_less(word, word), "no word comes before itself");
    joined += word + ' ';
  }
  const std::string script = waymark::index_script("t0", 1, {text, joined}).bytes;
  const std::string arguments = "[" + script.substr(14, script.size() - 16) + "]";
  const auto parts = nlohmann::json::parse(arguments);
  require(parts.size() == 4 && parts[2] == text && parts[3] == joined, "a script says what it was given");
  return 0;
}
