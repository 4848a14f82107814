#include "report/changes_report.hpp"

#include "compare/change_words.hpp"
#include "report/block_changes.hpp"
#include "report/flowing_text.hpp"
#include "report/json_document.hpp"
#include "text/display_width.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace waymark {
namespace {

using Json = nlohmann::ordered_json;

class ChangesText {
 public:
  ChangesText(const EditionChanges& changes, bool colour) : changes_(changes), colour_(colour) {}

  std::string write() {
    line(0, fmt::format("from {} to {}", edition(changes_.older), edition(changes_.newer)));
    line(0, summary_words(changes_));
    if (!changes_.summary.empty()) {
      line(0, changes_.summary);
    }
    write_names("pages added", PageChange::What::added);
    write_names("pages moved", PageChange::What::moved);
    write_names("pages removed", PageChange::What::removed);
    for (const PageChange& page : changes_.pages) {
      if (!page.blocks.empty()) {
        write_page(page);
      }
    }
    if (!changes_.unseen.empty()) {
      out_ += '\n';
      line(0, "pages that differ in what no reader sees, such as links that follow a page that moved:");
      for (const EditionChanges::PageName& page : changes_.unseen) {
        line(1, page.id);
      }
    }
    return std::move(out_);
  }

 private:
  static std::string edition(const EditionChanges::Edition& edition) {
    return edition.date.given() ? fmt::format("{} ({})", edition_words(edition), long_date(edition.date))
                                : edition_words(edition);
  }

  void line(std::size_t level, const std::string& text) {
    out_ += flowing_text({{Piece::Kind::same, text}}, level * 2, false);
  }

  void strong_line(const std::string& text) {
    out_ += colour_ ? fmt::format("\x1b[1m{}\x1b[0m\n", shown(text)) : shown(text) + '\n';
  }

  void write_names(std::string_view title, PageChange::What what) {
    if (count_of(changes_, what) == 0) {
      return;
    }
    out_ += '\n';
    strong_line(std::string(title));
    for (const PageChange& page : changes_.pages) {
      if (page.what != what) {
        continue;
      }
      std::string text = fmt::format("{}: {}", page.id, page.title);
      if (!page.earlier_id.empty()) {
        text += fmt::format(" (was {})", page.earlier_id);
      }
      if (!page.successor.empty()) {
        text += fmt::format(" (its place is taken by {})", page.successor);
      }
      line(1, text);
      if (page.blocks.empty()) {
        write_note(page, 2);
      }
    }
  }

  void write_note(const PageChange& page, std::size_t level) {
    if (page.change_class == ChangeClass::none) {
      return;
    }
    std::string text(class_word(page.change_class));
    if (const std::string act = who_must_act(page); !act.empty()) {
      text += "; " + act;
    }
    if (!page.note.empty()) {
      text += ": " + page.note;
    }
    line(level, text);
  }

  void write_page(const PageChange& page) {
    out_ += '\n';
    strong_line(fmt::format("{}: {}", page.id, page.title));
    write_note(page, 1);
    out_ += to_text(page.blocks, colour_);
  }

  const EditionChanges& changes_;
  bool colour_;
  std::string out_;
};

void put(Json& json, const char* key, std::string_view text) {
  if (!text.empty()) {
    json[key] = text;
  }
}

Json edition_json(const EditionChanges::Edition& edition) {
  Json json{{"name", edition.name}};
  put(json, "date", edition.date.given() ? iso_date(edition.date) : std::string());
  return json;
}

Json page_json(const PageChange& page) {
  Json json{{"what", what_word(page.what)}, {"id", page.id}, {"title", page.title}};
  put(json, "earlier-id", page.earlier_id);
  put(json, "successor", page.successor);
  put(json, "class", class_key(page.change_class));
  put(json, "who", page.who);
  put(json, "by", page.by.given() ? iso_date(page.by) : std::string());
  put(json, "note", page.note);
  json["blocks"] = block_list(page.blocks);
  return json;
}

}  // namespace

std::string to_text(const EditionChanges& changes, bool colour) { return ChangesText(changes, colour).write(); }

std::string to_json(const EditionChanges& changes) {
  Json json{{"older", edition_json(changes.older)}, {"newer", edition_json(changes.newer)}};
  put(json, "summary", changes.summary);
  json["pages"] = Json::array();
  for (const PageChange& page : changes.pages) {
    json["pages"].push_back(page_json(page));
  }
  json["unseen"] = Json::array();
  for (const EditionChanges::PageName& page : changes.unseen) {
    json["unseen"].push_back({{"id", page.id}, {"title", page.title}});
  }
  return json_text(json);
}

}  // namespace waymark
