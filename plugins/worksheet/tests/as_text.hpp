// Runs the plugin on YAML, and writes what it became as plain lines to compare with.
#pragma once

#include "in_process.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace worksheet {

waymark::PluginDescription describe();

/// The directive with its declaration in a file.
inline waymark::DirectiveOutcome run(const std::string& yaml, const std::string& show = {}) {
  waymark::DirectiveUse use;
  use.directive = "worksheet";
  use.data["data"] = yaml;
  if (!show.empty()) {
    use.options["show"] = show;
  }
  return waymark::run_directive(describe(), use);
}

/// A worksheet of the parts, which are YAML list items, and whatever else belongs to it.
inline std::string sheet(const std::string& parts, const std::string& more = {}) {
  return "id: s\ntitle: Sheet\n" + more + "parts:\n" + parts;
}

inline std::string file_text(const std::string& path) {
  std::ifstream file(std::string(WAYMARK_SOURCE_DIR) + "/plugins/worksheet/" + path);
  if (!file) {
    throw std::runtime_error("cannot read " + path);
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

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
      case Kind::explained:
        text += inline_text(document, child) + " {" + std::string(document.text(node)) + "}";
        break;
      case Kind::field:
        text += "<" + document.fields[node.data].id + ">";
        break;
      default:
        text += "(" + std::string(waymark::kind_name(node.kind)) + ")";
        break;
    }
  }
  return text;
}

/// Blocks as lines: cells between bars, those of headings with '^'.
inline void append_blocks(const waymark::Document& document, waymark::NodeIndex parent, std::string& out) {
  using waymark::Kind;
  for (const waymark::NodeIndex child : document.children(parent)) {
    const waymark::Node& node = document.nodes[child];
    switch (node.kind) {
      case Kind::paragraph:
        out += inline_text(document, child) + "\n";
        break;
      case Kind::heading:
        out += std::string(node.level, '#') + " " + inline_text(document, child) + "\n";
        break;
      case Kind::field:
        out += "<" + document.fields[node.data].id + ">\n";
        break;
      case Kind::table:
        out += (node.level == 1 ? "view: " : "table: ") + std::string(document.label(node.data - 1)) + "\n";
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
      case Kind::expander:
        out += "expander: " + std::string(document.text(node)) + "\n";
        append_blocks(document, child, out);
        out += "end of expander\n";
        break;
      case Kind::worksheet:
        out += "worksheet " + document.worksheets[node.data].id + ": " + document.worksheets[node.data].title + "\n";
        append_blocks(document, child, out);
        out += "end of worksheet\n";
        break;
      default:
        out += "?\n";
        break;
    }
  }
}

inline std::string as_text(const waymark::DirectiveOutcome& outcome) {
  std::string out;
  append_blocks(outcome.document, 0, out);
  return out;
}

inline const waymark::Field& field(const waymark::DirectiveOutcome& outcome, const std::string& id) {
  for (const waymark::Field& each : outcome.document.fields) {
    if (each.id == id) {
      return each;
    }
  }
  throw std::runtime_error("no field '" + id + "'");
}

}  // namespace worksheet
