#include "render/search/british_spelling.hpp"
#include "render/search/codes.hpp"
#include "render/search/index_script.hpp"
#include "render/search/stemmer.hpp"
#include "render/search/write_terms.hpp"
#include "text/search_words.hpp"

#include <tbb/parallel_sort.h>

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

struct Word {
  std::string form;
  std::string stem;
  std::uint64_t count = 0;
};

/// All forms, sorted, each once.
std::vector<Word> words_of(const std::vector<WordIndex*>& indexes) {
  std::vector<Word> words;
  for (const WordIndex* index : indexes) {
    for (const WordIndex::Form& form : index->forms()) {
      words.push_back({std::string(form.word), index->stem(form.stem), form.count});
    }
  }
  tbb::parallel_sort(words.begin(), words.end(),
                     [](const Word& a, const Word& b) { return utf16_less(a.form, b.form); });
  std::vector<Word> merged;
  for (Word& word : words) {
    if (!merged.empty() && merged.back().form == word.form) {
      merged.back().count += word.count;
    } else {
      merged.push_back(std::move(word));
    }
  }
  return merged;
}

/// Adds the spellings of the other side of the Atlantic that no page has.
void add_spellings(std::vector<Word>& words, const std::string& language) {
  const Stemmer stemmer(language);
  if (!stemmer.is_english()) {
    return;
  }
  std::vector<Word> more;
  for (const Word& word : words) {
    for (std::string form : {american_spelling(word.form), british_spelling(word.form)}) {
      if (form != word.form && stemmer.stem(form) == word.stem) {
        more.push_back({std::move(form), word.stem, 0});
      }
    }
  }
  words.insert(words.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  tbb::parallel_sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
    return a.form == b.form ? a.count > b.count : utf16_less(a.form, b.form);
  });
  words.erase(std::unique(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.form == b.form; }),
              words.end());
}

/// How many bytes at the start are the same, without cutting a character in two.
std::size_t common_start(std::string_view a, std::string_view b) {
  std::size_t size = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const auto inside = [](std::string_view text, std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
  };
  while (size > 0 && (inside(a, size) || inside(b, size))) {
    --size;
  }
  return size;
}

class WordScript {
 public:
  void add(const Word& word) {
    const std::size_t shared = common_start(previous_, word.form);
    ends_ += forms_ > 0 ? " " : "";
    ends_ += std::string_view(word.form).substr(shared);
    const std::size_t stem_shared = common_start(word.form, word.stem);
    const std::string ending = word.stem.substr(stem_shared);
    auto known = std::find(endings_.begin(), endings_.end(), ending);
    if (known == endings_.end()) {
      known = endings_.insert(endings_.end(), ending);
    }
    append_number(codes_, static_cast<std::uint32_t>(utf16_length(std::string_view(word.form).substr(0, shared))));
    append_number(codes_, static_cast<std::uint32_t>(utf16_length(std::string_view(word.form).substr(0, stem_shared))));
    append_number(codes_, static_cast<std::uint32_t>(known - endings_.begin()));
    append_number(codes_, static_cast<std::uint32_t>(std::bit_width(word.count)));
    previous_ = word.form;
    ++forms_;
  }

  [[nodiscard]] std::size_t size() const { return ends_.size() + codes_.size(); }

  void write(std::size_t number, std::uint32_t key, const OutputSink& sink) const {
    sink(index_script(fmt::format("w{}", number), key, {ends_, fmt::format("{}", fmt::join(endings_, " ")), codes_}));
  }

 private:
  std::string previous_;
  std::string ends_;
  std::vector<std::string> endings_ = {""};
  std::string codes_;
  std::size_t forms_ = 0;
};

}  // namespace

ScriptRange write_words(const std::vector<WordIndex*>& indexes, const std::string& language, std::uint32_t key,
                        const IndexSizes& sizes, const OutputSink& sink) {
  std::vector<Word> words = words_of(indexes);
  add_spellings(words, language);
  ScriptRange range;
  WordScript script;
  for (const Word& word : words) {
    if (range.first.empty() || script.size() >= sizes.words) {
      if (!range.first.empty()) {
        script.write(range.first.size() - 1, key, sink);
      }
      script = WordScript();
      range.first.push_back(word.form);
    }
    script.add(word);
  }
  if (!range.first.empty()) {
    script.write(range.first.size() - 1, key, sink);
  }
  return range;
}

}  // namespace waymark
