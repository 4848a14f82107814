#include "pack/outline.hpp"

#include <waymark/suggest.hpp>
#include "data/mapping_reader.hpp"
#include "pack/field_check.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace waymark {
namespace {

constexpr std::string_view kIndex = "index";

/// A page's path in its pack: its id without the pack's.
std::string_view path_of(const PageSource& page) { return std::string_view(page.id).substr(page.id.find('/') + 1); }

class OutlineMaker {
 public:
  OutlineMaker(const Pack& pack, const std::vector<PageSource>& pages, Diagnostics& diagnostics)
      : pack_(pack), pages_(pages), diagnostics_(diagnostics), used_(pages.size(), 0) {}

  std::vector<OutlineEntry> from_contents(const YamlNode& contents) {
    for (std::uint32_t i = 0; i < pages_.size(); ++i) {
      by_path_.emplace(path_of(pages_[i]), i);
    }
    std::vector<OutlineEntry> result;
    const bool usable = contents.is_sequence();
    if (usable) {
      result = entries(contents, 1);
    } else {
      diagnostics_.error({pack_.file, contents.line, contents.column}, "'contents' in pack.yaml must be a list",
                         "write a line '- page' for each page, or '- section: Title'");
    }
    for (std::uint32_t i = 0; i < pages_.size(); ++i) {
      if (used_[i] != 0 || path_of(pages_[i]) == kIndex) {
        continue;
      }
      if (usable) {
        diagnostics_.warning({pages_[i].file},
                             fmt::format("page '{}' is not in contents of pack.yaml", path_of(pages_[i])),
                             "add it there; until then it stands last");
      }
      result.push_back(page_entry(i));
    }
    return result;
  }

  /// The pages from `begin` to `end`, whose paths share the first `skip` bytes, which name their folder.
  std::vector<OutlineEntry> from_folders(std::uint32_t begin, std::uint32_t end, std::size_t skip, int depth) {
    std::vector<OutlineEntry> result;
    for (std::uint32_t i = begin; i < end;) {
      const std::string_view rest = path_of(pages_[i]).substr(skip);
      const auto slash = rest.find('/');
      if (slash == std::string_view::npos) {
        if (rest != kIndex) {
          result.push_back(page_entry(i));
        }
        ++i;
        continue;
      }
      const std::size_t longer = skip + slash + 1;
      const std::string_view folder = path_of(pages_[i]).substr(0, longer);
      std::uint32_t after = i;
      while (after < end && path_of(pages_[after]).substr(0, longer) == folder) {
        ++after;
      }
      if (depth > kMaxSectionDepth) {
        report_depth({pages_[i].file}, "folders");
        for (; i < after; ++i) {
          result.push_back(page_entry(i));
        }
        continue;
      }
      result.push_back(folder_entry(i, after, longer, rest.substr(0, slash), depth));
      i = after;
    }
    return result;
  }

 private:
  OutlineEntry page_entry(std::uint32_t page) const {
    OutlineEntry entry;
    entry.title = pages_[page].meta.title;
    entry.page = page;
    return entry;
  }

  OutlineEntry folder_entry(std::uint32_t begin, std::uint32_t end, std::size_t skip, std::string_view name,
                            int depth) {
    OutlineEntry entry;
    entry.section = true;
    entry.title = title_from_name(name);
    for (std::uint32_t i = begin; i < end; ++i) {
      if (path_of(pages_[i]).substr(skip) == kIndex) {
        entry.page = i;
        entry.title = pages_[i].meta.title;
      }
    }
    entry.slug = unique_slug(entry.title, "section", slugs_);
    entry.children = from_folders(begin, end, skip, depth + 1);
    return entry;
  }

  std::vector<OutlineEntry> entries(const YamlNode& list, int depth) {
    std::vector<OutlineEntry> result;
    for (const YamlNode& item : list.items) {
      if (item.is_scalar()) {
        add_page(item, result);
      } else {
        add_mapping(item, depth, result);
      }
    }
    return result;
  }

  void add_page(const YamlNode& item, std::vector<OutlineEntry>& result) {
    if (const std::uint32_t page = find_page(item); page != kNoPage) {
      result.push_back(page_entry(page));
    }
  }

