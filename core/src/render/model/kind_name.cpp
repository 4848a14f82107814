#include "render/model/kind_name.hpp"

namespace waymark {

std::string_view kind_name(Kind kind) {
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
    case Kind::link:
      return "link";
    case Kind::image:
      return "image";
    case Kind::footnote_reference:
      return "footnote_reference";
    case Kind::term:
      return "term";
  }
  return {};
}

}  // namespace waymark
