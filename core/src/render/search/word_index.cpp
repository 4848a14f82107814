#include "render/search/word_index.hpp"

#include "render/search/stop_words.hpp"
#include "text/search_words.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace waymark {
namespace {

/// BM25's: how soon more of the same word counts for little.
constexpr float kSaturation = 1.2F;
/// How much a text's length counts, and a title's.
constexpr float kLengthShare = 0.6F;
constexpr float kTitleShare = 0.4F;
constexpr float kUsualTitle = 5;
/// What another name of a term counts, as if the unit's text had it.
constexpr float kSynonymWeight = 0.7F;
/// What a word of the page's title or of a heading above the unit counts.
constexpr float kContextWeight = 1;
constexpr std::uint32_t kBreak = 0xffffffff;
/// More places of a word in one unit are not kept.
constexpr std::uint32_t kMaxPlaces = 200;

bool is_stop_word(std::string_view word) { return std::binary_search(kStopWords.begin(), kStopWords.end(), word); }

std::uint32_t word_count(std::string_view text) {
  std::uint32_t count = 0;
  SearchWords words(text);
  while (words.next()) {
    ++count;
  }
  return count;
}

/// BM25F without idf, in kMaxLevel steps.
std::uint8_t level_of(float weight) {
  const float share = weight / (weight + kSaturation);
  const long level = std::lround(share * static_cast<float>(kMaxLevel));
  return static_cast<std::uint8_t>(std::clamp<long>(level, 1, kMaxLevel));
}

}  // namespace

WordIndex::WordIndex(const WordIndexOptions& options)
    : stemmer_(options.language), usual_words_(std::max(options.usual_words, 1.0F)) {
  for (const std::vector<SearchName>& names : options.synonyms) {
    const auto term = static_cast<std::uint32_t>(terms_.size());
    terms_.emplace_back();
    for (const SearchName& words : names) {
      Name name;
      name.term = term;
      for (const std::string& word : words) {
        const FormEntry& entry = form(word);
        name.stems.push_back(entry.stem);
        if (!entry.stop) {
          name.telling.push_back(entry.stem);
        }
      }
      terms_.back().push_back(name);
      if (name.telling.empty()) {
        continue;  // 'IT' would be met wherever a sentence says 'it'
      }
      if (names_by_start_.size() <= name.stems.front()) {
        names_by_start_.resize(name.stems.front() + 1);
      }
      names_by_start_[name.stems.front()].push_back(std::move(name));
    }
  }
}

std::uint32_t WordIndex::stem_id(const std::string& stem) {
  const auto [entry, added] = stem_ids_.try_emplace(stem, static_cast<std::uint32_t>(stems_.size()));
  if (added) {
    stems_.emplace_back().name = &entry->first;
  }
  return entry->second;
}

WordIndex::FormEntry& WordIndex::form(std::string_view word) {
  const auto known = forms_.find(word);
  if (known != forms_.end()) {
    return known->second;
  }
  FormEntry entry;
  entry.stem = stem_id(stemmer_.stem(word));
  entry.stop = stemmer_.is_english() && is_stop_word(word);
  return forms_.emplace(word, entry).first->second;
}

WordIndex::Found& WordIndex::found(std::uint32_t stem) {
  StemEntry& entry = stems_[stem];
  if (entry.unit != unit_) {
    entry.unit = unit_;
    entry.entry = static_cast<std::uint32_t>(found_.size());
    found_.emplace_back().stem = stem;
  }
  return found_[entry.entry];
}

void WordIndex::add(std::uint32_t slot, const UnitWords& unit) {
  ++unit_;
  position_ = 0;
  body_words_ = 0;
  found_.clear();
  places_.clear();
  sequence_.clear();
  const auto read_title = [&](std::string_view line, SearchField field) {
    const float share = static_cast<float>(word_count(line)) / kUsualTitle;
    const float weight = kFieldWeights.at(static_cast<std::size_t>(field));
    read(line, field, weight / (1 - kTitleShare + kTitleShare * share));
  };
  if (!unit.title.empty()) {
    read_title(unit.title, SearchField::title);
  }
  if (!unit.heading.empty()) {
    read_title(unit.heading, SearchField::heading);
  }
  read_blocks(unit.text);
  add_synonyms();
  add_context(unit.context);
  write_records(slot);
}

