#include "overlay/apply_overrides.hpp"

#include "data/text_file.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace waymark {
namespace {

/// More pages than this are not searched for a suggestion.
constexpr std::size_t kMaxSuggestions = 5000;

class OverlaidPages {
 public:
  OverlaidPages(const Library& library, bool release, Diagnostics& diagnostics)
      : library_(library), release_(release), diagnostics_(diagnostics) {}

  std::uint32_t find(const PageSource& page) {
    const Overlay& overlay = page.meta.overlay;
    if (overlay.page.empty() || (release_ && page.meta.status == PageStatus::draft)) {
      return kNoPage;
    }
    const auto found = library_.page_by_id.find(overlay.page);
    if (found == library_.page_by_id.end()) {
      report_gone(page);
      return kNoPage;
    }
    const PageSource& national = library_.pages[found->second];
    if (national.local) {
      report(page, fmt::format("page '{}' is a local page itself", overlay.page), "change that page's own file");
      return kNoPage;
    }
    if (overlay.kind == Overlay::Kind::override) {
      const auto [other, fresh] = overrides_.emplace(found->second, &page);
      if (!fresh) {
        report(page, fmt::format("two local pages take the place of '{}'", overlay.page),
               fmt::format("the other one is {}: keep one of them", other->second->file));
        return kNoPage;
      }
    }
    return found->second;
  }

 private:
  void report(const PageSource& page, std::string message, std::string hint) {
    const std::uint32_t line = page.meta.overlay.line;
    diagnostics_.error({page.file, line, 0}, std::move(message), std::move(hint), excerpt_of_line(page.text, line));
  }

  void report_gone(const PageSource& page) {
    const std::string& id = page.meta.overlay.page;
    const auto moved = std::find_if(library_.pages.begin(), library_.pages.end(), [&](const PageSource& each) {
      return std::find(each.meta.was.begin(), each.meta.was.end(), id) != each.meta.was.end();
    });
    std::string hint;
    if (moved != library_.pages.end()) {
      hint = fmt::format("it is '{}' now: write that id, and compare what it says", moved->id);
    } else {
      std::vector<std::string_view> ids;
      for (const PageSource& each : library_.pages) {
        if (!each.local && ids.size() < kMaxSuggestions) {
          ids.push_back(each.id);
        }
      }
      const std::string near = suggest(id, ids);
      hint = near.empty() ? "it may be gone from the national edition: make this an ordinary page, or delete it"
                          : fmt::format("did you mean '{}'?", near);
    }
    report(page,
           fmt::format("there is no page '{}' to {}", id,
                       page.meta.overlay.kind == Overlay::Kind::override ? "override" : "extend"),
           std::move(hint));
  }

  const Library& library_;
  bool release_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::uint32_t, const PageSource*> overrides_;  ///< by national page
};

/// Gives the entries that are the page, and bear its title, the new title.
void retitle(std::vector<OutlineEntry>& entries, std::uint32_t page, const std::string& title,
             const std::string& new_title) {
  for (OutlineEntry& entry : entries) {
    if (entry.page == page && entry.title == title) {
      entry.title = new_title;
    }
    retitle(entry.children, page, title, new_title);
  }
}

void override_page(Library& library, PageSource local, std::uint32_t page) {
  PageSource& place = library.pages[page];
  library.page_by_id.emplace(local.id, page);
  retitle(library.packs[place.pack].outline, page, place.meta.title, local.meta.title);
  local.own_id = std::move(local.id);
  local.id = place.id;
  local.pack = place.pack;
  for (const std::string& id : place.meta.was) {  // the page's earlier addresses lead on to it as before
    if (std::find(local.meta.was.begin(), local.meta.was.end(), id) == local.meta.was.end()) {
      local.meta.was.push_back(id);
    }
  }
  std::swap(place, local);
  library.overridden.push_back({std::move(local), page});
}

}  // namespace

std::vector<std::uint32_t> find_overlaid_pages(const Library& library, bool release, Diagnostics& diagnostics) {
  OverlaidPages pages(library, release, diagnostics);
  std::vector<std::uint32_t> found;
  found.reserve(library.overlays.size());
  for (const PageSource& page : library.overlays) {
    found.push_back(pages.find(page));
  }
  return found;
}

void apply_overrides(Library& library, const std::vector<std::uint32_t>& targets) {
  std::vector<PageSource> kept;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    PageSource& local = library.overlays[i];
    if (targets[i] == kNoPage) {
      kept.push_back(std::move(local));
    } else if (local.meta.overlay.kind == Overlay::Kind::override) {
      override_page(library, std::move(local), targets[i]);
    } else {
      library.page_by_id.emplace(local.id, targets[i]);
      library.extensions.push_back({std::move(local), targets[i]});
    }
  }
  library.overlays = std::move(kept);
  std::stable_sort(library.extensions.begin(), library.extensions.end(),
                   [](const Extension& a, const Extension& b) { return a.page < b.page; });
  std::sort(library.overridden.begin(), library.overridden.end(),
            [](const OverriddenPage& a, const OverriddenPage& b) { return a.page < b.page; });
}

}  // namespace waymark
