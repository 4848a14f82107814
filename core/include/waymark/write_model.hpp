// Writes documents of the model as JSON; schemas/model.schema.json describes it.
#pragma once

#include <waymark/document.hpp>
#include <waymark/kind_name.hpp>

#include <nlohmann/json.hpp>

#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace waymark {

/// JSON whose objects keep the order they were written in.
using Json = nlohmann::ordered_json;

inline constexpr std::array<std::string_view, 4> kCalloutNames{"note", "important", "warning", "local"};
/// Those that plugins may make: the local ones mark what a local pack brings.
inline constexpr auto kPluginCalloutNames = std::span(kCalloutNames).first<3>();
inline constexpr std::array<std::string_view, 3> kContentsNames{"page", "section", "pack"};
inline constexpr std::array<std::string_view, 8> kFieldTypeNames{"text",   "long-text", "number",   "date",
                                                                 "choice", "several",   "checkbox", "person"};
inline constexpr std::array<std::string_view, 4> kPaperNames{"a4", "a4-landscape", "a3-landscape", "a1-landscape"};
inline constexpr std::array<std::string_view, 6> kPrimitiveNames{"line", "rectangle", "ellipse",
                                                                 "path", "text",      "link-area"};
inline constexpr std::array<std::string_view, 6> kToneNames{"none", "ink", "muted", "accent", "tint", "paper"};
inline constexpr std::array<std::string_view, 3> kTextAlignNames{"start", "middle", "end"};