void WordIndex::read_blocks(const UnitText& text) {
  SearchField field = SearchField::body;
  std::size_t run = 0;
  for (std::size_t begin = 0; begin < text.text.size();) {
    while (run < text.runs.size() && text.runs[run].begin <= begin) {
      field = text.runs[run++].field;
    }
    const std::size_t end = std::min(text.text.find('\t', begin), text.text.size());
    read(std::string_view(text.text).substr(begin, end - begin), field,
         kFieldWeights.at(static_cast<std::size_t>(field)));
    begin = end + 1;
  }
}

/// Reads a block of text: counts its words, and keeps where they stand.
void WordIndex::read(std::string_view text, SearchField field, float weight) {
  const bool of_body = field != SearchField::title && field != SearchField::heading;
  SearchWords words(text);
  while (words.next()) {
    FormEntry& entry = form(words.word());
    ++entry.count;
    sequence_.push_back(entry.stem);
    if (!entry.stop || !of_body) {
      Found& here = found(entry.stem);
      (of_body ? here.body : here.weight) += weight;
      const auto place = static_cast<std::uint32_t>(places_.size());
      if (here.places < kMaxPlaces) {
        places_.push_back({static_cast<std::uint8_t>(position_ % kPositions), 0});
        if (here.places == 0) {
          here.first = place;
        } else {
          places_[here.last].next = place;
        }
        here.last = place;
        ++here.places;
      }
    }
    body_words_ += of_body ? 1 : 0;
    ++position_;
  }
  sequence_.push_back(kBreak);
  ++position_;
}

/// Where the unit names a term, it is found by the term's other names too.
void WordIndex::add_synonyms() {
  const std::size_t count = sequence_.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (sequence_[i] >= names_by_start_.size()) {
      continue;
    }
    for (const Name& name : names_by_start_[sequence_[i]]) {
      if (name.stems.size() > count - i ||
          !std::equal(name.stems.begin(), name.stems.end(), sequence_.begin() + static_cast<std::ptrdiff_t>(i))) {
        continue;
      }
      for (const Name& other : terms_[name.term]) {
        for (const std::uint32_t stem : other.telling) {
          if (stems_[stem].unit != unit_) {
            found(stem).weight = kSynonymWeight;
          }
        }
      }
    }
  }
}

/// What a unit is part of, it is about too; but these words stand elsewhere, so they have no position here.
void WordIndex::add_context(std::string_view context) {
  SearchWords words(context);
  while (words.next()) {
    FormEntry& entry = form(words.word());
    entry.named = true;
    if (!entry.stop) {
      found(entry.stem).weight += kContextWeight;
    }
  }
}

void WordIndex::write_records(std::uint32_t slot) {
  const float length = 1 - kLengthShare + kLengthShare * static_cast<float>(body_words_) / usual_words_;
  for (const Found& here : found_) {
    std::string& records = stems_[here.stem].records;
    char head[6];
    std::memcpy(head, &slot, sizeof slot);
    head[4] = static_cast<char>(level_of(here.weight + here.body / length));
    head[5] = static_cast<char>(here.places);
    records.append(head, sizeof head);
    std::uint32_t place = here.first;
    for (std::uint32_t i = 0; i < here.places; ++i) {
      records += static_cast<char>(places_[place].position);
      place = places_[place].next;
    }
  }
}

std::vector<WordIndex::Form> WordIndex::forms() const {
  std::vector<Form> result;
  result.reserve(forms_.size());
  for (const auto& [word, entry] : forms_) {
    if (entry.count > 0 || entry.named) {
      result.push_back({word, entry.stem, entry.count});
    }
  }
  return result;
}

std::vector<Posting> WordIndex::postings(std::uint32_t stem) const {
  const std::string_view records = stems_[stem].records;
  std::vector<Posting> result;
  for (std::size_t i = 0; i < records.size();) {
    Posting posting;
    std::memcpy(&posting.slot, records.data() + i, sizeof posting.slot);
    posting.level = static_cast<std::uint8_t>(records[i + 4]);
    const auto places = static_cast<unsigned char>(records[i + 5]);
    posting.positions = records.substr(i + 6, places);
    result.push_back(posting);
    i += 6 + places;
  }
  return result;
}

void WordIndex::forget(std::uint32_t stem) { std::string().swap(stems_[stem].records); }

}  // namespace waymark
