#include "plugin/value_json.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <iterator>

namespace waymark {
namespace {

void write_place(std::uint32_t line, std::uint32_t column, std::string& out) {
  fmt::format_to(std::back_inserter(out), "[{},{}", line, column);
}

}  // namespace

void write_json_text(std::string_view text, std::string& out) {
  out += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool control = static_cast<unsigned char>(c) < 0x20;
    if (c != '"' && c != '\\' && !control) {
      continue;
    }
    out += text.substr(written, i - written);
    written = i + 1;
    if (c == '\n') {
      out += "\\n";
    } else if (control) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += '\\';
      out += c;
    }
  }
  out += text.substr(written);
  out += '"';
}

void write_value(const YamlNode& node, std::string& out) {
  write_place(node.line, node.column, out);
  if (node.is_null()) {
    out += ']';
    return;
  }
  out += ',';
  const char* before = "";
  switch (node.kind) {
    case YamlNode::Kind::scalar:
      write_json_text(node.scalar, out);
      break;
    case YamlNode::Kind::sequence:
      out += '[';
      for (const YamlNode& item : node.items) {
        out += before;
        write_value(item, out);
        before = ",";
      }
      out += ']';
      break;
    case YamlNode::Kind::mapping:
      out += "{\"entries\":[";
      for (const YamlNode::Entry& entry : node.entries) {
        out += before;
        out += '[';
        write_json_text(entry.key, out);
        fmt::format_to(std::back_inserter(out), ",{},{},", entry.line, entry.column);
        write_value(entry.value, out);
        out += ']';
        before = ",";
      }
      out += "]}";
      break;
  }
  out += ']';
}

void write_value(const CsvTable& table, std::string& out) {
  std::vector<std::string> keys;
  for (const std::string& name : table.header) {
    std::string& key = keys.emplace_back();
    write_json_text(name, key);
    fmt::format_to(std::back_inserter(key), ",{},0,", table.header_line);
  }
  write_place(table.header_line, 0, out);
  out += ",[";
  const char* before_row = "";
  for (const CsvTable::Row& row : table.rows) {
    out += before_row;
    before_row = ",";
    write_place(row.line, 0, out);
    out += ",{\"entries\":[";
    const char* before = "";
    for (std::size_t i = 0; i < keys.size(); ++i) {
      out += before;
      before = ",";
      out += '[';
      out += keys[i];
      write_place(row.line, 0, out);
      out += ',';
      write_json_text(row.cells[i], out);
      out += "]]";
    }
    out += "]}]";
  }
  out += "]]";
}

Json value_json(const YamlNode& node) {
  std::string text;
  write_value(node, text);
  return Json::parse(text);
}

Json value_json(const CsvTable& table) {
  std::string text;
  write_value(table, text);
  return Json::parse(text);
}

}  // namespace waymark
