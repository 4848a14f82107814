#include "compare/changes_document.hpp"

#include "compare/change_words.hpp"
#include "compare/comparison_writer.hpp"
#include "compare/release_notes.hpp"

#include <waymark/document_builder.hpp>

#include <fmt/format.h>
#include "text/page_count.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace waymark {
namespace {

/// Changes that one page can tell and still be read; a longer one would be slow to open too.
constexpr std::size_t kMostBlocks = 3'000;

std::string dated(const EditionChanges::Edition& edition) {
  return edition.date.given() ? fmt::format("{} of {}", edition_words(edition), long_date(edition.date))
                              : edition_words(edition);
}

class ChangesWriter {
 public:
  ChangesWriter(const EditionChanges& changes, const ComparisonTarget& comparison)
      : changes_(changes), comparison_(comparison) {}

  Document write() {
    if (!changes_.summary.empty()) {
      builder_.paragraph(changes_.summary);
    }
    builder_.paragraph(fmt::format("This page tells what changed from {} to {}: {}.", dated(changes_.older),
                                   dated(changes_.newer), summary_words(changes_)));
    write_expectations();
    write_group(ChangeClass::clarification, "Clarifications");
    write_group(ChangeClass::correction, "Corrections");
    write_group(ChangeClass::none, "Not yet classed");
    write_names("Pages added", PageChange::What::added);
    write_names("Pages moved", PageChange::What::moved);
    write_names("Pages removed", PageChange::What::removed);
    write_comparisons();
    write_unseen();
    return builder_.finish();
  }

 private:
  [[nodiscard]] bool any(ChangeClass change_class) const {
    return std::any_of(changes_.pages.begin(), changes_.pages.end(),
                       [&](const PageChange& page) { return page.change_class == change_class && wants_note(page); });
  }

  void write_expectations() {
    if (!any(ChangeClass::new_expectation)) {
      return;
    }
    out_.heading(2, "New expectations", "new-expectations");
    builder_.open_table("----", "What is newly expected, of whom, and by when");
    builder_.open_row(true);
    for (const char* column : {"Page", "What it means", "Who must act", "By when"}) {
      builder_.cell(column, true);
    }
    builder_.close();
    for (const PageChange& page : changes_.pages) {
      if (page.change_class != ChangeClass::new_expectation) {
        continue;
      }
      builder_.open_row();
      builder_.open_cell(true);
      out_.page_link(page);
      builder_.close();
      builder_.cell(page.note.empty() ? fmt::format("The page was {}", what_word(page.what)) : page.note);
      builder_.cell(page.who);
      builder_.cell(page.by.given() ? long_date(page.by) : "No date is given");
      builder_.close();
    }
    builder_.close();
  }

  void write_group(ChangeClass change_class, const char* title) {
    if (!any(change_class)) {
      return;
    }
    out_.heading(2, title, title);
    builder_.open_list();
    for (const PageChange& page : changes_.pages) {
      if (page.change_class != change_class || !wants_note(page)) {
        continue;
      }
      open_item();
      out_.page_link(page);
      const std::string act = who_must_act(page);
      builder_.text(fmt::format(": {}{}", page.note.empty() ? fmt::format("page {}", what_word(page.what)) : page.note,
                                act.empty() ? std::string() : fmt::format(" ({})", act)));
      close_item();
    }
    builder_.close();
  }

  void write_names(const char* title, PageChange::What what) {
    if (count_of(changes_, what) == 0) {
      return;
    }
    out_.heading(2, title, title);
    builder_.open_list();
    for (const PageChange& page : changes_.pages) {
      if (page.what != what) {
        continue;
      }
      open_item();
      out_.page_link(page);
      if (!page.earlier_id.empty()) {
        builder_.text(fmt::format(" (before: {})", page.earlier_id));
      }
      if (!page.successor.empty()) {
        builder_.text("; ");
        builder_.link_to("page:" + page.successor, "the page that takes its place");
      }
      close_item();
    }
    builder_.close();
  }

  void write_comparisons() {
    const bool none = std::all_of(changes_.pages.begin(), changes_.pages.end(),
                                  [](const PageChange& page) { return page.blocks.empty(); });
    if (none) {
      return;
    }
    out_.heading(2, "What changed on each page", "what-changed-on-each-page");
    std::size_t told = 0;
    for (const PageChange& page : changes_.pages) {
      if (page.blocks.empty()) {
        continue;
      }
      out_.heading(3, page.title, "page " + page.id);
      const std::string target = comparison_ ? comparison_(page) : std::string();
      const bool whole = told + page.blocks.size() <= kMostBlocks;
      write_links(page, target, whole);
      out_.note(page);
      if (whole) {
        out_.blocks(page, 4);
        told += page.blocks.size();
      }
    }
  }

  /// To the page, and to its changes where they are not shown here.
  void write_links(const PageChange& page, const std::string& target, bool whole) {
    if (page.glossary && whole) {
      return;
    }
    builder_.open(Kind::paragraph);
    if (!page.glossary) {
      builder_.link_to("page:" + page.id, fmt::format("Open the page '{}'", page.title));
    }
    if (!whole) {
      const std::size_t count = page.blocks.size();
      const std::string words = count == 1 ? "its change" : fmt::format("its {} changes", count);
      builder_.text(page.glossary ? "See " : ", or see ");
      if (target.empty()) {
        builder_.text(words + ", which are too many for this page");
      } else {
        builder_.link_to(target, fmt::format("{} ('{}')", words, page.title));
      }
    }
    builder_.close();
  }

  void write_unseen() {
    if (changes_.unseen.empty()) {
      return;
    }
    const std::size_t count = changes_.unseen.size();
    builder_.paragraph(
        fmt::format("{} in what readers do not see, such as links that follow a page that moved.",
                    count == 1 ? std::string("One more page differs") : fmt::format("{} more pages differ", count)));
  }

  void open_item() {
    builder_.open(Kind::list_item);
    builder_.open(Kind::paragraph);
  }
  void close_item() {
    builder_.close();
    builder_.close();
  }

  const EditionChanges& changes_;
  const ComparisonTarget& comparison_;
  DocumentBuilder builder_;
  ComparisonWriter out_{builder_};
};

}  // namespace

std::string changes_title(const EditionChanges& changes) {
  return fmt::format("What's new in {}", edition_words(changes.newer));
}

std::string page_changes_title(const EditionChanges& changes, const PageChange& page) {
  return fmt::format("Changes since {}: {}", edition_words(changes.older), page.title);
}

Document changes_document(const EditionChanges& changes, const ComparisonTarget& comparison) {
  return ChangesWriter(changes, comparison).write();
}

Document page_changes_document(const EditionChanges& changes, const PageChange& page) {
  DocumentBuilder builder;
  ComparisonWriter out(builder);
  builder.open(Kind::paragraph);
  builder.text(fmt::format("What changed from {} to {} on the page ", dated(changes.older), dated(changes.newer)));
  out.page_link(page);
  builder.text(page.earlier_id.empty() ? std::string(".") : fmt::format(", which was '{}' before.", page.earlier_id));
  builder.close();
  out.note(page);
  out.blocks(page, 2);
  return builder.finish();
}

}  // namespace waymark
