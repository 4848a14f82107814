#include "corpus_plan.hpp"

#include "corpus_random.hpp"

#include <algorithm>
#include <cstdio>
#include <set>

namespace waymark::bench {
namespace {

constexpr std::size_t kMostPacks = 10;
constexpr std::size_t kSmallestSection = 20;
constexpr std::size_t kLargestSection = 100;

// A name that no other in `taken` has: a number is added until it is one.
std::string unique_slug(const std::string& title, std::set<std::string>& taken) {
  const std::string slug = slug_of(title);
  std::string name = slug;
  for (int number = 2; !taken.insert(name).second; ++number) {
    name = slug + '-' + std::to_string(number);
  }
  return name;
}

std::vector<Heading> plan_headings(Random& random, const Vocabulary& vocabulary) {
  std::vector<Heading> headings;
  std::set<std::string> anchors;
  while (headings.size() < 6) {
    const std::string text = vocabulary.phrase(random, random.between(2, 4));
    const std::string anchor = slug_of(text);
    if (anchors.insert(anchor).second) {
      headings.push_back({text, anchor});
    }
  }
  return headings;
}

class Planner {
 public:
  Planner(std::uint64_t seed, const Vocabulary& vocabulary) : vocabulary_(vocabulary), random_(seed, 1) {
    plan_.seed = seed;
  }

  CorpusPlan plan(std::size_t page_count) {
    const std::size_t pack_count = std::clamp<std::size_t>(page_count / 100, 1, kMostPacks);
    for (std::size_t i = 0; i < pack_count; ++i) {
      const std::size_t share = page_count / pack_count + (i < page_count % pack_count ? 1 : 0);
      add_pack(i, share);
    }
    return std::move(plan_);
  }

 private:
  void add_pack(std::size_t index, std::size_t page_count) {
    char id[16];
    std::snprintf(id, sizeof id, "pack-%02zu", index + 1);
    PlannedPack pack;
    pack.id = id;
    pack.title = vocabulary_.phrase(random_, 2);
    pack.first_page = plan_.pages.size();
    pack.first_section = plan_.sections.size();
    add_page(index, pack.id, "index", pack.title);
    std::set<std::string> folders;
    for (std::size_t left = page_count - 1; left > 0;) {
      std::size_t size = random_.between(kSmallestSection, kLargestSection);
      if (left < size + kSmallestSection) {
        size = left <= kLargestSection ? left : left / 2;
      }
      add_section(index, pack.id, size, folders);
      left -= size;
    }
    pack.end_page = plan_.pages.size();
    pack.end_section = plan_.sections.size();
    plan_.packs.push_back(std::move(pack));
  }

  void add_section(std::size_t pack, const std::string& pack_id, std::size_t page_count,
                   std::set<std::string>& folders) {
    PlannedSection section;
    section.title = vocabulary_.phrase(random_, 2);
    section.folder = unique_slug(section.title, folders);
    section.first = plan_.pages.size();
    section.end = section.first + page_count;
    plan_.sections.push_back(section);
    const std::string folder = pack_id + '/' + section.folder;
    add_page(pack, folder, "index", section.title);
    std::set<std::string> names{"index"};
    for (std::size_t i = 1; i < page_count; ++i) {
      const std::string title = vocabulary_.phrase(random_, random_.between(2, 5));
      add_page(pack, folder, unique_slug(title, names), title);
    }
  }

  void add_page(std::size_t pack, std::string folder, std::string name, std::string title) {
    PlannedPage page;
    page.folder = std::move(folder);
    page.name = std::move(name);
    page.title = std::move(title);
    page.headings = plan_headings(random_, vocabulary_);
    page.pack = pack;
    page.section = plan_.sections.empty() ? 0 : plan_.sections.size() - 1;
    plan_.pages.push_back(std::move(page));
  }

  CorpusPlan plan_;
  const Vocabulary& vocabulary_;
  Random random_;
};

}  // namespace

CorpusPlan plan_corpus(std::size_t page_count, std::uint64_t seed, const Vocabulary& vocabulary) {
  return Planner(seed, vocabulary).plan(page_count);
}

}  // namespace waymark::bench
