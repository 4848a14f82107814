// A small library whose pages have owners and reviews, for tests of what is due.
#pragma once

#include "pack/library.hpp"

#include <string>
#include <utility>

namespace waymark {

inline PageSource page_to_review(const std::string& name, std::string owner, Date review_by) {
  PageSource page;
  page.id = "pack/" + name;
  page.file = "content/" + page.id + ".md";
  page.meta.title = "Page " + name;
  page.meta.owner = std::move(owner);
  page.meta.reviewed = {2025, 11, 22};
  page.meta.review_by = review_by;
  return page;
}

/// As of 22 November 2026: 'a' is 21 days overdue, 'b' due that day, 'c' 30 days later, 'd' far off; nobody owns 'e',
/// which is a day overdue, and 'f'; 'g', a draft, has no date.
inline Library library_to_review() {
  Library library;
  library.knowledge_base.id = "sample";
  library.knowledge_base.title = "Sample";
  library.packs.resize(1);
  library.packs[0].id = "pack";
  library.packs[0].title = "Pack";
  library.pages = {page_to_review("d", "Team lead", {2027, 11, 22}),
                   page_to_review("c", "Team lead", {2026, 12, 22}),
                   page_to_review("b", "Team lead", {2026, 11, 22}),
                   page_to_review("a", "editor", {2026, 11, 1}),
                   page_to_review("f", "", {}),
                   page_to_review("e", "", {2026, 11, 21}),
                   page_to_review("g", "Team lead", {})};
  library.pages[6].meta.status = PageStatus::draft;
  for (std::uint32_t i = 0; i < library.pages.size(); ++i) {
    library.page_by_id.emplace(library.pages[i].id, i);
    library.packs[0].outline.push_back({library.pages[i].meta.title, i, false, {}, {}});
  }
  library.packs[0].end_page = static_cast<std::uint32_t>(library.pages.size());
  return library;
}

}  // namespace waymark
