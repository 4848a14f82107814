#include "compare/part_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

constexpr std::size_t kNameWords = 12;

std::string named(std::string_view thing, std::string_view name) {
  return name.empty() ? std::string(thing) : fmt::format("{} '{}'", thing, beginning(std::string(name), kNameWords));
}

void append_text(const Part& part, std::string& text) {
  const auto add = [&](const std::string& more) {
    text += text.empty() || more.empty() ? "" : part.cells.empty() ? " " : " | ";
    text += more;
  };
  add(text_of(part.words));
  for (const Words& cell : part.cells) {
    add(text_of(cell));
  }
  for (const Fact& fact : part.facts) {
    if (fact.sort == Fact::Sort::words) {
      add(fact.value);
    }
  }
  for (const Part& child : part.parts) {
    append_text(child, text);
  }
}

}  // namespace

std::string_view fact_of(const Part& part, std::string_view label) {
  const auto found =
      std::find_if(part.facts.begin(), part.facts.end(), [&](const Fact& fact) { return fact.label == label; });
  return found == part.facts.end() ? std::string_view() : std::string_view(found->value);
}

std::string part_name(const Part& part) {
  if (!part.known) {
    return named("block of the kind", part.name);
  }
  switch (part.kind) {
    case Kind::paragraph:
      return "paragraph";
    case Kind::heading:
      return "heading";
    case Kind::list:
      return "list";
    case Kind::list_item:
      return part.term ? named("term", part.name) : part.checklist ? "checklist item" : "list item";
    case Kind::block_quote:
      return "quoted text";
    case Kind::code_block:
      return "code";
    case Kind::thematic_break:
      return "line across the page";
    case Kind::table:
      return named("table", fact_of(part, "caption"));
    case Kind::table_row:
      return part.header ? "heading row" : named("row", part.name);
    case Kind::figure:
      return named("figure", fact_of(part, "title"));
    case Kind::expander:
      return named("expandable text", fact_of(part, "title"));
    case Kind::callout:
      return named("callout", fact_of(part, "title"));
    case Kind::quotation:
      return "quotation";
    case Kind::scenario:
      return named("scenario", fact_of(part, "title"));
    case Kind::story:
      return "story";
    case Kind::contents:
      return "list of contents";
    case Kind::cards:
      return "cards";
    case Kind::card:
      return named("card", fact_of(part, "title"));
    case Kind::resources:
      return named("list of resources", fact_of(part, "caption"));
    case Kind::resource:
      return named("resource", fact_of(part, "title"));
    case Kind::worksheet:
      return named("worksheet", fact_of(part, "title"));
    case Kind::field:
      return named("field", fact_of(part, "label"));
    case Kind::download:
      return named("download", fact_of(part, "title"));
    case Kind::footnotes:
      return "notes";
    case Kind::footnote:
      return named("note", part.name);
    default:
      return "text";  // inlines where blocks belong
  }
}

std::string place_in(const Part& part, const std::string& where) {
  switch (part.kind) {
    case Kind::table:
      return fact_of(part, "caption").empty() ? where : " of " + part_name(part);
    case Kind::worksheet:
      return " of " + part_name(part);
    case Kind::callout:
    case Kind::expander:
    case Kind::scenario:
    case Kind::quotation:
    case Kind::block_quote:
    case Kind::card:
    case Kind::footnote:
      return " in " + part_name(part);
    default:
      return where;
  }
}

std::vector<std::string> column_names(const Part& table) {
  std::vector<std::string> names;
  if (!table.parts.empty() && table.parts[0].header) {
    for (const Words& cell : table.parts[0].cells) {
      names.push_back(text_of(cell));
    }
  }
  return names;
}

std::string whole_text_of(const Part& part) {
  std::string text;
  append_text(part, text);
  return text;
}

}  // namespace waymark
