#include "compare/part_changes.hpp"

#include "compare/part_names.hpp"
#include "compare/word_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

const Fact* find_fact(const std::vector<Fact>& facts, const Fact& like) {
  const auto found = std::find_if(facts.begin(), facts.end(),
                                  [&](const Fact& fact) { return fact.sort == like.sort && fact.label == like.label; });
  return found == facts.end() ? nullptr : &*found;
}

std::string shown_value(const std::string& value) { return value.empty() ? "none" : shown_target(value); }

void compare_fact(const Fact& like, const std::string& before, const std::string& now, Interner& interner,
                  CompareBudget& budget, BlockChange& change) {
  if (before == now) {
    return;
  }
  switch (like.sort) {
    case Fact::Sort::words:
      compare_wording(like.label, words_of(before, interner), words_of(now, interner), budget, change);
      break;
    case Fact::Sort::value:
      if (like.label.empty()) {
        change.notes.push_back(fmt::format("now {}; before {}", now, before));
      } else {
        change.notes.push_back(fmt::format("{}: now {}; before {}", like.label, shown_value(now), shown_value(before)));
      }
      break;
    case Fact::Sort::opaque:
      change.notes.push_back(like.label);
      break;
  }
}

void compare_facts(const Part& older, const Part& newer, Interner& interner, CompareBudget& budget,
                   BlockChange& change) {
  for (const Fact& fact : newer.facts) {
    const Fact* before = find_fact(older.facts, fact);
    compare_fact(fact, before == nullptr ? std::string() : before->value, fact.value, interner, budget, change);
  }
  for (const Fact& fact : older.facts) {
    if (find_fact(newer.facts, fact) == nullptr) {
      compare_fact(fact, fact.value, {}, interner, budget, change);
    }
  }
}

const FieldChoice* find_choice(const std::vector<FieldChoice>& choices, const std::string& value) {
  const auto found =
      std::find_if(choices.begin(), choices.end(), [&](const FieldChoice& choice) { return choice.value == value; });
  return found == choices.end() ? nullptr : &*found;
}

/// The values of those choices that `others` have too.
std::vector<std::string_view> shared_values(const std::vector<FieldChoice>& choices,
                                            const std::vector<FieldChoice>& others) {
  std::vector<std::string_view> values;
  for (const FieldChoice& choice : choices) {
    if (find_choice(others, choice.value) != nullptr) {
      values.emplace_back(choice.value);
    }
  }
  return values;
}

void compare_choices(const std::vector<FieldChoice>& older, const std::vector<FieldChoice>& newer,
                     CompareBudget& budget, BlockChange& change) {
  if (!budget.spend(older.size() * newer.size())) {
    change.notes.emplace_back("its choices have changed");
    return;
  }
  for (const FieldChoice& choice : newer) {
    const FieldChoice* before = find_choice(older, choice.value);
    if (before == nullptr) {
      change.notes.push_back(fmt::format("choice '{}' is new", choice.label));
    } else if (before->label != choice.label) {
      change.notes.push_back(fmt::format("choice '{}' now reads '{}'", before->label, choice.label));
    }
  }
  for (const FieldChoice& choice : older) {
    if (find_choice(newer, choice.value) == nullptr) {
      change.notes.push_back(fmt::format("choice '{}' is gone", choice.label));
    }
  }
  if (shared_values(older, newer) != shared_values(newer, older)) {
    change.notes.emplace_back("its choices stand in another order");
  }
}

}  // namespace

void compare_wording(std::string label, const Words& older, const Words& newer, CompareBudget& budget,
                     BlockChange& change) {
  WordDiff diff = diff_words(older, newer, budget);
  if (diff.words_differ) {
    change.wordings.push_back({std::move(label), std::move(diff.pieces)});
  }
  std::move(diff.notes.begin(), diff.notes.end(), std::back_inserter(change.notes));
}

void compare_own(const Part& older, const Part& newer, Interner& interner, CompareBudget& budget, BlockChange& change) {
  compare_wording({}, older.words, newer.words, budget, change);
  const bool same_words = change.wordings.empty();
  compare_facts(older, newer, interner, budget, change);
  compare_choices(older.choices, newer.choices, budget, change);
  // Why: an address made from a heading's words changes with them; that needs no telling.
  if (newer.kind == Kind::heading && older.kind == Kind::heading && same_words && older.anchor != newer.anchor) {
    change.notes.push_back(
        fmt::format("its address on the page is now '#{}'; before '#{}'", newer.anchor, older.anchor));
  }
}

std::string column_label(const std::vector<std::string>& columns, std::size_t column) {
  if (column < columns.size() && !columns[column].empty()) {
    return columns[column];
  }
  return fmt::format("column {}", column + 1);
}

std::vector<Wording> own_wordings(const Part& part, Piece::Kind kind, const std::vector<std::string>& columns) {
  std::vector<Wording> wordings;
  const auto add = [&](std::string label, const std::string& text) {
    if (!text.empty()) {
      wordings.push_back({std::move(label), whole_text(text, kind)});
    }
  };
  add({}, text_of(part.words));
  if (part.header) {
    add({}, whole_text_of(part));  // its cells are names themselves
  }
  for (std::size_t i = 0; i < part.cells.size() && !part.header; ++i) {
    const std::string text = text_of(part.cells[i]);
    if (text != part.name || part.cells.size() == 1) {  // its name has been told
      add(column_label(columns, i), text);
    }
  }
  for (const Fact& fact : part.facts) {
    const bool named = fact.label == "title" || fact.label == "caption" || fact.label == "label";
    const bool told = fact.sort == Fact::Sort::words || (part.kind == Kind::resource && fact.label == "address");
    if (told && !named) {
      add(fact.label, fact.value);
    }
  }
  std::string choices;
  for (const FieldChoice& choice : part.choices) {
    choices += (choices.empty() ? "" : "; ") + choice.label;
  }
  add("choices", choices);
  return wordings;
}

}  // namespace waymark
