#include "compare/compare_editions.hpp"

#include "compare/compare_page.hpp"

#include <tbb/parallel_for.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace waymark {
namespace {

constexpr std::uint32_t kNone = 0xffffffff;
constexpr std::string_view kPageTarget = "page:";

using Places = std::unordered_map<std::string_view, std::uint32_t>;

Places places_of(const EditionSet& set) {
  Places places;
  places.reserve(set.pages.size());
  for (std::uint32_t i = 0; i < set.pages.size(); ++i) {
    places.emplace(set.pages[i].id, i);
  }
  return places;
}

class EditionComparer {
 public:
  EditionComparer(const EditionSet& older, const EditionSet& newer)
      : older_(older),
        newer_(newer),
        old_places_(places_of(older)),
        new_places_(places_of(newer)),
        partner_(newer.pages.size(), kNone),
        has_partner_(older.pages.size()) {}

  EditionChanges run() {
    pair_pages();
    std::vector<std::uint32_t> differ;
    for (std::uint32_t i = 0; i < partner_.size(); ++i) {
      if (partner_[i] != kNone && older_.pages[partner_[i]].hash != newer_.pages[i].hash) {
        differ.push_back(i);
      }
    }
    std::vector<std::vector<BlockChange>> blocks(newer_.pages.size());
    tbb::parallel_for(std::size_t{0}, differ.size(), [&](std::size_t i) { blocks[differ[i]] = compare(differ[i]); });
    EditionChanges changes{{older_.name, older_.date}, {newer_.name, newer_.date}};
    for (std::uint32_t i = 0; i < newer_.pages.size(); ++i) {
      tell(i, std::move(blocks[i]), changes);
    }
    for (std::size_t i = 0; i < older_.pages.size(); ++i) {
      if (!has_partner_[i]) {
        PageChange page = named(older_.pages[i], PageChange::What::removed);
        page.successor = now(page.id);
        changes.pages.push_back(std::move(page));
      }
    }
    return changes;
  }

 private:
  /// What an earlier id is in the newer edition; empty if it has none.
  [[nodiscard]] std::string now(std::string_view id) const {
    const auto found = newer_.moved.find(id);
    return found != newer_.moved.end() && new_places_.contains(found->second) ? found->second : std::string();
  }

  void join(std::uint32_t old_page, std::uint32_t new_page) {
    partner_[new_page] = old_page;
    has_partner_[old_page] = true;
  }

  void pair_pages() {
    for (std::uint32_t i = 0; i < newer_.pages.size(); ++i) {
      if (const auto found = old_places_.find(newer_.pages[i].id); found != old_places_.end()) {
        join(found->second, i);
      }
    }
    for (std::uint32_t i = 0; i < older_.pages.size(); ++i) {
      if (has_partner_[i]) {
        continue;
      }
      // Where pages were put together, the first of them is the one that moved.
      const auto found = new_places_.find(now(older_.pages[i].id));
      if (found != new_places_.end() && partner_[found->second] == kNone) {
        join(i, found->second);
      }
    }
  }

  [[nodiscard]] std::string follow(std::string_view target) const {
    if (target.substr(0, kPageTarget.size()) == kPageTarget) {
      const std::string_view id = target.substr(kPageTarget.size(), target.find('#') - kPageTarget.size());
      if (std::string to = now(id); !to.empty() && !new_places_.contains(id)) {
        return std::string(kPageTarget) + to + std::string(target.substr(kPageTarget.size() + id.size()));
      }
    }
    return std::string(target);
  }

  [[nodiscard]] std::vector<BlockChange> compare(std::uint32_t page) const {
    return compare_pages(older_.load(older_.pages[partner_[page]].id), newer_.load(newer_.pages[page].id),
                         {newer_.pages[page].glossary, [this](std::string_view target) { return follow(target); }});
  }

  static PageChange named(const EditionSet::Page& page, PageChange::What what) {
    PageChange change{what, page.id, page.title};
    change.glossary = page.glossary;
    return change;
  }

  void tell(std::uint32_t i, std::vector<BlockChange> blocks, EditionChanges& changes) const {
    const EditionSet::Page& page = newer_.pages[i];
    if (partner_[i] == kNone) {
      changes.pages.push_back(named(page, PageChange::What::added));
      return;
    }
    const EditionSet::Page& before = older_.pages[partner_[i]];
    if (before.id == page.id && blocks.empty()) {
      if (before.hash != page.hash) {
        changes.unseen.push_back({page.id, page.title});
      }
      return;
    }
    PageChange change = named(page, before.id == page.id ? PageChange::What::changed : PageChange::What::moved);
    change.earlier_id = before.id == page.id ? std::string() : before.id;
    change.blocks = std::move(blocks);
    changes.pages.push_back(std::move(change));
  }

  const EditionSet& older_;
  const EditionSet& newer_;
  Places old_places_;
  Places new_places_;
  std::vector<std::uint32_t> partner_;  ///< by newer page, the older one
  std::vector<bool> has_partner_;       ///< by older page
};

}  // namespace

EditionChanges compare_editions(const EditionSet& older, const EditionSet& newer) {
  return EditionComparer(older, newer).run();
}

}  // namespace waymark
