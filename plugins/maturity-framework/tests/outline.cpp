#include "framework_text.hpp"

#include <functional>

namespace maturity_framework {

using waymark::Document;
using waymark::Kind;
using waymark::NodeIndex;

namespace {

std::string line_of(const Document& document, NodeIndex index) {
  const waymark::Node& node = document.nodes[index];
  std::string line(waymark::kind_name(node.kind));
  switch (node.kind) {
    case Kind::heading:
      return line + " " + std::to_string(node.level) + ": " + document.plain_text(index);
    case Kind::paragraph:
      return line + ": " + document.plain_text(index);
    case Kind::expander:
    case Kind::callout:
      return line + ": " + std::string(document.text(node));
    case Kind::table:
      return line + ": " + std::string(document.label(node.data - 1));
    case Kind::worksheet:
      return line + ": " + document.worksheets[node.data].id + ": " + document.worksheets[node.data].title;
    case Kind::field:
      return line + ": " + document.fields[node.data].id + ": " + document.fields[node.data].label;
    case Kind::figure:
      return line + ": " + document.figures[node.data].title;
    case Kind::download:
      return line + ": " + document.downloads[node.data].name + ": " + document.downloads[node.data].title;
    default:
      return line;
  }
}

// Every row in one line, its cells between bars; a field as its id.
std::string row_of(const Document& document, NodeIndex row) {
  std::string line = document.nodes[row].level == 1 ? "head" : "row";
  for (const NodeIndex cell : document.children(row)) {
    line += " | " + document.plain_text(cell);
    for (const NodeIndex child : document.children(cell)) {
      if (document.nodes[child].kind == Kind::field) {
        line += "[" + document.fields[document.nodes[child].data].id + "]";
      }
    }
  }
  return line;
}

}  // namespace

std::string outline(const Document& document) {
  std::string result;
  const std::function<void(NodeIndex, std::size_t)> add = [&](NodeIndex parent, std::size_t depth) {
    for (const NodeIndex child : document.children(parent)) {
      const Kind kind = document.nodes[child].kind;
      const bool row = kind == Kind::table_row;
      result.append(depth * 2, ' ').append(row ? row_of(document, child) : line_of(document, child)).append("\n");
      if (!row && kind != Kind::paragraph && kind != Kind::heading) {
        add(child, depth + 1);
      }
    }
  };
  add(0, 0);
  return result;
}

}  // namespace maturity_framework
