// The names of the model's kinds, as its JSON and text forms write them.
#pragma once

#include <waymark/document.hpp>

#include <optional>
#include <string_view>

namespace waymark {

/// The enumerator's own name, for example 'list_item'.
constexpr std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::document:
      return "document";
    case Kind::paragraph:
      return "paragraph";
    case Kind::heading:
      return "heading";
    case Kind::list:
      return "list";
    case Kind::list_item:
      return "list_item";
    case Kind::block_quote:
      return "block_quote";
    case Kind::code_block:
      return "code_block";
    case Kind::thematic_break:
      return "thematic_break";
    case Kind::table:
      return "table";
    case Kind::table_row:
      return "table_row";
    case Kind::table_cell:
      return "table_cell";
    case Kind::figure:
      return "figure";
    case Kind::expander:
      return "expander";
    case Kind::callout:
      return "callout";
    case Kind::quotation:
      return "quotation";
    case Kind::scenario:
      return "scenario";
    case Kind::story:
      return "story";
    case Kind::contents:
      return "contents";
    case Kind::cards:
      return "cards";
    case Kind::card:
      return "card";
    case Kind::resources:
      return "resources";
    case Kind::resource:
      return "resource";
    case Kind::worksheet:
      return "worksheet";
    case Kind::field:
      return "field";
    case Kind::download:
      return "download";
    case Kind::footnotes:
      return "footnotes";
    case Kind::footnote:
      return "footnote";
    case Kind::text:
      return "text";
    case Kind::line_break:
      return "line_break";
    case Kind::code:
      return "code";
    case Kind::emphasis:
      return "emphasis";
    case Kind::strong:
      return "strong";
    case Kind::strikethrough:
      return "strikethrough";
    case Kind::inserted:
      return "inserted";
    case Kind::deleted:
      return "deleted";
    case Kind::language:
      return "language";
    case Kind::link:
      return "link";
    case Kind::image:
      return "image";
    case Kind::footnote_reference:
      return "footnote_reference";
    case Kind::term:
      return "term";
    case Kind::explained:
      return "explained";
  }
  return {};
}

/// The kind of that name, or nothing.
inline std::optional<Kind> kind_named(std::string_view name) {
  for (auto kind = Kind::document; kind <= Kind::explained; kind = static_cast<Kind>(static_cast<int>(kind) + 1)) {
    if (kind_name(kind) == name) {
      return kind;
    }
  }
  return std::nullopt;
}

/// Where a node may stand.
enum class Placing : std::uint8_t {
  block,     ///< wherever blocks may
  inlined,   ///< wherever inlines may
  part,      ///< in one kind only: a row in a table
  reserved,  ///< only the program makes these
};

constexpr Placing placing(Kind kind) {
  switch (kind) {
    case Kind::paragraph:
    case Kind::heading:
    case Kind::list:
    case Kind::block_quote:
    case Kind::code_block:
    case Kind::thematic_break:
    case Kind::table:
    case Kind::figure:
    case Kind::expander:
    case Kind::callout:
    case Kind::quotation:
    case Kind::scenario:
    case Kind::story:
    case Kind::contents:
    case Kind::cards:
    case Kind::resources:
    case Kind::worksheet:
    case Kind::field:
    case Kind::download:
      return Placing::block;
    case Kind::list_item:
    case Kind::table_row:
    case Kind::table_cell:
    case Kind::card:
    case Kind::resource:
      return Placing::part;
    case Kind::text:
    case Kind::line_break:
    case Kind::code:
    case Kind::emphasis:
    case Kind::strong:
    case Kind::strikethrough:
    case Kind::language:
    case Kind::link:
    case Kind::image:
    case Kind::explained:
      return Placing::inlined;
    case Kind::document:
    case Kind::footnotes:
    case Kind::footnote:
    case Kind::footnote_reference:
    case Kind::term:
    case Kind::inserted:
    case Kind::deleted:
      return Placing::reserved;
  }
  return Placing::reserved;
}

/// Whether `child` may lie directly in `parent`. Fields have a rule more: only inside a worksheet.
constexpr bool may_hold(Kind parent, Kind child) {
  switch (parent) {
    case Kind::list:
      return child == Kind::list_item;
    case Kind::table:
      return child == Kind::table_row;
    case Kind::table_row:
      return child == Kind::table_cell;
    case Kind::cards:
      return child == Kind::card;
    case Kind::resources:
      return child == Kind::resource;
    case Kind::table_cell:
      return placing(child) == Placing::inlined || child == Kind::field;
    case Kind::paragraph:
    case Kind::heading:
    case Kind::emphasis:
    case Kind::strong:
    case Kind::strikethrough:
    case Kind::language:
    case Kind::link:
    case Kind::explained:
      return placing(child) == Placing::inlined;
    case Kind::document:
    case Kind::list_item:
    case Kind::block_quote:
    case Kind::expander:
    case Kind::callout:
    case Kind::quotation:
    case Kind::scenario:
    case Kind::card:
    case Kind::worksheet:
      return placing(child) == Placing::block;
    default:
      return false;
  }
}

}  // namespace waymark
