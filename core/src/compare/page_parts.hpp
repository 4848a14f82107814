// A page's model as it is compared: blocks and the parts of blocks that people think of by themselves.
#pragma once

#include "compare/interner.hpp"
#include "compare/words.hpp"

#include <waymark/document.hpp>
#include <waymark/write_model.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Something that a block says beside its own words.
struct Fact {
  enum class Sort : std::uint8_t {
    words,   ///< compared word by word: a title, a help text
    value,   ///< told as a whole: 'now required; before optional'
    opaque,  ///< nothing that can be read; the label says that it changed
  };
  Sort sort = Sort::value;
  std::string label{};  ///< 'help'; empty where the value speaks for itself
  std::string value{};
};

/// A block, or a part of one: a list's item, a table's row, a worksheet's field.
struct Part {
  Kind kind = Kind::paragraph;
  bool known = true;           ///< false: a kind that this program does not know
  std::string name{};          ///< what tells it from its neighbours; empty if nothing does
  std::string anchor{};        ///< of a heading or worksheet
  Words words{};               ///< its own
  std::vector<Fact> facts{};   ///< in a fixed order for each kind
  std::vector<Words> cells{};  ///< of a row
  bool header = false;         ///< of a row: it names the columns
  bool term = false;           ///< an item of the glossary
  bool checklist = false;      ///< an item that can be ticked
  std::vector<FieldChoice> choices{};
  std::vector<Part> parts{};
  std::vector<Part> fields{};   ///< of a worksheet, wherever in it they lie; of rows that repeat those of the first
  std::uint64_t key = 0;        ///< equal for parts that say the same
  std::uint64_t words_key = 0;  ///< equal for parts whose words are the same, whatever their kind
  std::size_t letters = 0;      ///< how many words there are in it
};

struct PartsContext {
  Interner& interner;
  bool glossary = false;  ///< the page's items are terms
  /// What an address of a page is in the newer edition: pages move.
  std::function<std::string(std::string_view target)> follow{};
};

/// The blocks of a page's model, whose JSON may come from anywhere: what is not as it should be counts as empty.
/// REQUIRES JSON that nests no deeper than json_is_modest() lets pass.
std::vector<Part> page_parts(const Json& page_model, PartsContext& context);

}  // namespace waymark
