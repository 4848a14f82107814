#include "render/site/site_map.hpp"

#include "render/site/html_writer.hpp"
#include "text/web_address.hpp"

#include <algorithm>

namespace waymark {

SiteMap::SiteMap(const Library& library) : library_(library) {
  addresses_.reserve(library.pages.size());
  for (const PageSource& page : library.pages) {
    addresses_.push_back(encoded_path(page.id) + ".html");
  }
  entry_of_page_.assign(library.pages.size(), kNoPage);
  top_entries_.resize(library.packs.size());
  for (std::uint32_t pack = 0; pack < library.packs.size(); ++pack) {
    for (const OutlineEntry& outline : library.packs[pack].outline) {
      top_entries_[pack].push_back(add_entry(outline, kNoPage, pack));
    }
  }
}

std::uint32_t SiteMap::add_entry(const OutlineEntry& outline, std::uint32_t parent, std::uint32_t pack) {
  const auto index = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({&outline, parent, outline.page, outline.page == kNoPage ? 0U : 1U});
  pack_of_entry_.push_back(pack);
  children_.emplace_back();
  if (outline.page != kNoPage) {
    entry_of_page_[outline.page] = index;
  }
  for (const OutlineEntry& child : outline.children) {
    const std::uint32_t child_index = add_entry(child, index, pack);
    children_[index].push_back(child_index);
    entries_[index].pages += entries_[child_index].pages;
    if (entries_[index].first_page == kNoPage) {
      entries_[index].first_page = entries_[child_index].first_page;
    }
  }
  return index;
}

std::uint32_t SiteMap::depth(std::uint32_t page) const {
  const std::string& id = library_.pages[page].id;
  return static_cast<std::uint32_t>(std::count(id.begin(), id.end(), '/'));
}

std::string SiteMap::pack_address(std::uint32_t pack) const { return library_.packs[pack].id + "/index.html"; }

std::string SiteMap::print_file(std::uint32_t pack, const OutlineEntry& section) const {
  return "print/" + library_.packs[pack].id + "/" + section.slug + ".html";
}

std::uint32_t SiteMap::previous(std::uint32_t page) const {
  return page > library_.packs[library_.pages[page].pack].first_page ? page - 1 : kNoPage;
}

std::uint32_t SiteMap::next(std::uint32_t page) const {
  return page + 1 < library_.packs[library_.pages[page].pack].end_page ? page + 1 : kNoPage;
}

std::uint32_t SiteMap::section_of(std::uint32_t page) const {
  const std::uint32_t entry = entry_of_page_[page];
  if (entry == kNoPage) {
    return kNoPage;
  }
  return entries_[entry].outline->section ? entry : entries_[entry].parent;
}

std::string root_prefix(std::uint32_t depth) {
  std::string prefix;
  prefix.reserve(depth * 3);
  for (std::uint32_t i = 0; i < depth; ++i) {
    prefix += "../";
  }
  return prefix;
}

}  // namespace waymark