namespace model {

template <typename Names, typename Value>
std::string_view name_of(const Names& names, Value value) {
  return names.at(static_cast<std::size_t>(value));
}

/// Sets `json[key]` unless the text is empty.
inline void put(Json& json, const char* key, std::string_view text) {
  if (!text.empty()) {
    json[key] = text;
  }
}

inline Json link_json(const Document& document, const Link& link) {
  Json json{{"target", document.text(link.target)}};
  put(json, "title", document.text(link.title));
  return json;
}

inline Json record_json(const ResourceRecord& record) {
  Json json{{"id", record.id},           {"title", record.title}, {"why", record.why},
            {"address", record.address}, {"group", record.group}, {"publisher", record.publisher},
            {"year", record.year},       {"tags", record.tags},   {"unverified", record.unverified}};
  put(json, "as-of", record.as_of);
  return json;
}

inline Json primitive_json(const Primitive& primitive) {
  Json json{{"kind", name_of(kPrimitiveNames, primitive.kind)}};
  if (primitive.stroke != Tone::none) {
    json["stroke"] = name_of(kToneNames, primitive.stroke);
  }
  if (primitive.fill != Tone::none) {
    json["fill"] = name_of(kToneNames, primitive.fill);
  }
  if (primitive.align != TextAlign::start) {
    json["align"] = name_of(kTextAlignNames, primitive.align);
  }
  const Primitive usual;
  for (const auto& [key, value] : {std::pair{"arrow", primitive.arrow}, std::pair{"closed", primitive.closed},
                                   std::pair{"bold", primitive.bold}, std::pair{"dashed", primitive.dashed}}) {
    if (value) {
      json[key] = true;
    }
  }
  if (primitive.stroke_width != usual.stroke_width) {
    json["stroke-width"] = primitive.stroke_width;
  }
  if (primitive.radius != usual.radius) {
    json["radius"] = primitive.radius;
  }
  if (primitive.size != usual.size) {
    json["size"] = primitive.size;
  }
  Json points = Json::array();
  for (const Point& point : primitive.points) {
    points.push_back(point.x);
    points.push_back(point.y);
  }
  json["points"] = std::move(points);
  put(json, "text", primitive.text);
  put(json, "target", primitive.target);
  return json;
}

inline Json figure_json(const Figure& figure) {
  Json primitives = Json::array();
  for (const Primitive& primitive : figure.primitives) {
    primitives.push_back(primitive_json(primitive));
  }
  return {{"title", figure.title},
          {"description", figure.description},
          {"width", figure.width},
          {"height", figure.height},
          {"primitives", std::move(primitives)}};
}

inline Json field_json(const Field& field) {
  Json json{{"id", field.id}, {"type", name_of(kFieldTypeNames, field.type)}, {"label", field.label}};
  if (field.required) {
    json["required"] = true;
  }
  put(json, "help", field.help);
  put(json, "unit", field.unit);
  put(json, "value", field.value);
  put(json, "example", field.example);
  put(json, "minimum", field.minimum);
  put(json, "maximum", field.maximum);
  if (field.max_length != 0) {
    json["max-length"] = field.max_length;
  }
  if (field.lines != 1) {
    json["lines"] = field.lines;
  }
  if (!field.choices.empty()) {
    Json choices = Json::array();
    for (const FieldChoice& choice : field.choices) {
      choices.push_back({{"value", choice.value}, {"label", choice.label}});
    }
    json["choices"] = std::move(choices);
  }
  return json;
}

inline Json worksheet_json(const Worksheet& worksheet) {
  Json json{{"id", worksheet.id}, {"title", worksheet.title}};
  put(json, "help", worksheet.help);
  Json papers = Json::array();
  for (const Paper paper : worksheet.papers) {
    papers.push_back(name_of(kPaperNames, paper));
  }
  json["papers"] = std::move(papers);
  Json repeats = Json::array();
  for (const RepeatedRows& each : worksheet.repeats) {
    repeats.push_back({{"id", each.id}, {"rows", each.rows}, {"max-rows", each.max_rows}});
  }
  if (!repeats.empty()) {
    json["repeats"] = std::move(repeats);
  }
  Json views = Json::array();
  for (const MatrixView& view : worksheet.views) {
    views.push_back({{"rows", view.rows}, {"row", view.row}, {"column", view.column}, {"text", view.text}});
  }
  if (!views.empty()) {
    json["views"] = std::move(views);
  }
  return json;
}

/// What a kind says by `level` and `data`.
inline void put_members(const Document& document, const Node& node, Json& json) {
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
    case Kind::table:
      if (node.data != 0) {
        json["caption"] = document.label(node.data - 1);
      }
      if (node.level == 1) {
        json["view"] = true;
      }
      break;
    case Kind::table_row:
    case Kind::table_cell:
      if (node.level == 1) {
        json["header"] = true;
      }
      break;
    case Kind::callout:
      json["callout"] = kCalloutNames.at(node.level);
      break;
    case Kind::contents:
      json["of"] = kContentsNames.at(node.level);
      break;
    case Kind::quotation:
      json["reported"] = node.level == 1;
      break;
    case Kind::resources:
      json["filterable"] = node.level == 1;
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
    case Kind::worksheet:
      json["worksheet"] = worksheet_json(document.worksheets[node.data]);
      break;
    case Kind::field:
      json["field"] = field_json(document.fields[node.data]);
      break;
    case Kind::download: {
      const Download& download = document.downloads[node.data];
      json["download"] = {{"name", download.name}, {"title", download.title}, {"bytes", download.bytes}};
      break;
    }
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

inline Json node_json(const Document& document, NodeIndex index) {
  const Node& node = document.nodes[index];
  Json json{{"kind", kind_name(node.kind)}};
  if (node.line != 0) {
    json["line"] = node.line;
    json["column"] = node.column;
  }
  put(json, "text", document.text(node));
  put_members(document, node, json);
  Json children = Json::array();
  for (const NodeIndex child : document.children(index)) {
    children.push_back(node_json(document, child));
  }
  if (!children.empty()) {
    json["children"] = std::move(children);
  }
  return json;
}

}  // namespace model

/// The whole document: its root node, and in 'plugins' who made parts of it.
inline Json document_json(const Document& document) {
  Json json = model::node_json(document, 0);
  if (!document.plugins.empty()) {
    json["plugins"] = document.plugins;
  }
  return json;
}

/// The blocks of the document as a list.
inline Json blocks_json(const Document& document) {
  Json blocks = Json::array();
  for (const NodeIndex child : document.children(0)) {
    blocks.push_back(model::node_json(document, child));
  }
  return blocks;
}

}  // namespace waymark
