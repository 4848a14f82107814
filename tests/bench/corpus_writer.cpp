#include "corpus_writer.hpp"

#include "corpus_random.hpp"

#include <array>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace waymark::bench {
namespace {

constexpr std::size_t kPageBytes = 4096;
constexpr std::array<std::string_view, 6> kOwners = {"Digital lead",      "Clinical safety officer", "Workforce lead",
                                                     "Programme manager", "Information governor",    "Adoption lead"};
constexpr std::array<std::string_view, 24> kTags = {
    "leadership", "training", "records",  "consent",  "safety",  "pilots",   "planning",  "suppliers",
    "mapping",    "sharing",  "roles",    "benefits", "support", "testing",  "rollout",   "governance",
    "finance",    "learning", "feedback", "access",   "quality", "outcomes", "standards", "engagement"};

void write_file(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) {
    throw std::runtime_error("cannot write '" + file.string() + "'");
  }
}

// Hugo's page differs in three things: a section's own page is '_index.md', links follow suit, and the order of pages
// comes from their front matter.
std::string hugo_page(std::string text, std::size_t weight) {
  for (std::size_t at = text.find("index.md"); at != std::string::npos; at = text.find("index.md", at + 2)) {
    if (text[at - 1] == '(' || text[at - 1] == '/') {
      text.insert(at, 1, '_');
    }
  }
  return text.insert(text.find("\n---\n") + 1, "weight: " + std::to_string(weight) + '\n');
}

class PageWriter {
 public:
  PageWriter(const CorpusPlan& plan, const Vocabulary& vocabulary) : plan_(plan), vocabulary_(vocabulary) {}

  std::string text(std::size_t index) {
    random_ = Random(plan_.seed, 1000 + index);
    page_ = index;
    text_.clear();
    front_matter();
    body();
    return text_;
  }

 private:
  void front_matter() {
    const PlannedPage& page = plan_.pages[page_];
    text_ += "---\ntitle: " + page.title + "\nsummary: " + vocabulary_.phrase(random_, 9) + "\nowner: ";
    text_ += kOwners[random_.below(kOwners.size())];
    text_ +=
        "\nsource:\n  title: " + vocabulary_.phrase(random_, 4) + "\n  publisher: Example Standards Body\n  year: ";
    text_ += std::to_string(random_.between(2015, 2026)) + "\n  address: https://www.example.org/";
    text_ += slug_of(page.title) + "\nreviewed: 2026-0" + std::to_string(random_.between(1, 9)) + "-1";
    text_ += std::to_string(random_.below(10)) + "\nreview-by: 2099-06-30\ntags: [";
    const std::size_t tag = random_.below(kTags.size());
    text_ += kTags[tag];
    text_ += ", ";
    text_ += kTags[(tag + random_.between(1, kTags.size() - 1)) % kTags.size()];
    text_ += "]\n---\n\n";
  }

  void body() {
    const std::vector<Heading>& headings = plan_.pages[page_].headings;
    const std::size_t start = text_.size();
    const std::size_t share = (kPageBytes - 200) / (headings.size() + 1);
    text_ += vocabulary_.sentences(random_, share / 2) + '\n';
    for (std::size_t i = 0; i < headings.size(); ++i) {
      text_ += i == 2 || i == 4 ? "\n### " : "\n## ";
      text_ += headings[i].text + "\n\n";
      block(i);
      const std::size_t quota = share / 2 + share * (i + 1);
      const std::size_t used = text_.size() - start;
      if (used + 80 < quota) {
        text_ += '\n' + vocabulary_.sentences(random_, quota - used - 60) + '\n';
      }
    }
  }

  void block(std::size_t place) {
    switch (place) {
      case 0:
        linking_paragraph(2);
        break;
      case 1:
        for (std::size_t items = random_.between(3, 5); items > 0; --items) {
          text_ += "- " + vocabulary_.phrase(random_, 6) + '\n';
        }
        text_ += "- ";
        linking_paragraph(1);
        break;
      case 2:
        table();
        break;
      case 3:
        for (std::size_t item = 1; item <= 4; ++item) {
          text_ += std::to_string(item) + ". " + vocabulary_.phrase(random_, 7) + '\n';
        }
        break;
      default:
        linking_paragraph(1);
        break;
    }
  }

