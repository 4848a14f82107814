#include "compare/loose_parts.hpp"

#include "compare/part_changes.hpp"
#include "compare/part_names.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <utility>

namespace waymark {
namespace {

using What = BlockChange::What;

/// Fewer words than this can stand in two places by chance.
constexpr std::size_t kTellingWords = 4;

/// Whether the part is nothing but what it holds.
bool is_mere_holder(const Part& part) {
  switch (part.kind) {
    case Kind::list:
    case Kind::table:
    case Kind::cards:
    case Kind::resources:
    case Kind::footnotes:
    case Kind::block_quote:
      return part.known;
    case Kind::table_row:
      return part.letters == 0;  // an empty row of a form, whose fields are told by themselves
    default:
      return false;
  }
}

/// Gives each part in `entry` an entry of its own, after one for itself.
void flatten(PartEntry entry, std::vector<PartEntry>& entries) {
  const Part& part = *entry.part;
  PartPlace inner = entry.place;
  inner.where = place_in(part, entry.place.where);
  if (part.kind == Kind::table) {
    inner.columns = column_names(part);
  }
  if (part.kind == Kind::worksheet) {
    inner.section = fact_of(part, "title");
    inner.anchor = entry.change.what == What::removed ? entry.place.anchor : part.anchor;
  }
  const What what = entry.change.what;
  if (!is_mere_holder(part)) {
    entries.push_back(std::move(entry));
  }
  for (const std::vector<Part>* children : {&part.parts, &part.fields}) {
    for (const Part& child : *children) {
      PartEntry each;
      each.change.what = what;
      each.part = &child;
      each.place = inner;
      flatten(std::move(each), entries);
    }
  }
}

/// Pairs what is gone with what is new and says the same.
class Mover {
 public:
  Mover(std::vector<PartEntry>& entries, Interner& interner, CompareBudget& budget)
      : entries_(entries), interner_(interner), budget_(budget) {}

  void run() {
    std::multimap<std::uint64_t, std::size_t> gone;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].part != nullptr && entries_[i].change.what == What::removed) {
        gone.emplace(entries_[i].part->words_key, i);
      }
    }
    std::vector<bool> taken(entries_.size());
    for (std::size_t i = 0; i < entries_.size() && !gone.empty(); ++i) {
      if (entries_[i].part == nullptr || entries_[i].change.what != What::added) {
        continue;
      }
      const auto [first, end] = gone.equal_range(entries_[i].part->words_key);
      for (auto at = first; at != end; ++at) {
        if (may_have_moved(entries_[at->second], entries_[i])) {
          move(entries_[at->second], entries_[i]);
          taken[at->second] = true;
          gone.erase(at);
          break;
        }
      }
    }
    std::vector<PartEntry> left;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (!taken[i]) {
        left.push_back(std::move(entries_[i]));
      }
    }
    entries_ = std::move(left);
  }

 private:
  static bool may_have_moved(const PartEntry& gone, const PartEntry& added) {
    if (added.part->kind == Kind::field) {
      return false;  // it has another id, which answers hold on to
    }
    const bool near = gone.part->kind == added.part->kind && gone.place.section == added.place.section &&
                      gone.place.where == added.place.where && gone.part->letters > 0;
    return near || added.part->letters >= kTellingWords;
  }

  void move(const PartEntry& gone, PartEntry& added) {
    const Part& part = *added.part;
    added.change = {What::moved, part_name(part) + added.place.where, added.place.section, added.place.anchor};
    added.change.wordings.push_back({{}, {{Piece::Kind::same, whole_text_of(part)}}});
    if (gone.part->kind == part.kind) {
      BlockChange own;
      compare_own(*gone.part, part, interner_, budget_, own);
      added.change.notes = std::move(own.notes);
    } else {
      added.change.notes.push_back(fmt::format("before, it was a {}", part_name(*gone.part)));
    }
    if (gone.place.section != added.place.section) {
      added.change.notes.push_back(gone.place.section.empty()
                                       ? std::string("before, it stood at the top of the page")
                                       : fmt::format("before, it stood under '{}'", gone.place.section));
    } else if (gone.place.where != added.place.where) {
      added.change.notes.push_back(gone.place.where.empty() ? std::string("before, it stood by itself")
                                                            : fmt::format("before, it stood{}", gone.place.where));
    }
    added.part = nullptr;
  }

  std::vector<PartEntry>& entries_;
  Interner& interner_;
  CompareBudget& budget_;
};

}  // namespace

std::vector<BlockChange> settle(std::vector<PartEntry> entries, Interner& interner, CompareBudget& budget) {
  Mover(entries, interner, budget).run();  // as wholes
  std::vector<PartEntry> flat;
  for (PartEntry& entry : entries) {
    if (entry.part == nullptr) {
      flat.push_back(std::move(entry));
    } else {
      flatten(std::move(entry), flat);
    }
  }
  Mover(flat, interner, budget).run();
  std::vector<BlockChange> changes;
  for (PartEntry& entry : flat) {
    if (entry.part != nullptr) {
      const auto kind = entry.change.what == What::added ? Piece::Kind::inserted : Piece::Kind::deleted;
      entry.change.thing = part_name(*entry.part) + entry.place.where;
      entry.change.section = entry.place.section;
      entry.change.anchor = entry.place.anchor;
      entry.change.wordings = own_wordings(*entry.part, kind, entry.place.columns);
    }
    changes.push_back(std::move(entry.change));
  }
  return changes;
}

}  // namespace waymark
