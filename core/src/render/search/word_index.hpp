// Which units have which words, how much they are about them, and where: what one thread has read so far.
#pragma once

#include "render/search/search_synonyms.hpp"
#include "render/search/search_units.hpp"
#include "render/search/stemmer.hpp"
#include "text/text_hash.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark {

/// What a word counts in each field, in the order of SearchField; by `./dev bench search`.
inline constexpr std::array<float, 5> kFieldWeights = {1.0F, 2.0F, 1.5F, 3.0F, 8.0F};
/// Levels go from 1 to this.
inline constexpr std::uint32_t kMaxLevel = 15;
/// Positions are kept modulo this.
inline constexpr std::uint32_t kPositions = 45;

/// A stem in a unit.
struct Posting {
  std::uint32_t slot = 0;
  std::uint8_t level = 0;
  std::string_view positions;  ///< each below kPositions, in order; none if a synonym brought the stem here
};

/// What the readers of all threads share.
struct WordIndexOptions {
  std::string language;
  std::vector<std::vector<SearchName>> synonyms;
  float usual_words = 100;  ///< in a unit, about: longer ones count each word for less (BM25's average length)
};

/// What a unit says.
struct UnitWords {
  std::string_view title;    ///< the page's, of its first unit only
  std::string_view heading;  ///< of the others
  std::string_view context;  ///< the page's title and the headings above it, of the others
  const UnitText& text;
};

class WordIndex {
 public:
  explicit WordIndex(const WordIndexOptions& options);

  /// Reads a unit.
  void add(std::uint32_t slot, const UnitWords& unit);

  struct Form {
    std::string_view word;
    std::uint32_t stem = 0;
    std::uint32_t count = 0;  ///< how often texts have it; 0 for words that only name kinds of things
  };
  /// All words read, each once, in no order.
  [[nodiscard]] std::vector<Form> forms() const;
  [[nodiscard]] bool is_english() const { return stemmer_.is_english(); }
  [[nodiscard]] std::size_t stem_count() const { return stems_.size(); }
  [[nodiscard]] const std::string& stem(std::uint32_t id) const { return *stems_[id].name; }
  /// In the order they were read.
  [[nodiscard]] std::vector<Posting> postings(std::uint32_t stem) const;
  /// Gives the memory of a stem's postings back.
  void forget(std::uint32_t stem);

 private:
  template <typename Value>
  using Map = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;
  struct FormEntry {
    std::uint32_t stem = 0;
    std::uint32_t count = 0;
    bool stop = false;
    bool named = false;  ///< in what units are part of, or called
  };
  struct StemEntry {
    const std::string* name = nullptr;
    std::string records;
    std::uint32_t unit = 0;   ///< the number of the unit that `entry` is of
    std::uint32_t entry = 0;  ///< index into `found_`
  };
  /// A stem in the unit that is being read.
  struct Found {
    std::uint32_t stem = 0;
    float weight = 0;         ///< in all fields whose length does not count
    float body = 0;           ///< in those whose length does
    std::uint32_t first = 0;  ///< index into `places_`
    std::uint32_t last = 0;
    std::uint32_t places = 0;
  };
  struct Place {
    std::uint8_t position = 0;
    std::uint32_t next = 0;
  };
  struct Name {
    std::vector<std::uint32_t> stems;
    std::vector<std::uint32_t> telling;  ///< those that are no stop words
    std::uint32_t term = 0;
  };

  FormEntry& form(std::string_view word);
  std::uint32_t stem_id(const std::string& stem);
  Found& found(std::uint32_t stem);
  void read(std::string_view text, SearchField field, float weight);
  void read_blocks(const UnitText& text);
  void add_synonyms();
  void add_context(std::string_view context);
  void write_records(std::uint32_t slot);

  Stemmer stemmer_;
  float usual_words_;
  Map<FormEntry> forms_;
  Map<std::uint32_t> stem_ids_;
  std::vector<StemEntry> stems_;
  std::vector<std::vector<Name>> names_by_start_;  ///< by the first stem of a name
  std::vector<std::vector<Name>> terms_;           ///< the names of each term

  // The unit that is being read:
  std::uint32_t unit_ = 0;  ///< counts from 1
  std::uint32_t position_ = 0;
  std::uint32_t body_words_ = 0;
  std::vector<Found> found_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> sequence_;  ///< the stems of all its words, kBreak between blocks
};

}  // namespace waymark
