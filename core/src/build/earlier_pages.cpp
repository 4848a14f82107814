#include "build/earlier_pages.hpp"

#include <map>
#include <string>
#include <utility>

namespace waymark {
namespace {

class Finder {
 public:
  explicit Finder(const Library& library) : library_(library) {
    for (std::uint32_t page = 0; page < library.pages.size(); ++page) {
      for (const std::string& id : library.pages[page].meta.was) {
        if (!library.page_by_id.contains(id)) {
          found_.moved.emplace(id, page);
        }
      }
    }
  }

  void add(const EditionRecord& record) {
    const std::string version = to_text(record.version);
    std::map<std::string_view, const EditionRecord::Page*> pages;
    for (const EditionRecord::Page& page : record.pages) {
      pages.emplace(page.id, &page);
      if (page.id != kGlossaryId && !leads_somewhere(page.id)) {
        gone_[page.id] = {page.id, page.title, version};
      }
    }
    for (const auto& [from, to] : record.moved) {
      if (leads_somewhere(from)) {
        continue;
      }
      if (const std::uint32_t page = page_of(to); page != kNoPage) {
        found_.moved.emplace(from, page);
      } else {
        gone_[from] = {from, pages.at(to)->title, version};
      }
    }
    for (const EditionRecord::Gone& each : record.gone) {
      if (!leads_somewhere(each.id)) {
        gone_.emplace(each.id, EarlierPages::Gone{each.id, each.title, each.last});
      }
    }
  }

  EarlierPages take() {
    for (auto& [id, gone] : gone_) {
      if (!leads_somewhere(id)) {  // a later edition may have said where it moved
        found_.gone.push_back(std::move(gone));
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool leads_somewhere(const std::string& id) const { return page_of(id) != kNoPage; }

  [[nodiscard]] std::uint32_t page_of(const std::string& id) const {
    if (const auto page = library_.page_by_id.find(id); page != library_.page_by_id.end()) {
      return page->second;
    }
    const auto moved = found_.moved.find(id);
    return moved == found_.moved.end() ? kNoPage : moved->second;
  }

  const Library& library_;
  EarlierPages found_;
  std::map<std::string, EarlierPages::Gone> gone_;
};

}  // namespace

EarlierPages find_earlier_pages(const Library& library, const std::vector<EditionRecord>& records) {
  Finder finder(library);
  for (const EditionRecord& record : records) {
    finder.add(record);
  }
  return finder.take();
}

}  // namespace waymark
