#include "render/search/write_terms.hpp"

#include "render/search/codes.hpp"
#include "render/search/index_script.hpp"
#include "render/search/posting_list.hpp"
#include "text/search_words.hpp"

#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace waymark {
namespace {

/// A stem in one of the indexes.
struct LocalStem {
  std::string_view name;
  std::uint32_t index = 0;
  std::uint32_t id = 0;
};

/// A stem of all of them: [first, end) of the sorted LocalStems.
struct Term {
  std::string_view name;
  std::size_t first = 0;
  std::size_t end = 0;
  std::uint32_t units = 0;
  std::vector<PostingBlock> blocks;
};

std::vector<LocalStem> sorted_stems(const std::vector<WordIndex*>& indexes) {
  std::vector<LocalStem> stems;
  for (std::uint32_t i = 0; i < indexes.size(); ++i) {
    for (std::uint32_t id = 0; id < indexes[i]->stem_count(); ++id) {
      stems.push_back({indexes[i]->stem(id), i, id});
    }
  }
  tbb::parallel_sort(stems.begin(), stems.end(), [](const LocalStem& a, const LocalStem& b) {
    return a.name == b.name ? a.index < b.index : utf16_less(a.name, b.name);
  });
  return stems;
}

std::vector<Term> group_terms(const std::vector<LocalStem>& stems) {
  std::vector<Term> terms;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    if (terms.empty() || terms.back().name != stems[i].name) {
      terms.push_back({stems[i].name, i, i, 0, {}});
    }
    terms.back().end = i + 1;
  }
  return terms;
}

void encode(Term& term, const std::vector<LocalStem>& stems, std::vector<WordIndex*>& indexes, std::size_t max_block) {
  std::vector<Posting> postings;
  for (std::size_t i = term.first; i < term.end; ++i) {
    const std::vector<Posting> more = indexes[stems[i].index]->postings(stems[i].id);
    postings.insert(postings.end(), more.begin(), more.end());
  }
  term.units = static_cast<std::uint32_t>(postings.size());
  if (!postings.empty()) {
    term.blocks = posting_blocks(postings, max_block);
  }
  for (std::size_t i = term.first; i < term.end; ++i) {
    indexes[stems[i].index]->forget(stems[i].id);
  }
}

/// The terms of one script, as [first, end), and the number of the first block that has a script of its own.
struct TermScript {
  std::size_t first = 0;
  std::size_t end = 0;
  std::uint32_t first_block = 0;
};

std::vector<TermScript> partition(const std::vector<Term>& terms, std::size_t max_bytes) {
  std::vector<TermScript> scripts;
  std::size_t bytes = 0;
  std::uint32_t blocks = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::size_t size = terms[i].name.size() + 4 + terms[i].blocks[0].list.size();
    if (scripts.empty() || bytes + size > max_bytes) {
      scripts.push_back({i, i, blocks});
      bytes = 0;
    }
    bytes += size;
    scripts.back().end = i + 1;
    blocks += static_cast<std::uint32_t>(terms[i].blocks.size() - 1);
  }
  return scripts;
}

void write_script(const std::vector<Term>& terms, const TermScript& script, std::size_t number, std::uint32_t key,
                  const OutputSink& sink) {
  std::string names;
  std::string lists;
  std::string positions;
  std::uint32_t block = script.first_block;
  for (std::size_t i = script.first; i < script.end; ++i) {
    const Term& term = terms[i];
    names += i > script.first ? " " : "";
    names += term.name;
    append_number(lists, term.units);
    append_number(lists, static_cast<std::uint32_t>(term.blocks.size() - 1));
    if (term.blocks.size() > 1) {
      append_number(lists, block);
    }
    append_number(lists, static_cast<std::uint32_t>(term.blocks[0].list.size()));
    lists += term.blocks[0].list;
    append_number(positions, static_cast<std::uint32_t>(term.blocks[0].positions.size()));
    positions += term.blocks[0].positions;
    for (std::size_t more = 1; more < term.blocks.size(); ++more, ++block) {
      sink(index_script(fmt::format("b{}", block), key, {term.blocks[more].list}));
      sink(index_script(fmt::format("q{}", block), key, {term.blocks[more].positions}));
    }
  }
  sink(index_script(fmt::format("t{}", number), key, {names, lists}));
  sink(index_script(fmt::format("p{}", number), key, {positions}));
}

}  // namespace

ScriptRange write_terms(std::vector<WordIndex*>& indexes, std::uint32_t key, const IndexSizes& sizes,
                        const OutputSink& sink) {
  const std::vector<LocalStem> stems = sorted_stems(indexes);
  std::vector<Term> terms = group_terms(stems);
  tbb::parallel_for(std::size_t{0}, terms.size(),
                    [&](std::size_t i) { encode(terms[i], stems, indexes, sizes.block); });
  std::erase_if(terms, [](const Term& term) { return term.blocks.empty(); });
  const std::vector<TermScript> scripts = partition(terms, sizes.terms);
  tbb::parallel_for(std::size_t{0}, scripts.size(),
                    [&](std::size_t i) { write_script(terms, scripts[i], i, key, sink); });
  ScriptRange range;
  for (const TermScript& script : scripts) {
    range.first.emplace_back(terms[script.first].name);
  }
  return range;
}

}  // namespace waymark
