#include "render/search/search_units.hpp"

namespace waymark {

std::vector<SearchUnit> units_of(const Document& document) {
  std::vector<SearchUnit> units(1);
  std::size_t section = 0;
  NodeIndex inside = 0;  // up to here everything belongs to a worksheet
  bool tells_story = false;
  const auto end = static_cast<NodeIndex>(document.nodes.size());
  for (NodeIndex i = 1; i < end; ++i) {
    const Node& node = document.nodes[i];
    tells_story = tells_story || node.kind == Kind::story;
    if (i < inside) {
      continue;
    }
    switch (node.kind) {
      case Kind::heading:
        units[section].end = i;
        section = units.size();
        units.push_back({i, end, UnitKind::page});
        break;
      case Kind::worksheet:
        units.push_back({i, node.end, UnitKind::worksheet});
        inside = node.end;
        break;
      case Kind::scenario:
        units[section].kind = UnitKind::story;
        break;
      default:
        break;
    }
  }
  units[section].end = end;
  if (tells_story) {
    for (SearchUnit& unit : units) {
      unit.kind = unit.kind == UnitKind::page ? UnitKind::story : unit.kind;
    }
  }
  return units;
}

std::vector<NodeIndex> records_in(const Document& document) {
  std::vector<NodeIndex> records;
  if (!document.resource_records.empty()) {
    for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
      if (document.nodes[i].kind == Kind::resource) {
        records.push_back(i);
      }
    }
  }
  return records;
}

std::string unit_anchor(const Document& document, const SearchUnit& unit) {
  if (unit.begin >= document.nodes.size()) {
    return {};
  }
  const Node& node = document.nodes[unit.begin];
  switch (node.kind) {
    case Kind::heading:
      return std::string(document.text(node));
    case Kind::worksheet:
      return document.worksheets[node.data].id;
    default:
      return {};
  }
}

std::string unit_heading(const Document& document, const SearchUnit& unit) {
  if (unit.begin >= document.nodes.size()) {
    return {};
  }
  const Node& node = document.nodes[unit.begin];
  switch (node.kind) {
    case Kind::heading:
      return document.plain_text(unit.begin);
    case Kind::worksheet:
      return document.worksheets[node.data].title;
    default:
      return {};
  }
}

}  // namespace waymark
