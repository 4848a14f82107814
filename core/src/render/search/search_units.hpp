// What a result of the search can be: a part of a page with an address of its own.
#pragma once

#include "render/render_input.hpp"

#include <waymark/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What readers can filter by; the numbers stand in the index.
enum class UnitKind : std::uint8_t { page, worksheet, resource, story, document };

/// A part of a page's document. Units stand in reading order; those of worksheets lie inside others, which leave them
/// out, as they do with records of resources.
struct SearchUnit {
  NodeIndex begin = 0;  ///< its heading or worksheet; 0 for the page's first unit
  NodeIndex end = 0;
  UnitKind kind = UnitKind::page;
};

/// At least one: the first stands for the page and goes up to the first heading.
std::vector<SearchUnit> units_of(const Document& document);
/// The nodes of its resource records, which are found by themselves.
std::vector<NodeIndex> records_in(const Document& document);

/// The unit's anchor on its page; empty for the first.
std::string unit_anchor(const Document& document, const SearchUnit& unit);
/// The heading or the worksheet's title; empty for the first.
std::string unit_heading(const Document& document, const SearchUnit& unit);

/// How much a word counts by where it stands; see kFieldWeights.
enum class SearchField : std::uint8_t { body, summary, question, heading, title };

/// A unit's text without title and heading: blocks with '\t' between them, none of which holds a control character.
struct UnitText {
  std::string text;
  struct Run {
    std::size_t begin = 0;  ///< in `text`
    SearchField field = SearchField::body;
  };
  std::vector<Run> runs;  ///< ascending; what comes before the first is body
};

/// The text of `units[index]`.
UnitText unit_text(const Document& document, const std::vector<SearchUnit>& units, std::size_t index);
/// The text of a record, without its title.
UnitText record_text(const ResourceRecord& record);

}  // namespace waymark
