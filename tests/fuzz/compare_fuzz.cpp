// Fuzzes the comparison of two models, and the reading of release notes, from raw bytes on. The models stand one after
// the other, with a line '---' between them; what has no such line is release notes.
#include "compare/changes_document.hpp"
#include "compare/compare_page.hpp"
#include "compare/release_notes.hpp"
#include "data/text_file.hpp"
#include "report/changes_report.hpp"
#include "require.hpp"

#include <waymark/json_is_modest.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace waymark;
using fuzz::require;

Json parsed(std::string_view text) {
  if (!json_is_modest(text, {.depth = 256, .members = 64, .values = 100'000})) {
    return {};
  }
  Json json = Json::parse(text, nullptr, false);
  return json.is_discarded() ? Json() : json;
}

void check(const std::vector<BlockChange>& blocks) {
  for (const BlockChange& block : blocks) {
    require(!block.thing.empty(), "a change is of something");
    require(block.what != BlockChange::What::changed || !block.wordings.empty() || !block.notes.empty(),
            "a change says what changed");
    for (const Wording& wording : block.wordings) {
      bool other = false;
      for (std::size_t i = 0; i < wording.pieces.size(); ++i) {
        require(i == 0 || wording.pieces[i - 1].kind != wording.pieces[i].kind, "neighbouring pieces differ in kind");
        other = other || wording.pieces[i].kind != Piece::Kind::same;
      }
      require(!wording.pieces.empty(), "a wording has pieces");
      require(other || block.what == BlockChange::What::moved, "a wording has a change");
    }
  }
}

void read_notes(std::string_view bytes) {
  Diagnostics diagnostics;
  auto text = clean_text(std::string(bytes), "notes.yaml", diagnostics);
  if (!text) {
    return;
  }
  const ReleaseNotes notes = read_release_notes(std::move(*text), "notes.yaml", diagnostics);
  for (const ReleaseNote& note : notes.changes) {
    require(diagnostics.has_errors() || note.change_class != ChangeClass::none, "sound notes have a class");
    require(diagnostics.has_errors() || note.change_class != ChangeClass::new_expectation || !note.who.empty(),
            "a sound new expectation says who must act");
  }
  EditionChanges changes;
  add_notes(notes, {}, {}, changes, diagnostics);
  require(notes.changes.empty() || diagnostics.has_errors(), "a note of no change is an error");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  constexpr std::string_view kBetween = "\n---\n";
  const std::size_t end = bytes.find(kBetween);
  if (end == std::string_view::npos) {
    read_notes(bytes);
    return 0;
  }
  const Json older = parsed(bytes.substr(0, end));
  const Json newer = parsed(bytes.substr(end + kBetween.size()));
  require(compare_pages(older, older, {}).empty(), "a page does not differ from itself");
  EditionChanges changes;
  changes.newer.name = "1.1.0";
  PageChange page{PageChange::What::changed, "a/b", "B"};
  page.blocks = compare_pages(older, newer, {});
  check(page.blocks);
  page_changes_document(changes, page);
  changes.pages.push_back(std::move(page));
  changes_document(changes, {});
  to_text(changes, true);
  to_json(changes);
  return 0;
}
