#include "render/search/render_search.hpp"

#include "render/search/codes.hpp"
#include "render/search/index_script.hpp"
#include "render/search/search_pages.hpp"
#include "render/search/stop_words.hpp"
#include "render/search/word_index.hpp"
#include "render/search/write_pages.hpp"
#include "render/search/write_terms.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace waymark {
namespace {

/// About how many bytes a word takes in a text, the space after it included.
constexpr float kBytesPerWord = 6.5F;

/// Pages of up to this size are kept together in a script, in bytes of text.
constexpr std::size_t kPageScriptBytes = 28'000;

/// Beyond so many pages scripts grow with the root of their number, so that there are not too many of them.
constexpr double kManyPages = 10'000;
constexpr double kMaxGrowth = 2;

double growth(std::size_t pages) {
  return std::clamp(std::sqrt(static_cast<double>(pages) / kManyPages), 1.0, kMaxGrowth);
}

std::size_t grown(std::size_t bytes, double by) { return static_cast<std::size_t>(static_cast<double>(bytes) * by); }

/// The pages of each script, as [first, end).
std::vector<PageRange> page_ranges(const std::vector<SearchPage>& pages, std::size_t max_bytes) {
  std::vector<PageRange> ranges;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (ranges.empty() || bytes + pages[i].bytes > max_bytes) {
      ranges.push_back({i, i});
      bytes = 0;
    }
    bytes += pages[i].bytes;
    ranges.back().end = i + 1;
  }
  return ranges;
}

/// Differs between the indexes of two editions, or of two builds with other pages.
std::uint32_t index_key(const RenderInput& input, const std::vector<SearchPage>& pages) {
  std::uint32_t key = continue_check(kCheckStart, input.edition.display);
  for (const SearchPage& page : pages) {
    key = continue_check(key, page.address);
    key = continue_check(key, page.title);
    key = continue_check(key, fmt::format("\n{} {}\n", page.units.size(), page.bytes));
  }
  return key;
}

std::string joined_groups(const std::vector<SearchPage>& pages) {
  std::string codes;
  AscendingNumbers groups(codes);
  for (const SearchPage& page : pages) {
    for (std::uint32_t more = 1; more < page.groups(); ++more) {
      groups.add(page.first_group + more);
    }
  }
  return codes;
}

std::string first_groups(const std::vector<SearchPage>& pages, const std::vector<PageRange>& ranges) {
  std::string codes;
  AscendingNumbers groups(codes);
  for (const PageRange& range : ranges) {
    groups.add(pages[range.first].first_group);
  }
  return codes;
}

}  // namespace

void render_search(const RenderInput& input, const OutputSink& sink, const std::function<void(std::size_t)>& done) {
  const std::vector<SearchPage> pages = search_pages(input);
  const std::string& language = input.library.knowledge_base.language;
  const std::uint32_t key = index_key(input, pages);
  const double by = growth(pages.size());
  const std::size_t units =
      std::accumulate(pages.begin(), pages.end(), std::size_t{0},
                      [](std::size_t sum, const SearchPage& page) { return sum + page.units.size(); });
  const std::size_t bytes = std::accumulate(pages.begin(), pages.end(), std::size_t{0},
                                            [](std::size_t sum, const SearchPage& page) { return sum + page.bytes; });

  WordIndexOptions options;
  options.language = language;
  options.synonyms = search_synonyms(input.library.glossary, Stemmer(language));
  options.usual_words = static_cast<float>(bytes) / kBytesPerWord / static_cast<float>(std::max<std::size_t>(units, 1));
  tbb::enumerable_thread_specific<WordIndex> per_thread([&] { return WordIndex(options); });
  const std::vector<PageRange> ranges = page_ranges(pages, grown(kPageScriptBytes, by));
  tbb::parallel_for(std::size_t{0}, ranges.size(), [&](std::size_t i) {
    write_page_script(pages, ranges[i], i, key, per_thread.local(), sink);
    done(ranges[i].end - ranges[i].first);
  });

  std::vector<WordIndex*> indexes;
  for (WordIndex& index : per_thread) {
    indexes.push_back(&index);
  }
  const IndexSizes usual;
  const IndexSizes sizes = {grown(usual.words, by), grown(usual.terms, by), grown(usual.block, by)};
  const ScriptRange words = write_words(indexes, language, key, sizes, sink);
  const ScriptRange terms = write_terms(indexes, key, sizes, sink);

  std::string root =
      fmt::format("{{\"format\":1,\"key\":{},\"units\":{},\"groups\":{},\"joined\":", key, units, group_count(pages));
  append_json_string(root, joined_groups(pages));
  root += ",\"stop\":";
  append_json_string(root, Stemmer(language).is_english() ? fmt::format("{}", fmt::join(kStopWords, " ")) : "");
  root += ",\"words\":";
  append_json_string(root, fmt::format("{}", fmt::join(words.first, " ")));
  root += ",\"terms\":";
  append_json_string(root, fmt::format("{}", fmt::join(terms.first, " ")));
  root += ",\"pages\":";
  append_json_string(root, first_groups(pages, ranges));
  root += ',' + facets_json(input, pages) + ",\"about\":{\"home\":";
  append_json_string(root, input.library.knowledge_base.title);
  root += "}}";
  sink(index_script("root", kCheckStart, {root}));
}

}  // namespace waymark