  void table() {
    text_ += "| " + vocabulary_.phrase(random_, 1) + " | " + vocabulary_.phrase(random_, 1) + " | ";
    text_ += vocabulary_.phrase(random_, 1) + " |\n| --- | --- | ---: |\n";
    for (std::size_t row = 0; row < 4; ++row) {
      text_ += "| " + vocabulary_.phrase(random_, 2) + " | " + vocabulary_.phrase(random_, 4) + " | ";
      text_ += std::to_string(random_.below(1000)) + " |\n";
    }
  }

  void linking_paragraph(std::size_t links) {
    for (std::size_t i = 0; i < links; ++i) {
      text_ += (i == 0 ? "See [" : " and [");
      const std::size_t target = other_page();
      const PlannedPage& page = plan_.pages[target];
      text_ += page.title + "](" + relative_link(target);
      if (random_.below(2) == 0) {
        text_ += '#' + page.headings[random_.below(page.headings.size())].anchor;
      }
      text_ += ')';
    }
    text_ += ". " + vocabulary_.sentence(random_) + '\n';
  }

  // Mostly a page of the same section, sometimes one of the pack or from anywhere.
  std::size_t other_page() {
    const PlannedPage& page = plan_.pages[page_];
    const PlannedSection& section = plan_.sections[page.section];
    const PlannedPack& pack = plan_.packs[page.pack];
    const std::size_t choice = random_.below(5);
    const std::size_t first = choice < 3 ? section.first : choice < 4 ? pack.first_page : 0;
    const std::size_t end = choice < 3 ? section.end : choice < 4 ? pack.end_page : plan_.pages.size();
    const std::size_t found = random_.between(first, end - 1);
    return found != page_ ? found : (found + 1) % plan_.pages.size();
  }

  [[nodiscard]] std::string relative_link(std::size_t target) const {
    const PlannedPage& to = plan_.pages[target];
    const auto folder = std::filesystem::path(to.folder).lexically_relative(plan_.pages[page_].folder);
    const auto path = folder / (to.name + ".md");
    return path.lexically_normal().generic_string();
  }

  const CorpusPlan& plan_;
  const Vocabulary& vocabulary_;
  Random random_{0, 0};
  std::size_t page_ = 0;
  std::string text_;
};

std::string knowledge_base_yaml(const CorpusPlan& plan) {
  std::string text = "schema: 1\nid: bench\ntitle: Bench corpus\nsummary: Made-up pages to measure with.\npublisher:\n";
  text += "  name: Example Standards Body\n  email: standards@example.org\npacks:\n";
  for (const PlannedPack& pack : plan.packs) {
    text += "  - " + pack.id + '\n';
  }
  return text;
}

std::string pack_yaml(const CorpusPlan& plan, const PlannedPack& pack) {
  std::string text = "schema: 1\nid: " + pack.id + "\ntitle: " + pack.title + "\nversion: 1.0.0\nlicence: CC BY 4.0\n";
  if (pack.first_section != pack.end_section) {
    text += "contents:\n";
  }
  for (std::size_t i = pack.first_section; i < pack.end_section; ++i) {
    const PlannedSection& section = plan.sections[i];
    text += "  - section: " + section.title + "\n    page: " + section.folder + "/index\n";
    if (section.first + 1 < section.end) {
      text += "    contents:\n";
    }
    for (std::size_t page = section.first + 1; page < section.end; ++page) {
      text += "      - " + section.folder + '/' + plan.pages[page].name + '\n';
    }
  }
  return text;
}

}  // namespace

CorpusSize write_corpus(const CorpusPlan& plan, const Vocabulary& vocabulary, const std::filesystem::path& folder) {
  const std::filesystem::path waymark_root = folder / "waymark";
  const std::filesystem::path hugo_root = folder / "hugo";
  CorpusSize size;
  PageWriter writer(plan, vocabulary);
  for (std::size_t i = 0; i < plan.pages.size(); ++i) {
    const PlannedPage& page = plan.pages[i];
    std::filesystem::create_directories(waymark_root / page.folder);
    std::filesystem::create_directories(hugo_root / page.folder);
    const std::string text = writer.text(i);
    write_file(waymark_root / page.folder / (page.name + ".md"), text);
    const std::string hugo_name = page.name == "index" ? "_index.md" : page.name + ".md";
    write_file(hugo_root / page.folder / hugo_name, hugo_page(text, i + 1));
    size.bytes += text.size();
    ++size.pages;
  }
  write_file(waymark_root / "knowledge-base.yaml", knowledge_base_yaml(plan));
  for (const PlannedPack& pack : plan.packs) {
    write_file(waymark_root / pack.id / "pack.yaml", pack_yaml(plan, pack));
  }
  return size;
}

}  // namespace waymark::bench
