// Writes what a directive became as plain lines, to compare with.
#pragma once

#include "in_process.hpp"
#include "plugin.hpp"

#include <string>

namespace raci_grid {

inline std::string inline_text(const waymark::Document& document, waymark::NodeIndex index) {
  using waymark::Kind;
  std::string text;
  for (const waymark::NodeIndex child : document.children(index)) {
    const waymark::Node& node = document.nodes[child];
    switch (node.kind) {
      case Kind::text:
        text += document.text(node);
        break;
      case Kind::line_break:
        text += " // ";
        break;
      case Kind::strong:
        text += "*" + inline_text(document, child) + "*";
        break;
      case Kind::link:
        text += "[" + inline_text(document, child) + "](" +
                std::string(document.text(document.links[node.data].target)) + ")";
        break;
      case Kind::explained:
        text += inline_text(document, child) + " {" + std::string(document.text(node)) + "}";
        break;
      case Kind::field:
        text += "<" + document.fields[node.data].id + ">";
        break;
      default:
        text += "?";
        break;
    }
  }
  return text;
}

/// Blocks as lines: a table's rows with '|' between cells and '^' before header cells.
inline void append_blocks(const waymark::Document& document, waymark::NodeIndex parent, std::string& out) {
  using waymark::Kind;
  for (const waymark::NodeIndex child : document.children(parent)) {
    const waymark::Node& node = document.nodes[child];
    switch (node.kind) {
      case Kind::paragraph:
        out += inline_text(document, child) + "\n";
        break;
      case Kind::list_item:
        out += "- ";
        append_blocks(document, child, out);
        break;
      case Kind::table:
        out += "table " + std::string(document.text(node)) + ": " + std::string(document.label(node.data - 1)) + "\n";
        append_blocks(document, child, out);
        break;
      case Kind::table_row: {
        std::string row;
        for (const waymark::NodeIndex cell : document.children(child)) {
          row += row.empty() ? "" : " | ";
          row += document.nodes[cell].level == 1 ? "^" : "";
          row += inline_text(document, cell);
        }
        out += (node.level == 1 ? "head " : "row ") + row + "\n";
        break;
      }
      case Kind::callout:
        out += "callout: " + std::string(document.text(node)) + "\n";
        append_blocks(document, child, out);
        break;
      case Kind::expander:
        out += "expander: " + std::string(document.text(node)) + "\n";
        append_blocks(document, child, out);
        break;
      case Kind::worksheet:
        out += "worksheet " + document.worksheets[node.data].id + ": " + document.worksheets[node.data].title + "\n";
        append_blocks(document, child, out);
        out += "end of worksheet\n";
        break;
      default:
        append_blocks(document, child, out);
        break;
    }
  }
}

inline std::string as_text(const waymark::Document& document) {
  std::string out;
  append_blocks(document, 0, out);
  return out;
}

inline const waymark::Field& field(const waymark::Document& document, const std::string& id) {
  for (const waymark::Field& each : document.fields) {
    if (each.id == id) {
      return each;
    }
  }
  throw std::runtime_error("no field '" + id + "'");
}

/// Runs the directive with its data from YAML, from CSV, or without.
inline waymark::DirectiveOutcome run(const std::string& directive, std::map<std::string, std::string> options,
                                     const std::string& yaml, const std::string& csv = {}) {
  waymark::DirectiveUse use;
  use.directive = directive;
  use.options = std::move(options);
  if (!yaml.empty()) {
    use.data["data"] = yaml;
  }
  if (!csv.empty()) {
    use.csv["data"] = csv;
  }
  return waymark::run_directive(describe(), use);
}

}  // namespace raci_grid
