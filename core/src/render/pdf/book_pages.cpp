#include "render/pdf/book_pages.hpp"

#include <algorithm>

namespace waymark {
namespace {

void collect(const std::vector<OutlineEntry>& entries, std::vector<std::uint32_t>& pages) {
  for (const OutlineEntry& entry : entries) {
    if (entry.page != kNoPage) {
      pages.push_back(entry.page);
    }
    collect(entry.children, pages);
  }
}

}  // namespace

const Pack* find_pack(const Library& library, const std::string& id) {
  const auto found =
      std::find_if(library.packs.begin(), library.packs.end(), [&](const Pack& pack) { return pack.id == id; });
  return found == library.packs.end() ? nullptr : &*found;
}

std::uint32_t find_page(const Library& library, const std::string& id) {
  const auto found = library.page_by_id.find(id);
  return found == library.page_by_id.end() ? kNoPage : found->second;
}

std::vector<std::uint32_t> pages_of_book(const Library& library, const Book& book) {
  std::vector<std::uint32_t> pages;
  for (const BookPart& part : book.parts) {
    if (const Pack* pack = find_pack(library, part.pack); pack != nullptr) {
      if (pack->index_page != kNoPage) {
        pages.push_back(pack->index_page);
      }
      collect(pack->outline, pages);
    }
    for (const std::string& id : part.pages) {
      if (const std::uint32_t page = find_page(library, id); page != kNoPage) {
        pages.push_back(page);
      }
    }
  }
  return pages;
}

}  // namespace waymark
