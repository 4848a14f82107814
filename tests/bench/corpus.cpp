// Writes a made-up corpus of any number of pages, always the same for the same seed.
#include "corpus_plan.hpp"
#include "corpus_text.hpp"
#include "corpus_writer.hpp"

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <string_view>

namespace {

constexpr std::size_t kWords = 20000;

bool read_number(std::string_view text, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t pages = 0;
  std::uint64_t seed = 1;
  if (argc < 3 || argc > 4 || !read_number(argv[1], pages) || pages < 10 ||
      (argc == 4 && !read_number(argv[3], seed))) {
    std::fputs("usage: waymark_corpus PAGES FOLDER [SEED]   (at least 10 pages; SEED is a number)\n", stderr);
    return 2;
  }
  try {
    const waymark::bench::Vocabulary vocabulary(seed, kWords);
    const waymark::bench::CorpusPlan plan = waymark::bench::plan_corpus(pages, seed, vocabulary);
    const waymark::bench::CorpusSize size = waymark::bench::write_corpus(plan, vocabulary, argv[2]);
    std::printf("%zu pages, %ju bytes, %zu packs, %zu sections\n", size.pages, size.bytes, plan.packs.size(),
                plan.sections.size());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "waymark_corpus: %s\n", error.what());
    return 3;
  }
  return 0;
}
