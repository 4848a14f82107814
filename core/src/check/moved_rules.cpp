#include "check/moved_rules.hpp"

#include "data/text_file.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace waymark {
namespace {

void report(const PageSource& page, std::string message, std::string hint, Diagnostics& diagnostics) {
  diagnostics.error({page.file, page.meta.was_line}, std::move(message), std::move(hint),
                    excerpt_of_line(page.text, page.meta.was_line));
}

}  // namespace

void check_earlier_ids(const Library& library, Diagnostics& diagnostics) {
  std::unordered_map<std::string, const PageSource*> today;  // by id without regard to case, as Windows names files
  std::unordered_map<std::string, const PageSource*> claimed;
  const bool any = std::any_of(library.pages.begin(), library.pages.end(),
                               [](const PageSource& page) { return !page.meta.was.empty(); });
  if (!any) {
    return;
  }
  for (const PageSource& page : library.pages) {
    today.emplace(fold_case(page.id), &page);
  }
  for (const PageSource& page : library.pages) {
    for (const std::string& id : page.meta.was) {
      const std::string folded = fold_case(id);
      if (const auto found = today.find(folded); found != today.end()) {
        const std::string& has = found->second->id;
        report(page,
               fmt::format("'was' has '{}', which is a page of today{}", id,
                           has == id ? std::string() : fmt::format(" but for case: '{}'", has)),
               "an address can't lead to two pages: take the id out, or rename that page", diagnostics);
      } else if (const auto [other, added] = claimed.emplace(folded, &page); !added) {
        report(page, fmt::format("'was' has '{}', which page '{}' has too", id, other->second->id),
               "keep it where most of the old page's text is now", diagnostics);
      }
    }
  }
}

std::string moved_to(const Library& library, std::string_view id) {
  for (const PageSource& page : library.pages) {
    if (std::find(page.meta.was.begin(), page.meta.was.end(), id) != page.meta.was.end()) {
      return page.id;
    }
  }
  return {};
}

}  // namespace waymark
