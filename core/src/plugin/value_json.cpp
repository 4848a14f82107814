#include "plugin/value_json.hpp"

#include <utility>

namespace waymark {

Json value_json(const YamlNode& node) {
  Json json = Json::array({node.line, node.column});
  if (node.is_null()) {
    return json;
  }
  switch (node.kind) {
    case YamlNode::Kind::scalar:
      json.push_back(node.scalar);
      break;
    case YamlNode::Kind::sequence: {
      Json items = Json::array();
      for (const YamlNode& item : node.items) {
        items.push_back(value_json(item));
      }
      json.push_back(std::move(items));
      break;
    }
    case YamlNode::Kind::mapping: {
      Json entries = Json::array();
      for (const YamlNode::Entry& entry : node.entries) {
        entries.push_back(Json::array({entry.key, entry.line, entry.column, value_json(entry.value)}));
      }
      Json mapping = Json::object();
      mapping["entries"] = std::move(entries);
      json.push_back(std::move(mapping));
      break;
    }
  }
  return json;
}

Json value_json(const CsvTable& table) {
  Json rows = Json::array();
  for (const CsvTable::Row& row : table.rows) {
    Json entries = Json::array();
    for (std::size_t i = 0; i < table.header.size(); ++i) {
      entries.push_back(
          Json::array({table.header[i], table.header_line, 0, Json::array({row.line, 0, row.cells[i]})}));
    }
    Json mapping = Json::object();
    mapping["entries"] = std::move(entries);
    rows.push_back(Json::array({row.line, 0, std::move(mapping)}));
  }
  return Json::array({table.header_line, 0, std::move(rows)});
}

}  // namespace waymark
