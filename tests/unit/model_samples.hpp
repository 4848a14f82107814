// Blocks of every kind that a plugin may make, with every member that they may have, as the writer writes them.
#pragma once

#include <waymark/write_model.hpp>

namespace waymark::test {

/// The blocks as a list. Inlines lie in its first paragraph, parts in what holds them.
inline Json every_kind() {
  return Json::parse(R"json([
    {"kind": "paragraph", "line": 3, "column": 2, "children": [
      {"kind": "text", "line": 3, "column": 4, "text": "Text\nof two lines"},
      {"kind": "line_break"},
      {"kind": "code", "text": "a < b"},
      {"kind": "emphasis", "children": [{"kind": "text", "text": "e"}]},
      {"kind": "strong", "children": [{"kind": "text", "text": "s"}]},
      {"kind": "strikethrough", "children": [{"kind": "text", "text": "d"}]},
      {"kind": "language", "text": "cy", "children": [{"kind": "text", "text": "c"}]},
      {"kind": "link", "link": {"target": "page:pack/page", "title": "T"}, "children": [{"kind": "text", "text": "l"}]},
      {"kind": "image", "text": "A picture", "link": {"target": "picture.png"}},
      {"kind": "explained", "text": "Who does the work", "children": [{"kind": "text", "text": "R"}]}
    ]},
    {"kind": "heading", "text": "roles", "level": 3, "children": [{"kind": "text", "text": "Roles"}]},
    {"kind": "list", "ordered": true, "tight": false, "start": 3, "children": [
      {"kind": "list_item", "done": true, "children": [{"kind": "paragraph", "children": [{"kind": "text", "text": "a"}]}]},
      {"kind": "list_item", "done": false}
    ]},
    {"kind": "list", "ordered": false, "tight": true, "children": [{"kind": "list_item"}]},
    {"kind": "block_quote", "children": [{"kind": "thematic_break"}]},
    {"kind": "code_block", "text": "a: 1\n", "language": "yaml"},
    {"kind": "thematic_break"},
    {"kind": "table", "text": "lc", "caption": "Caption", "children": [
      {"kind": "table_row", "header": true, "children": [{"kind": "table_cell"}, {"kind": "table_cell", "header": true}]},
      {"kind": "table_row", "children": [
        {"kind": "table_cell", "header": true, "children": [{"kind": "text", "text": "c"}]}, {"kind": "table_cell"}]}
    ]},
    {"kind": "figure", "figure": {"title": "T", "description": "D", "width": 100.0, "height": 50.5, "primitives": [
      {"kind": "line", "stroke": "ink", "arrow": true, "dashed": true, "stroke-width": 2.0, "points": [0.0, 0.0, 1.5, -2.0]},
      {"kind": "rectangle", "stroke": "muted", "fill": "tint", "radius": 4.0, "points": [0.0, 0.0, 10.0, 10.0]},
      {"kind": "ellipse", "fill": "accent", "points": [5.0, 5.0, 2.0, 1.0]},
      {"kind": "path", "stroke": "paper", "closed": true, "points": [0.0, 0.0, 1.0, 1.0, 2.0, 2.0, 3.0, 3.0]},
      {"kind": "text", "align": "middle", "bold": true, "size": 20.0, "points": [1.0, 1.0], "text": "words"},
      {"kind": "link-area", "points": [0.0, 0.0, 10.0, 10.0], "text": "A page", "target": "page.md"}
    ]}},
    {"kind": "expander", "text": "What this means", "children": [{"kind": "thematic_break"}]},
    {"kind": "callout", "text": "Title", "callout": "warning", "children": [{"kind": "thematic_break"}]},
    {"kind": "quotation", "text": "A manager", "reported": true, "children": [{"kind": "thematic_break"}]},
    {"kind": "scenario", "text": "A day", "children": [{"kind": "thematic_break"}]},
    {"kind": "story", "story": {"role": "a nurse", "want": "the plan", "benefit": "I know it"}},
    {"kind": "contents", "text": "pack", "of": "pack"},
    {"kind": "contents", "of": "section"},
    {"kind": "cards", "children": [
      {"kind": "card", "text": "Card", "link": {"target": "page.md"}, "children": [{"kind": "thematic_break"}]}]},
    {"kind": "resources", "text": "Further", "filterable": true, "children": [
      {"kind": "resource", "record": {"id": "one", "title": "One", "why": "w", "address": "https://example.org/",
        "group": "g", "publisher": "p", "year": "2020", "tags": ["a", "b"], "unverified": true}}]},
    {"kind": "worksheet", "worksheet": {"id": "plan", "title": "Plan", "help": "Fill it in", "papers": ["a3-landscape", "a4"],
        "repeats": [{"id": "ideas", "rows": 1, "max-rows": 20}],
        "views": [{"rows": "ideas", "row": "who", "column": "where", "text": "what"}]}, "children": [
      {"kind": "field", "field": {"id": "name", "type": "text", "label": "Name", "required": true, "help": "Yours",
        "value": "v", "example": "e", "max-length": 80}},
      {"kind": "field", "field": {"id": "notes", "type": "long-text", "label": "Notes", "value": "a\nb", "lines": 6}},
      {"kind": "field", "field": {"id": "weeks", "type": "number", "label": "Weeks", "unit": "weeks", "value": "2.5",
        "minimum": "-1", "maximum": "12"}},
      {"kind": "field", "field": {"id": "from", "type": "date", "label": "From", "value": "2026-03-31",
        "minimum": "2026-01-01", "maximum": "2026-12-31"}},
      {"kind": "field", "field": {"id": "tools", "type": "several", "label": "Tools", "value": "a\nb",
        "choices": [{"value": "a", "label": "A"}, {"value": "b", "label": "B"}]}},
      {"kind": "field", "field": {"id": "agreed", "type": "checkbox", "label": "Agreed", "value": "true"}},
      {"kind": "field", "field": {"id": "lead", "type": "person", "label": "Lead"}},
      {"kind": "table", "text": "---", "children": [{"kind": "table_row", "children": [
        {"kind": "table_cell", "children": [{"kind": "field", "field": {"id": "ideas.1.who", "type": "choice", "label": "Who",
          "value": "gp", "choices": [{"value": "gp", "label": "GP"}]}}]},
        {"kind": "table_cell", "children": [{"kind": "field", "field": {"id": "ideas.1.where", "type": "choice",
          "label": "Where", "choices": [{"value": "ward", "label": "Ward"}]}}]},
        {"kind": "table_cell", "children": [{"kind": "field", "field": {"id": "ideas.1.what", "type": "text",
          "label": "What"}}]}]}]},
      {"kind": "table", "text": "--", "view": true, "children": [
        {"kind": "table_row", "children": [{"kind": "table_cell"}, {"kind": "table_cell"}]}]}
    ]},
    {"kind": "download", "download": {"name": "plan.ics", "title": "Calendar", "bytes": "BEGIN:VCALENDAR\r\n"}}
  ])json");
}

}  // namespace waymark::test
