#include "compare/compare_page.hpp"

#include "compare/align_parts.hpp"
#include "compare/compare_tables.hpp"
#include "compare/json_members.hpp"
#include "compare/loose_parts.hpp"
#include "compare/part_changes.hpp"
#include "compare/part_names.hpp"

#include <utility>

namespace waymark {
namespace {

using What = BlockChange::What;

/// Goes through both pages side by side.
class PageComparer {
 public:
  explicit PageComparer(Interner& interner) : interner_(interner) {}

  void compare_text(const char* thing, std::string_view older, std::string_view newer) {
    BlockChange change{What::changed, thing};
    compare_wording({}, words_of(older, interner_), words_of(newer, interner_), budget_, change);
    keep(std::move(change));
  }

  void compare_all(const std::vector<Part>& older, const std::vector<Part>& newer, const std::string& where) {
    for (const PartPair& pair : align_parts(older, newer, budget_)) {
      if (pair.older == nullptr) {
        enter(*pair.newer);
        add_loose(What::added, *pair.newer, where);
      } else if (pair.newer == nullptr) {
        leave(*pair.older);
        add_loose(What::removed, *pair.older, where);
      } else {
        enter(*pair.newer);
        if (pair.newer->kind == Kind::heading) {
          old_section_ = section_;
        }
        if (pair.older->key != pair.newer->key) {
          compare(*pair.older, *pair.newer, where);
        }
      }
    }
  }

  std::vector<BlockChange> take() { return settle(std::move(entries_), interner_, budget_); }

 private:
  struct Section {
    std::string title;
    std::string anchor;
  };

  /// What comes now stands under the last heading of a newer part.
  void enter(const Part& part) {
    if (part.kind == Kind::heading && part.known) {
      section_ = {text_of(part.words), part.anchor};
    }
    for (const Part& child : part.parts) {
      if (part.kind != Kind::worksheet) {
        enter(child);
      }
    }
  }

  void leave(const Part& part) {
    if (part.kind == Kind::heading && part.known) {
      old_section_ = {text_of(part.words), section_.anchor};
    }
  }

  void keep(BlockChange change) {
    if (change.wordings.empty() && change.notes.empty()) {
      return;
    }
    PartEntry entry;
    entry.change = std::move(change);
    entries_.push_back(std::move(entry));
  }

  void add_loose(What what, const Part& part, const std::string& where) {
    PartEntry entry;
    entry.change.what = what;
    entry.part = &part;
    const Section& section = what == What::removed ? old_section_ : section_;
    entry.place = {section.title, section.anchor, where, {}};
    entries_.push_back(std::move(entry));
  }

  void compare(const Part& older, const Part& newer, const std::string& where) {
    const Section before = section_;
    const Section old_before = old_section_;
    if (newer.kind == Kind::worksheet) {
      section_ = {std::string(fact_of(newer, "title")), newer.anchor};
      old_section_ = section_;
    }
    BlockChange change{What::changed, part_name(newer) + where, section_.title, section_.anchor};
    compare_own(older, newer, interner_, budget_, change);
    keep(std::move(change));
    const std::string inside = place_in(newer, where);
    if (newer.kind == Kind::table) {
      TableComparison tables{interner_, budget_, {section_.title, section_.anchor, inside, {}}};
      for (PartEntry& entry : compare_tables(older, newer, tables)) {
        entries_.push_back(std::move(entry));
      }
    } else {
      compare_all(older.parts, newer.parts, inside);
    }
    if (newer.kind == Kind::worksheet) {
      compare_all(older.fields, newer.fields, inside);
      section_ = before;
      old_section_ = old_before;
    }
  }

  Interner& interner_;
  CompareBudget budget_;
  Section section_;      ///< where we are in the newer page
  Section old_section_;  ///< and in the older one
  std::vector<PartEntry> entries_;
};

}  // namespace

std::vector<BlockChange> compare_pages(const Json& older, const Json& newer, const PageComparison& comparison) {
  Interner interner;
  PartsContext old_context{interner, comparison.glossary, comparison.follow};
  PartsContext new_context{interner, comparison.glossary, {}};
  const std::vector<Part> old_parts = page_parts(older, old_context);
  const std::vector<Part> new_parts = page_parts(newer, new_context);
  PageComparer comparer(interner);
  for (const auto& [key, thing] : {std::pair{"title", "title of the page"}, std::pair{"summary", "summary"}}) {
    comparer.compare_text(thing, compare::text_member(older, key), compare::text_member(newer, key));
  }
  comparer.compare_all(old_parts, new_parts, {});
  return comparer.take();
}

}  // namespace waymark
