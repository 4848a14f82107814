#include "check/book_rules.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {
namespace {

/// One book, part by part.
class BookCheck {
 public:
  BookCheck(const Library& library, const Book& book, bool release, Diagnostics& diagnostics)
      : library_(library),
        book_(book),
        release_(release),
        diagnostics_(diagnostics),
        has_page_(library.pages.size(), false),
        has_pack_(library.packs.size(), false) {}

  void run() {
    for (const BookPart& part : book_.parts) {
      if (!part.pack.empty()) {
        add_pack(part);
      }
      for (const std::string& id : part.pages) {
        add_page(id, part);
      }
    }
  }

 private:
  void error(const BookPart& part, std::string_view complaint, std::string hint) {
    diagnostics_.error({library_.knowledge_base.file, part.line, 0},
                       fmt::format("book '{}' {}", book_.id.empty() ? book_.title : book_.id, complaint),
                       std::move(hint));
  }

  template <typename Things>
  static std::string nearest(std::string_view id, const Things& things, std::string otherwise) {
    std::vector<std::string_view> ids;
    for (const auto& thing : things) {
      ids.push_back(thing.id);
    }
    const std::string meant = suggest(id, ids);
    return meant.empty() ? std::move(otherwise) : fmt::format("did you mean '{}'?", meant);
  }

  void add_pack(const BookPart& part) {
    const auto pack = std::find_if(library_.packs.begin(), library_.packs.end(),
                                   [&](const Pack& each) { return each.id == part.pack; });
    if (pack == library_.packs.end()) {
      error(part, fmt::format("has unknown pack '{}'", part.pack),
            nearest(part.pack, library_.packs, "name a pack by the 'id' in its pack.yaml"));
      return;
    }
    const auto number = pack - library_.packs.begin();
    if (has_pack_[static_cast<std::size_t>(number)]) {
      error(part, fmt::format("has pack '{}' twice", part.pack), "take one of the two out");
      return;
    }
    has_pack_[static_cast<std::size_t>(number)] = true;
    for (std::uint32_t page = pack->first_page; page < pack->end_page; ++page) {
      note(page, part);
    }
  }

  void add_page(const std::string& id, const BookPart& part) {
    const auto found = library_.page_by_id.find(id);
    if (found == library_.page_by_id.end()) {
      error(part, fmt::format("has unknown page '{}'", id), nearest(id, library_.pages, "name a page as 'pack/name'"));
      return;
    }
    if (release_ && library_.pages[found->second].meta.status == PageStatus::draft) {
      error(part, fmt::format("has draft page '{}', which a release leaves out", id),
            "publish the draft, or take it out of the book");
    }
    note(found->second, part);
  }

  void note(std::uint32_t page, const BookPart& part) {
    if (has_page_[page]) {
      error(part, fmt::format("has page '{}' twice", library_.pages[page].id), "take one of the two out");
    }
    has_page_[page] = true;
  }

  const Library& library_;
  const Book& book_;
  const bool release_;
  Diagnostics& diagnostics_;
  std::vector<bool> has_page_;
  std::vector<bool> has_pack_;
};

}  // namespace

void check_books(const Library& library, bool release, Diagnostics& diagnostics) {
  for (const Book& book : library.knowledge_base.books) {
    BookCheck(library, book, release, diagnostics).run();
  }
}

}  // namespace waymark
