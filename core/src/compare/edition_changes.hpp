// What differs between two editions, in words for readers.
#pragma once

#include "data/date.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

/// Some words that both editions have, or only one of them. The words of a text's pieces, those that are deleted left
/// out, are the newer text's; spaces may differ.
struct Piece {
  enum class Kind : std::uint8_t { same, inserted, deleted };
  Kind kind = Kind::same;
  std::string text{};
  bool operator==(const Piece&) const = default;
};

/// One text of a block: its own, or what `label` says, such as 'help' of a field or a column of a row.
struct Wording {
  std::string label{};  ///< empty for the block's own text
  std::vector<Piece> pieces{};
  bool operator==(const Wording&) const = default;
};

/// What became of one block, or of a part of one that people think of by itself: an item, a row, a field.
struct BlockChange {
  enum class What : std::uint8_t { added, removed, changed, moved };
  What what = What::changed;
  std::string thing{};    ///< what it is: 'paragraph', "row 'Pharmacy'", "field 'Lead' of worksheet 'Plan'"
  std::string section{};  ///< the heading it stands under; empty above the first
  std::string anchor{};   ///< where that is on the newer page; empty for the top
  std::vector<Wording> wordings{};
  std::vector<std::string> notes{};  ///< what words alone don't show: "now a heading of level 3; before of level 2"
};

/// How an edition's author classes a change.
enum class ChangeClass : std::uint8_t { none, new_expectation, clarification, correction };

/// What became of one page.
struct PageChange {
  enum class What : std::uint8_t { added, removed, moved, changed };
  What what = What::changed;
  std::string id{};          ///< in the newer edition; of a removed page in the older one
  std::string title{};       ///< likewise
  std::string earlier_id{};  ///< of a page that moved
  std::string successor{};   ///< of a removed page: the page that took over from it; may be empty
  bool glossary = false;
  std::vector<BlockChange> blocks{};  ///< of a page that changed, or moved and changed

  // What the release's notes say of it.
  ChangeClass change_class = ChangeClass::none;
  std::string who{};   ///< who must act; may be empty
  Date by{};           ///< by when; may not be given
  std::string note{};  ///< what the change means, in a line; may be empty
};

struct EditionChanges {
  struct Edition {
    std::string name;  ///< a version, or 'working folder'
    Date date{};
  };
  struct PageName {
    std::string id;
    std::string title;
  };
  Edition older{};
  Edition newer{};
  std::string summary{};            ///< what the release's notes say of it; may be empty
  std::vector<PageChange> pages{};  ///< in the newer edition's order, removed ones after
  /// Pages that differ in what no reader sees: words that the glossary explains now, links that follow a page that
  /// moved, numbers that count themselves.
  std::vector<PageName> unseen{};
};

/// How many of `changes` are `what`.
inline std::size_t count_of(const EditionChanges& changes, PageChange::What what) {
  std::size_t count = 0;
  for (const PageChange& page : changes.pages) {
    count += page.what == what ? 1 : 0;
  }
  return count;
}

}  // namespace waymark
