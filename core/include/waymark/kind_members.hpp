// The members that the JSON of each kind may have; schemas/model.schema.json says what they mean.
#pragma once

#include <waymark/document.hpp>

#include <array>
#include <span>
#include <string_view>

namespace waymark {

namespace model {

template <typename... Names>
constexpr auto member_names(Names... names) {
  return std::array<std::string_view, sizeof...(Names)>{names...};
}

/// A node's, with what its kind adds.
template <typename... Names>
constexpr auto node_members(Names... names) {
  return member_names("kind", "line", "column", names...);
}

inline constexpr auto kLeaf = node_members();
inline constexpr auto kHolder = node_members("children");
inline constexpr auto kText = node_members("text");
inline constexpr auto kTextHolder = node_members("text", "children");
inline constexpr auto kDocument = node_members("plugins", "children");
inline constexpr auto kHeading = node_members("level", "text", "children");
inline constexpr auto kList = node_members("ordered", "tight", "start", "children");
inline constexpr auto kListItem = node_members("done", "children");
inline constexpr auto kCodeBlock = node_members("text", "language");
inline constexpr auto kTable = node_members("text", "caption", "view", "children");
inline constexpr auto kRowOrCell = node_members("header", "children");
inline constexpr auto kFigureNode = node_members("figure");
inline constexpr auto kCallout = node_members("callout", "text", "children");
inline constexpr auto kQuotation = node_members("reported", "text", "children");
inline constexpr auto kStoryNode = node_members("story");
inline constexpr auto kContents = node_members("of", "text");
inline constexpr auto kCard = node_members("text", "link", "children");
inline constexpr auto kResources = node_members("text", "filterable", "children");
inline constexpr auto kResource = node_members("record");
inline constexpr auto kWorksheetNode = node_members("worksheet", "children");
inline constexpr auto kFieldNode = node_members("field");
inline constexpr auto kDownloadNode = node_members("download");
inline constexpr auto kFootnote = node_members("text", "number", "children");
inline constexpr auto kLinkNode = node_members("link", "children");
inline constexpr auto kImage = node_members("text", "link");
inline constexpr auto kFootnoteReference = node_members("text", "number");
inline constexpr auto kTerm = node_members("text", "anchor");

// Of the objects that nodes hold.
inline constexpr auto kLinkMembers = member_names("target", "title");
inline constexpr auto kFigureMembers = member_names("title", "description", "width", "height", "primitives");
inline constexpr auto kPrimitiveMembers =
    member_names("kind", "stroke", "fill", "align", "arrow", "closed", "bold", "dashed", "stroke-width", "radius",
                 "size", "points", "text", "target");
inline constexpr auto kStoryMembers = member_names("role", "want", "benefit");
inline constexpr auto kRecordMembers =
    member_names("id", "title", "why", "address", "group", "publisher", "year", "as-of", "tags", "unverified");
inline constexpr auto kWorksheetMembers = member_names("id", "title", "help", "papers", "repeats", "views");
inline constexpr auto kRepeatMembers = member_names("id", "rows", "max-rows");
inline constexpr auto kViewMembers = member_names("rows", "row", "column", "text");
inline constexpr auto kFieldMembers = member_names("id", "type", "label", "required", "help", "unit", "value",
                                                   "example", "minimum", "maximum", "max-length", "lines", "choices");
inline constexpr auto kChoiceMembers = member_names("value", "label");
inline constexpr auto kDownloadMembers = member_names("name", "title", "bytes");

}  // namespace model

/// The members that a node of the kind may have in JSON.
constexpr std::span<const std::string_view> members_of(Kind kind) {
  switch (kind) {
    case Kind::document:
      return model::kDocument;
    case Kind::paragraph:
    case Kind::block_quote:
    case Kind::cards:
    case Kind::footnotes:
    case Kind::emphasis:
    case Kind::strong:
    case Kind::strikethrough:
    case Kind::inserted:
    case Kind::deleted:
      return model::kHolder;
    case Kind::heading:
      return model::kHeading;
    case Kind::list:
      return model::kList;
    case Kind::list_item:
      return model::kListItem;
    case Kind::code_block:
      return model::kCodeBlock;
    case Kind::thematic_break:
    case Kind::line_break:
      return model::kLeaf;
    case Kind::table:
      return model::kTable;
    case Kind::table_row:
    case Kind::table_cell:
      return model::kRowOrCell;
    case Kind::figure:
      return model::kFigureNode;
    case Kind::expander:
    case Kind::scenario:
    case Kind::language:
    case Kind::explained:
      return model::kTextHolder;
    case Kind::callout:
      return model::kCallout;
    case Kind::quotation:
      return model::kQuotation;
    case Kind::story:
      return model::kStoryNode;
    case Kind::contents:
      return model::kContents;
    case Kind::card:
      return model::kCard;
    case Kind::resources:
      return model::kResources;
    case Kind::resource:
      return model::kResource;
    case Kind::worksheet:
      return model::kWorksheetNode;
    case Kind::field:
      return model::kFieldNode;
    case Kind::download:
      return model::kDownloadNode;
    case Kind::footnote:
      return model::kFootnote;
    case Kind::text:
    case Kind::code:
      return model::kText;
    case Kind::link:
      return model::kLinkNode;
    case Kind::image:
      return model::kImage;
    case Kind::footnote_reference:
      return model::kFootnoteReference;
    case Kind::term:
      return model::kTerm;
  }
  return {};
}

/// Whether the kind is nothing without a text.
constexpr bool needs_text(Kind kind) {
  switch (kind) {
    case Kind::table:
    case Kind::expander:
    case Kind::quotation:
    case Kind::scenario:
    case Kind::card:
    case Kind::text:
    case Kind::code:
    case Kind::language:
    case Kind::image:
    case Kind::explained:
      return true;
    default:
      return false;
  }
}

/// Whether the kind is nothing without others in it.
constexpr bool needs_children(Kind kind) {
  switch (kind) {
    case Kind::heading:
    case Kind::list:
    case Kind::table:
    case Kind::table_row:
    case Kind::cards:
    case Kind::language:
    case Kind::link:
    case Kind::explained:
      return true;
    default:
      return false;
  }
}

}  // namespace waymark
