#include "render/model/model_text.hpp"

#include <waymark/kind_name.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

bool is_inline(Kind kind) { return kind >= Kind::text; }

bool holds_inlines(Kind kind) { return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::table_cell; }

std::string quoted(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text.empty() ? text : fmt::format(" \"{}\"", text);
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
  if (node.kind == Kind::card) {
    out += fmt::format(" -> {}", document.text(document.links[node.data].target));
  } else if (node.kind == Kind::resource) {
    out += quoted(document.resource_records[node.data].title);
  } else if (node.kind == Kind::figure) {
    out += quoted(document.figures[node.data].title);
  } else if (node.kind == Kind::story) {
    out += quoted(document.stories[node.data].role);
  }
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
