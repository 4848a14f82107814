#include "report/block_changes.hpp"

#include "compare/change_words.hpp"
#include "compare/shortened.hpp"
#include "report/flowing_text.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kContext = 14;

std::string_view piece_word(Piece::Kind kind) {
  switch (kind) {
    case Piece::Kind::same:
      return "same";
    case Piece::Kind::inserted:
      return "inserted";
    case Piece::Kind::deleted:
      return "deleted";
  }
  return {};
}

std::string line(std::size_t level, const std::string& text) {
  return flowing_text({{Piece::Kind::same, text}}, level * 2, false);
}

std::string block_text(const BlockChange& block, bool colour) {
  const bool told = block.wordings.empty() && block.notes.size() == 1;
  std::string out =
      line(2, fmt::format("{} {}{}", block.thing, what_word(block.what), told ? ": " + block.notes[0] : std::string()));
  for (const Wording& wording : block.wordings) {
    std::vector<Piece> pieces = shortened(wording.pieces, kContext);
    if (!wording.label.empty()) {
      pieces.insert(pieces.begin(), {Piece::Kind::same, wording.label + ": "});
    }
    out += flowing_text(pieces, 6, colour);
  }
  for (const std::string& note : block.notes) {
    if (!told) {
      out += line(3, note);
    }
  }
  return out;
}

void put(Json& json, const char* key, std::string_view text) {
  if (!text.empty()) {
    json[key] = text;
  }
}

Json block_json(const BlockChange& block) {
  Json json{{"what", what_word(block.what)}, {"thing", block.thing}};
  put(json, "section", block.section);
  put(json, "anchor", block.anchor);
  json["wordings"] = Json::array();
  for (const Wording& wording : block.wordings) {
    Json each = Json::object();
    put(each, "label", wording.label);
    each["pieces"] = Json::array();
    for (const Piece& piece : wording.pieces) {
      each["pieces"].push_back({{"kind", piece_word(piece.kind)}, {"text", piece.text}});
    }
    json["wordings"].push_back(std::move(each));
  }
  json["notes"] = block.notes;
  return json;
}

}  // namespace

std::string to_text(const std::vector<BlockChange>& blocks, bool colour) {
  std::string out;
  const std::string* section = nullptr;
  for (const BlockChange& block : blocks) {
    if (section == nullptr ? !block.section.empty() : *section != block.section) {
      out += line(1, block.section.empty() ? std::string("at the top") : fmt::format("under '{}'", block.section));
    }
    section = &block.section;
    out += block_text(block, colour);
  }
  return out;
}

Json block_list(const std::vector<BlockChange>& blocks) {
  Json list = Json::array();
  for (const BlockChange& block : blocks) {
    list.push_back(block_json(block));
  }
  return list;
}

}  // namespace waymark
