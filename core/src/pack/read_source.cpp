#include "pack/read_source.hpp"

#include "pack/field_check.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

Source read_source(MappingReader& reader, std::uint32_t line) {
  Source source;
  source.line = line;
  source.original = reader.flag("original", false);
  source.title = one_line(source.original ? reader.text("title") : reader.required_text("title"));
  source.publisher = one_line(reader.text("publisher"));
  source.year = reader.text("year");
  source.address = read_web_address(reader, "address");
  source.permission = one_line(reader.text("permission"));
  source.endorsed = reader.flag("endorsed", false);
  source.unverified = reader.flag("unverified", false);
  return source;
}

/// Adds the source that `node` writes out or names; nothing if it names none, or one that is there, which is reported.
void add_source(const YamlNode& node, const std::string& file, const std::vector<Source>* named,
                std::vector<Source>& sources, Diagnostics& diagnostics) {
  if (node.kind != YamlNode::Kind::scalar) {
    MappingReader reader(node, file, "'source'", diagnostics);
    sources.push_back(read_source(reader, node.line));
    reader.finish();
    return;
  }
  const auto has_id = [&](const Source& each) { return each.id == node.scalar; };
  if (std::any_of(sources.begin(), sources.end(), has_id)) {
    diagnostics.error({file, node.line, node.column}, fmt::format("the page has source '{}' twice", node.scalar),
                      "keep one of them");
    return;
  }
  if (named == nullptr) {
    sources.emplace_back().title = node.scalar;
    return;
  }
  if (const auto found = std::find_if(named->begin(), named->end(), has_id); found != named->end()) {
    sources.push_back(*found);
    return;
  }
  std::vector<std::string_view> ids;
  for (const Source& each : *named) {
    ids.push_back(each.id);
  }
  const std::string near = suggest(node.scalar, ids);
  diagnostics.error({file, node.line, node.column}, fmt::format("pack.yaml names no source '{}'", node.scalar),
                    near.empty() ? "add it under 'sources' in pack.yaml, or write 'title' and 'publisher' here"
                                 : fmt::format("did you mean '{}'?", near));
}

}  // namespace

std::vector<Source> read_named_sources(MappingReader& reader, const std::string& file, Diagnostics& diagnostics) {
  std::vector<Source> result;
  const YamlNode* value = reader.node("sources");
  if (value == nullptr || value->is_null()) {
    return result;
  }
  if (!value->is_sequence()) {
    reader.wrong("sources", "must be a list", "write '- id: ...' and below it 'title: ...'");
    return result;
  }
  for (const YamlNode& item : value->items) {
    MappingReader fields(item, file, "a source", diagnostics);
    const std::string id = read_id(fields);
    Source source = read_source(fields, item.line);
    source.id = id;
    fields.finish();
    if (!id.empty() && std::any_of(result.begin(), result.end(), [&](const Source& each) { return each.id == id; })) {
      fields.wrong("id", fmt::format("is that of another source: '{}'", id), "give each its own");
    } else if (!id.empty()) {
      result.push_back(std::move(source));
    }
  }
  return result;
}

std::vector<Source> read_page_sources(MappingReader& reader, const std::string& file, const std::vector<Source>* named,
                                      Diagnostics& diagnostics) {
  std::vector<Source> sources;
  const YamlNode* value = reader.node("source");
  if (value == nullptr || value->is_null()) {
    return sources;
  }
  if (!value->is_sequence()) {
    add_source(*value, file, named, sources, diagnostics);
    return sources;
  }
  for (const YamlNode& item : value->items) {
    add_source(item, file, named, sources, diagnostics);
  }
  return sources;
}

}  // namespace waymark
