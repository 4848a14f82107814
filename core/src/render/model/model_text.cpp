#include "render/model/model_text.hpp"

#include <waymark/write_model.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace waymark {
namespace {

bool is_inline(Kind kind) { return kind >= Kind::text; }

bool holds_inlines(Kind kind) { return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::table_cell; }

std::string quoted(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text.empty() ? text : fmt::format(" \"{}\"", text);
}

std::string field_text(const Field& field) {
  std::string text = fmt::format(" {} {}{}{}", kFieldTypeNames.at(static_cast<std::size_t>(field.type)), field.id,
                                 quoted(field.label), field.required ? " required" : "");
  if (!field.value.empty()) {
    text += fmt::format(" ={}", quoted(field.value));
  }
  return text;
}

/// What a kind says beside its text.
void write_members(const Document& document, const Node& node, std::string& out) {
  switch (node.kind) {
    case Kind::card:
      out += fmt::format(" -> {}", document.text(document.links[node.data].target));
      break;
    case Kind::resource:
      out += quoted(document.resource_records[node.data].title);
      break;
    case Kind::figure:
      out += quoted(document.figures[node.data].title);
      break;
    case Kind::story:
      out += quoted(document.stories[node.data].role);
      break;
    case Kind::table:
      out += node.data == 0 ? "" : quoted(std::string(document.label(node.data - 1)));
      out += node.level == 1 ? " view" : "";
      break;
    case Kind::worksheet:
      out += fmt::format(" #{}{}", document.worksheets[node.data].id, quoted(document.worksheets[node.data].title));
      break;
    case Kind::field:
      out += field_text(document.fields[node.data]);
      break;
    case Kind::download:
      out += fmt::format(" {}{}, {} bytes", document.downloads[node.data].name,
                         quoted(document.downloads[node.data].title), document.downloads[node.data].bytes.size());
      break;
    default:
      break;
  }
}

void write_node(const Document& document, NodeIndex index, std::size_t indent, std::string& out) {
  const Node& node = document.nodes[index];
  out += std::string(indent, ' ');
  out += kind_name(node.kind);
  if (node.kind == Kind::heading) {
    out += fmt::format(" {} #{}", node.level, document.text(node));
  } else if (node.text.size != 0) {
    out += quoted(std::string(document.text(node)));
  }
  write_members(document, node, out);
  if (holds_inlines(node.kind)) {
    out += quoted(document.plain_text(index));
  }
  out += '\n';
  for (NodeIndex i = index + 1; i < node.end; ++i) {
    const Node& inner = document.nodes[i];
    if (inner.kind == Kind::link) {
      out +=
          fmt::format("{}link -> {}\n", std::string(indent + 2, ' '), document.text(document.links[inner.data].target));
    } else if (inner.kind == Kind::image) {
      out += fmt::format("{}image -> {}\n", std::string(indent + 2, ' '),
                         document.text(document.links[inner.data].target));
    } else if (inner.kind == Kind::language || inner.kind == Kind::explained) {
      out += fmt::format("{}{}{} ->{}\n", std::string(indent + 2, ' '), kind_name(inner.kind),
                         quoted(document.plain_text(i)), quoted(std::string(document.text(inner))));
    } else if (!is_inline(inner.kind)) {
      write_node(document, i, indent + 2, out);
      i = inner.end - 1;
    }
  }
}

}  // namespace

std::string to_text(const Document& document) {
  std::string out;
  write_node(document, 0, 0, out);
  return out;
}

}  // namespace waymark
