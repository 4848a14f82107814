// Where everything is in the site: addresses of pages, their place in the navigation, what comes before and after.
#pragma once

#include "pack/library.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A section or page of a pack's outline, with its place in the tree.
struct NavigationEntry {
  const OutlineEntry* outline = nullptr;
  std::uint32_t parent = kNoPage;      ///< index of the section it lies in, or kNoPage at the top of the pack
  std::uint32_t first_page = kNoPage;  ///< the entry's own page, or else the first page in it
  std::uint32_t pages = 0;             ///< how many pages lie in it, its own included
};

/// Made once for a site; reading it is safe from any thread.
class SiteMap {
 public:
  explicit SiteMap(const Library& library);

  /// The page's file below the site's folder: 'pack/path/name.html'.
  [[nodiscard]] std::string file(std::uint32_t page) const { return library_.pages[page].id + ".html"; }
  /// The same, encoded for an address.
  [[nodiscard]] const std::string& address(std::uint32_t page) const { return addresses_[page]; }
  /// How many folders deep the page lies below the site's.
  [[nodiscard]] std::uint32_t depth(std::uint32_t page) const;
  /// The address of a pack's first page: its index.md, or the page that Waymark makes.
  [[nodiscard]] std::string pack_address(std::uint32_t pack) const;
  /// The address and file of the page that holds a whole section, to print.
  [[nodiscard]] std::string print_file(std::uint32_t pack, const OutlineEntry& section) const;

  /// kNoPage where there is none. Pages follow each other within their pack.
  [[nodiscard]] std::uint32_t previous(std::uint32_t page) const;
  [[nodiscard]] std::uint32_t next(std::uint32_t page) const;

  /// The page's entry in the navigation; kNoPage for a pack's index page.
  [[nodiscard]] std::uint32_t entry_of(std::uint32_t page) const { return entry_of_page_[page]; }
  [[nodiscard]] const NavigationEntry& entry(std::uint32_t index) const { return entries_[index]; }
  /// The section that the page lies in or opens, innermost, or kNoPage.
  [[nodiscard]] std::uint32_t section_of(std::uint32_t page) const;
  /// Entries at the top of a pack's outline, or directly in a section.
  [[nodiscard]] const std::vector<std::uint32_t>& top_entries(std::uint32_t pack) const { return top_entries_[pack]; }
  [[nodiscard]] const std::vector<std::uint32_t>& entries_in(std::uint32_t section) const { return children_[section]; }
  [[nodiscard]] std::size_t entry_count() const { return entries_.size(); }
  /// The pack that an entry belongs to.
  [[nodiscard]] std::uint32_t pack_of(std::uint32_t entry) const { return pack_of_entry_[entry]; }

 private:
  std::uint32_t add_entry(const OutlineEntry& outline, std::uint32_t parent, std::uint32_t pack);

  const Library& library_;
  std::vector<std::string> addresses_;
  std::vector<NavigationEntry> entries_;
  std::vector<std::uint32_t> pack_of_entry_;
  std::vector<std::vector<std::uint32_t>> children_;  ///< of entries
  std::vector<std::uint32_t> entry_of_page_;
  std::vector<std::vector<std::uint32_t>> top_entries_;
};

/// '../' as often as `depth` says.
std::string root_prefix(std::uint32_t depth);

}  // namespace waymark