  void add_mapping(const YamlNode& item, int depth, std::vector<OutlineEntry>& result) {
    const std::size_t errors_before = diagnostics_.errors();
    MappingReader reader(item, pack_.file, "an entry of 'contents'", diagnostics_);
    const YamlNode* page = reader.node("page");
    const YamlNode* children = reader.node("contents");
    const bool section = reader.node("section") != nullptr || children != nullptr || page == nullptr;
    OutlineEntry entry;
    if (section) {
      entry.section = true;
      entry.title = one_line(reader.required_text("section"));
      entry.slug = unique_slug(entry.title, "section", slugs_);
    }
    reader.text("page");
    reader.finish();
    if (!item.is_mapping()) {
      return;
    }
    if (!section) {
      if (page->is_scalar()) {
        add_page(*page, result);
      }
      return;
    }
    if (page != nullptr && page->is_scalar()) {
      entry.page = find_page(*page);
    }
    if (children != nullptr && children->is_sequence()) {
      if (depth > kMaxSectionDepth) {
        report_depth({pack_.file, item.line, item.column}, "sections");
        return;
      }
      entry.children = entries(*children, depth + 1);
    } else if (children != nullptr && !children->is_null()) {
      reader.wrong("contents", "must be a list");
    }
    if (entry.children.empty() && entry.page == kNoPage) {
      if (diagnostics_.errors() == errors_before) {
        diagnostics_.warning({pack_.file, item.line, item.column}, fmt::format("section '{}' has no page", entry.title),
                             "it is left out");
      }
      return;
    }
    result.push_back(std::move(entry));
  }

  void report_depth(Place place, std::string_view what) {
    diagnostics_.error(std::move(place), fmt::format("{} nest deeper than {} levels", what, kMaxSectionDepth),
                       "readers lose their way: use fewer levels");
  }

  /// The page that the entry names, or kNoPage: index.md, which needs no entry, or a mistake, which is reported.
  std::uint32_t find_page(const YamlNode& item) {
    constexpr std::string_view kEnding = ".md";
    std::string path = nfc(item.scalar);
    if (path.size() > kEnding.size() && path.compare(path.size() - kEnding.size(), kEnding.size(), kEnding) == 0) {
      path.erase(path.size() - kEnding.size());
    }
    const Place place{pack_.file, item.line, item.column};
    const auto found = by_path_.find(path);
    if (found == by_path_.end()) {
      if (path.empty()) {
        diagnostics_.error(place, "an entry of 'contents' is empty", "name a page, or take the line out");
        return kNoPage;
      }
      std::vector<std::string_view> candidates;
      for (const PageSource& page : pages_) {
        candidates.push_back(path_of(page));
      }
      const std::string near = suggest(path, candidates);
      diagnostics_.error(
          place, fmt::format("contents names the unknown page '{}'", path),
          near.empty() ? "name the page's file in the pack, without '.md'" : fmt::format("did you mean '{}'?", near));
      return kNoPage;
    }
    if (path == kIndex) {
      return kNoPage;
    }
    std::uint32_t& line = used_[found->second];
    if (line != 0) {
      diagnostics_.error(place, fmt::format("contents names the page '{}' twice", path),
                         fmt::format("it is first on line {}", line));
      return kNoPage;
    }
    line = item.line;
    return found->second;
  }

  const Pack& pack_;
  const std::vector<PageSource>& pages_;
  Diagnostics& diagnostics_;
  std::vector<std::uint32_t> used_;  ///< by page: the line of pack.yaml that names it, or 0
  std::unordered_map<std::string_view, std::uint32_t> by_path_;
  std::unordered_set<std::string> slugs_;
};

/// Appends the entries' pages to `order`, and numbers them anew as they stand there, counted from `first`.
void collect(std::vector<OutlineEntry>& entries, std::uint32_t first, std::vector<std::uint32_t>& order) {
  for (OutlineEntry& entry : entries) {
    if (entry.page != kNoPage) {
      order.push_back(entry.page);
      entry.page = first + static_cast<std::uint32_t>(order.size() - 1);
    }
    collect(entry.children, first, order);
  }
}

}  // namespace

std::vector<OutlineEntry> make_outline(const Pack& pack, const std::vector<PageSource>& pages, const YamlNode* contents,
                                       Diagnostics& diagnostics) {
  OutlineMaker maker(pack, pages, diagnostics);
  return contents != nullptr ? maker.from_contents(*contents)
                             : maker.from_folders(0, static_cast<std::uint32_t>(pages.size()), 0, 1);
}

void sort_by_outline(Pack& pack, std::vector<PageSource>& pages) {
  std::vector<std::uint32_t> order;
  order.reserve(pages.size());
  for (std::uint32_t i = 0; i < pages.size(); ++i) {
    if (path_of(pages[i]) == kIndex) {
      order.push_back(i);
      pack.index_page = pack.first_page;
    }
  }
  collect(pack.outline, pack.first_page, order);
  std::vector<PageSource> sorted;
  sorted.reserve(pages.size());
  for (const std::uint32_t index : order) {
    sorted.push_back(std::move(pages[index]));
  }
  pages = std::move(sorted);
}

}  // namespace waymark
