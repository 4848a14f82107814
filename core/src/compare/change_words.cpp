#include "compare/change_words.hpp"

#include "text/page_count.hpp"

#include <fmt/format.h>

#include <utility>

namespace waymark {

std::string_view what_word(BlockChange::What what) {
  switch (what) {
    case BlockChange::What::added:
      return "added";
    case BlockChange::What::removed:
      return "removed";
    case BlockChange::What::changed:
      return "changed";
    case BlockChange::What::moved:
      return "moved";
  }
  return {};
}

std::string_view what_word(PageChange::What what) {
  switch (what) {
    case PageChange::What::added:
      return "added";
    case PageChange::What::removed:
      return "removed";
    case PageChange::What::moved:
      return "moved";
    case PageChange::What::changed:
      return "changed";
  }
  return {};
}

std::string_view class_key(ChangeClass change_class) {
  switch (change_class) {
    case ChangeClass::none:
      return "";
    case ChangeClass::new_expectation:
      return "new-expectation";
    case ChangeClass::clarification:
      return "clarification";
    case ChangeClass::correction:
      return "correction";
  }
  return {};
}

std::string_view class_word(ChangeClass change_class) {
  switch (change_class) {
    case ChangeClass::none:
      return "Not yet classed";
    case ChangeClass::new_expectation:
      return "New expectation";
    case ChangeClass::clarification:
      return "Clarification";
    case ChangeClass::correction:
      return "Correction";
  }
  return {};
}

std::string edition_words(const EditionChanges::Edition& edition) {
  const bool version = !edition.name.empty() && edition.name[0] >= '0' && edition.name[0] <= '9';
  return version ? "edition " + edition.name : "the " + edition.name;
}

std::string summary_words(const EditionChanges& changes) {
  std::string words;
  for (const auto what :
       {PageChange::What::changed, PageChange::What::added, PageChange::What::moved, PageChange::What::removed}) {
    const std::size_t count = count_of(changes, what);
    if (count != 0) {
      words += words.empty() ? fmt::format("{} {}", page_count(count), what_word(what))
                             : fmt::format(", {} {}", count, what_word(what));
    }
  }
  return words.empty() ? "no page changed" : words;
}

std::string who_must_act(const PageChange& page) {
  if (page.who.empty() && !page.by.given()) {
    return {};
  }
  const std::string who = page.who.empty() ? "Everybody concerned" : page.who;
  return page.by.given() ? fmt::format("{} must act by {}", who, long_date(page.by)) : fmt::format("{} must act", who);
}

}  // namespace waymark
