#include "build/without_drafts.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace waymark {
namespace {

/// Where each page stands once the drafts are out; kNoPage for drafts.
std::vector<std::uint32_t> new_places(const std::vector<PageSource>& pages) {
  std::vector<std::uint32_t> places;
  std::uint32_t next = 0;
  for (const PageSource& page : pages) {
    places.push_back(page.meta.status == PageStatus::draft ? kNoPage : next++);
  }
  return places;
}

std::uint32_t new_place(std::uint32_t page, const std::vector<std::uint32_t>& places) {
  return page == kNoPage ? kNoPage : places[page];
}

/// Entries without a page, and sections that hold none any more, go.
void renumber(std::vector<OutlineEntry>& entries, const std::vector<std::uint32_t>& places) {
  for (OutlineEntry& entry : entries) {
    entry.page = new_place(entry.page, places);
    renumber(entry.children, places);
  }
  std::erase_if(entries, [](const OutlineEntry& each) { return each.page == kNoPage && each.children.empty(); });
}

template <typename Item>
void keep_published(std::vector<Item>& items, const std::vector<std::uint32_t>& places) {
  std::size_t next = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] != kNoPage) {
      if (next != i) {
        items[next] = std::move(items[i]);
      }
      ++next;
    }
  }
  items.resize(next);
}

}  // namespace

void take_out_drafts(CheckedLibrary& checked) {
  Library& library = checked.library;
  const std::vector<std::uint32_t> places = new_places(library.pages);
  if (std::find(places.begin(), places.end(), kNoPage) == places.end()) {
    return;
  }
  for (Pack& pack : library.packs) {
    const auto kept = [&](std::uint32_t end) {
      return static_cast<std::uint32_t>(
          std::count_if(places.begin(), places.begin() + end, [](std::uint32_t place) { return place != kNoPage; }));
    };
    pack.index_page = new_place(pack.index_page, places);
    pack.first_page = kept(pack.first_page);
    pack.end_page = kept(pack.end_page);
    renumber(pack.outline, places);
  }
  for (Extension& extension : library.extensions) {
    extension.page = places[extension.page];
  }
  for (OverriddenPage& overridden : library.overridden) {
    overridden.page = places[overridden.page];
  }
  for (UpstreamPage& upstream : checked.upstream) {
    upstream.page = places[upstream.page];
  }
  keep_published(library.pages, places);
  keep_published(checked.documents, places);
  for (Document& document : checked.documents) {
    for (Link& link : document.links) {
      if (link.kind == Link::Kind::page) {
        link.page = places[link.page];
      }
    }
  }
  for (UpstreamPage& upstream : checked.upstream) {
    upstream.page = new_place(upstream.page, places);
  }
  std::erase_if(library.page_by_id, [&](const auto& each) { return places[each.second] == kNoPage; });
  for (auto& [id, page] : library.page_by_id) {
    page = places[page];
  }
}

}  // namespace waymark
