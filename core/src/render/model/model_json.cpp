#include "render/model/model_json.hpp"

#include "render/model/kind_name.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <string_view>

namespace waymark {
namespace {

using Json = nlohmann::ordered_json;

Json link_json(const Document& document, const Link& link) {
  Json json{{"target", document.text(link.target)}};
  if (link.title.size != 0) {
    json["title"] = document.text(link.title);
  }
  return json;
}

Json record_json(const ResourceRecord& record) {
  return {{"id", record.id},           {"title", record.title}, {"why", record.why},
          {"address", record.address}, {"group", record.group}, {"publisher", record.publisher},
          {"year", record.year},       {"tags", record.tags},   {"unverified", record.unverified}};
}

Json figure_json(const Figure& figure) {
  return {{"title", figure.title},
          {"description", figure.description},
          {"width", figure.width},
          {"height", figure.height},
          {"primitives", figure.primitives.size()}};
}

/// What a kind says by `level` and `data`.
void add_members(const Document& document, const Node& node, Json& json) {
  switch (node.kind) {
    case Kind::heading:
      json["level"] = node.level;
      break;
    case Kind::list:
      json["ordered"] = (node.level & kListOrdered) != 0;
      json["tight"] = (node.level & kListTight) != 0;
      if ((node.level & kListOrdered) != 0) {
        json["start"] = node.data;
      }
      break;
    case Kind::list_item:
      if (static_cast<TaskState>(node.level) != TaskState::none) {
        json["done"] = static_cast<TaskState>(node.level) == TaskState::done;
      }
      break;
    case Kind::code_block:
      json["language"] = document.label(node.data);
      break;
    case Kind::table_row:
    case Kind::table_cell:
      json["header"] = node.level == 1;
      break;
    case Kind::callout: {
      constexpr std::array<std::string_view, 3> kNames{"note", "important", "warning"};
      json["callout"] = kNames.at(node.level);
      break;
    }
    case Kind::contents: {
      constexpr std::array<std::string_view, 3> kNames{"page", "section", "pack"};
      json["of"] = kNames.at(node.level);
      break;
    }
    case Kind::quotation:
      json["reported"] = node.level == 1;
      break;
    case Kind::link:
    case Kind::image:
    case Kind::card:
      json["link"] = link_json(document, document.links[node.data]);
      break;
    case Kind::figure:
      json["figure"] = figure_json(document.figures[node.data]);
      break;
    case Kind::story: {
      const Story& story = document.stories[node.data];
      json["story"] = {{"role", story.role}, {"want", story.want}, {"benefit", story.benefit}};
      break;
    }
    case Kind::resource:
      json["record"] = record_json(document.resource_records[node.data]);
      break;
    case Kind::footnote:
    case Kind::footnote_reference:
      json["number"] = node.data;
      break;
    case Kind::term:
      json["anchor"] = document.label(node.data);
      break;
    default:
      break;
  }
}

Json node_json(const Document& document, NodeIndex index) {
  const Node& node = document.nodes[index];
  Json json{{"kind", kind_name(node.kind)}};
  if (node.line != 0) {
    json["line"] = node.line;
    json["column"] = node.column;
  }
  if (node.text.size != 0) {
    json["text"] = document.text(node);
  }
  add_members(document, node, json);
  Json children = Json::array();
  for (const NodeIndex child : document.children(index)) {
    children.push_back(node_json(document, child));
  }
  if (!children.empty()) {
    json["children"] = std::move(children);
  }
  return json;
}

}  // namespace

std::string to_json(const Document& document) {
  return node_json(document, 0).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace waymark
