#include "compare/word_diff.hpp"

#include "compare/style_notes.hpp"
#include "compare/word_runs.hpp"

#include <fmt/format.h>

#include <cstddef>

namespace waymark {
namespace {

constexpr std::string_view kPageTarget = "page:";

/// Writes runs as pieces. Spaces go into what stayed, where there is any beside them.
class PieceWriter {
 public:
  PieceWriter(const Words& older, const Words& newer) : older_(older), newer_(newer) {}

  std::vector<Piece> write(const std::vector<WordRun>& runs) {
    for (std::size_t r = 0; r < runs.size(); ++r) {
      const WordRun& run = runs[r];
      if (run.same) {
        add(Piece::Kind::same, text_of(newer_, run.new_first, run.new_end), false);
        continue;
      }
      const bool deleted = run.old_end > run.old_first;
      const bool inserted = run.new_end > run.new_first;
      const bool old_space = deleted && older_.words[run.old_first].space;
      const bool new_space = inserted && newer_.words[run.new_first].space;
      const bool any_before = r > 0;
      const bool shared = any_before && (!deleted || old_space) && (!inserted || new_space);
      if (shared) {
        pieces_.back().text += gap();
      }
      if (deleted) {
        add(Piece::Kind::deleted, text_of(older_, run.old_first, run.old_end), any_before && old_space && !shared);
      }
      if (inserted) {
        add(Piece::Kind::inserted, text_of(newer_, run.new_first, run.new_end), any_before && new_space && !shared);
      }
      if (r + 1 < runs.size()) {
        const WordRun& next = runs[r + 1];
        space_ = newer_.words[next.new_first].space || older_.words[next.old_first].space;
      }
    }
    return std::move(pieces_);
  }

 private:
  [[nodiscard]] char gap() const { return newer_.lines ? '\n' : ' '; }

  void add(Piece::Kind kind, std::string text, bool space) {
    space = space || (kind == Piece::Kind::same && space_);
    space_ = false;
    pieces_.push_back({kind, space ? gap() + std::move(text) : std::move(text)});
  }

  const Words& older_;
  const Words& newer_;
  std::vector<Piece> pieces_;
  bool space_ = false;
};

}  // namespace

WordDiff diff_words(const Words& older, const Words& newer, CompareBudget& budget) {
  const std::vector<WordRun> runs = word_runs(older, newer, budget);
  WordDiff diff;
  diff.words_differ = runs.size() > 1 || (runs.size() == 1 && !runs[0].same);
  diff.notes = style_notes(runs, older, newer);
  diff.pieces = PieceWriter(older, newer).write(runs);
  return diff;
}

std::vector<Piece> whole_text(const std::string& text, Piece::Kind kind) {
  return text.empty() ? std::vector<Piece>{} : std::vector<Piece>{{kind, text}};
}

std::string shown_target(std::string_view target) {
  if (target.substr(0, kPageTarget.size()) == kPageTarget) {
    target.remove_prefix(kPageTarget.size());
  }
  return fmt::format("'{}'", target);
}

}  // namespace waymark
