#include "pack/read_source.hpp"

#include "pack/field_check.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

Source read_source(MappingReader& reader) {
  Source source;
  source.original = reader.flag("original", false);
  source.title = one_line(source.original ? reader.text("title") : reader.required_text("title"));
  source.publisher = one_line(reader.text("publisher"));
  source.year = reader.text("year");
  source.address = read_web_address(reader, "address");
  source.permission = one_line(reader.text("permission"));
  source.endorsed = reader.flag("endorsed", false);
  return source;
}

/// Adds the source that `node` writes out or names; nothing if it names none, which is reported.
void add_source(const YamlNode& node, const std::string& file, const std::vector<NamedSource>* named,
                std::vector<Source>& sources, Diagnostics& diagnostics) {
  if (node.kind != YamlNode::Kind::scalar) {
    MappingReader reader(node, file, "'source'", diagnostics);
    sources.push_back(read_source(reader));
    reader.finish();
    return;
  }
  if (named == nullptr) {
    sources.emplace_back().title = node.scalar;
    return;
  }
  const auto found =
      std::find_if(named->begin(), named->end(), [&](const NamedSource& each) { return each.id == node.scalar; });
  if (found != named->end()) {
    sources.push_back(found->source);
    return;
  }
  std::vector<std::string_view> ids;
  for (const NamedSource& each : *named) {
    ids.push_back(each.id);
  }
  const std::string near = suggest(node.scalar, ids);
  diagnostics.error({file, node.line, node.column}, fmt::format("pack.yaml names no source '{}'", node.scalar),
                    near.empty() ? "add it under 'sources' in pack.yaml, or write 'title' and 'publisher' here"
                                 : fmt::format("did you mean '{}'?", near));
}

}  // namespace

std::vector<NamedSource> read_named_sources(MappingReader& reader, const std::string& file, Diagnostics& diagnostics) {
  std::vector<NamedSource> result;
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
    NamedSource named;
    named.id = read_id(fields);
    named.source = read_source(fields);
    fields.finish();
    if (std::any_of(result.begin(), result.end(), [&](const NamedSource& each) { return each.id == named.id; })) {
      fields.wrong("id", fmt::format("is that of another source: '{}'", named.id), "give each its own");
    } else if (!named.id.empty()) {
      result.push_back(std::move(named));
    }
  }
  return result;
}

std::vector<Source> read_page_sources(MappingReader& reader, const std::string& file,
                                      const std::vector<NamedSource>* named, Diagnostics& diagnostics) {
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
