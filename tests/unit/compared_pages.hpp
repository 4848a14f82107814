// Compares two pages for a test, and writes the changes so that a test can state them whole.
#pragma once

#include "compare/compare_page.hpp"
#include "parsed_page.hpp"
#include "render/model/model_hash.hpp"

#include <string>
#include <utility>
#include <vector>

namespace waymark::test {

inline std::string marked(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    switch (piece.kind) {
      case Piece::Kind::same:
        text += piece.text;
        break;
      case Piece::Kind::inserted:
        text += "{+" + piece.text + "+}";
        break;
      case Piece::Kind::deleted:
        text += "[-" + piece.text + "-]";
        break;
    }
  }
  return text;
}

/// 'changed paragraph @Section #anchor' and then, indented, its wordings and '* ' notes.
inline std::string told(const std::vector<BlockChange>& changes) {
  std::string text;
  for (const BlockChange& change : changes) {
    switch (change.what) {
      case BlockChange::What::added:
        text += "added ";
        break;
      case BlockChange::What::removed:
        text += "removed ";
        break;
      case BlockChange::What::changed:
        text += "changed ";
        break;
      case BlockChange::What::moved:
        text += "moved ";
        break;
    }
    text += change.thing;
    text += change.section.empty() ? "" : " @" + change.section;
    text += change.anchor.empty() ? "\n" : " #" + change.anchor + "\n";
    for (const Wording& wording : change.wordings) {
      text += "  " + (wording.label.empty() ? "" : wording.label + ": ") + marked(wording.pieces) + "\n";
    }
    for (const std::string& note : change.notes) {
      text += "  * " + note + "\n";
    }
  }
  return text;
}

/// The model of a page of that Markdown, in the form of edition_page_json().
inline Json model_of(std::string markdown) {
  const ParsedPage page(std::move(markdown));
  return edition_page_json(page.library, 0, page.documents[0]);
}

inline std::string compared(std::string older, std::string newer) {
  return told(compare_pages(model_of(std::move(older)), model_of(std::move(newer)), {}));
}

/// As compared(), of blocks as JSON of the model.
inline std::string compared_blocks(const char* older, const char* newer) {
  const auto page = [](const char* blocks) {
    return Json{{"id", "p/x"}, {"title", "X"}, {"summary", ""}, {"document", {{"children", Json::parse(blocks)}}}};
  };
  return told(compare_pages(page(older), page(newer), {}));
}

}  // namespace waymark::test
