#include "data/as_of.hpp"
#include "render/search/search_units.hpp"

#include <algorithm>

namespace waymark {
namespace {

class TextWriter {
 public:
  explicit TextWriter(const Document& document) : document_(document) {}

  /// Everything in [begin, end) but what lies inside the units from `next` on.
  void add_nodes(NodeIndex begin, NodeIndex end, const std::vector<SearchUnit>& units, std::size_t next) {
    for (NodeIndex i = begin; i < end;) {
      while (next < units.size() && units[next].begin < i) {
        ++next;
      }
      if (next < units.size() && units[next].begin == i) {
        i = units[next].end;
        continue;
      }
      i = add_node(i);
    }
  }

  UnitText finish() {
    if (result_.text.ends_with('\t')) {
      result_.text.pop_back();
    }
    return std::move(result_);
  }

  void add_record(const ResourceRecord& record) {
    add_block(record.why);
    add_block(record.group);
    std::string facts = record.publisher;
    if (!record.year.empty()) {
      facts += facts.empty() ? record.year : ", " + record.year;
    }
    add_block(facts);
    if (!record.as_of.empty()) {
      add_block(as_of_words(record.as_of).value_or(record.as_of));
    }
    std::string tags;
    for (const std::string& tag : record.tags) {
      tags += tags.empty() ? tag : ", " + tag;
    }
    add_block(tags);
    add_block(record.address);
  }

 private:
  /// Gives the node to go on with.
  NodeIndex add_node(NodeIndex index) {
    const Node& node = document_.nodes[index];
    switch (node.kind) {
      case Kind::text:
      case Kind::code:
      case Kind::term:
      case Kind::image:
        add_text(document_.text(node));
        break;
      case Kind::line_break:
        add_text(" ");
        break;
      case Kind::explained:
        explained_.push_back({index, node.end});
        break;
      case Kind::deleted:
      case Kind::resource:
        return node.end;
      case Kind::paragraph:
      case Kind::list_item:
      case Kind::block_quote:
      case Kind::table_row:
        start_block();
        break;
      case Kind::table_cell:
        cell_end_ = node.end;
        if (!result_.text.empty() && result_.text.back() != '\t') {
          result_.text += " · ";
        }
        break;
      case Kind::heading:  // of a worksheet
        start_block();
        break;
      case Kind::code_block:
      case Kind::expander:
      case Kind::callout:
      case Kind::quotation:
      case Kind::scenario:
      case Kind::card:
        add_block(document_.text(node));
        break;
      case Kind::resources:
        add_block(document_.text(node));
        break;
      case Kind::table:
        start_block();
        if (node.data != 0) {
          add_block(document_.label(node.data - 1));
        }
        break;
      case Kind::figure:
        add_figure(document_.figures[node.data]);
        break;
      case Kind::story:
        add_story(document_.stories[node.data]);
        break;
      case Kind::worksheet:
        add_block(document_.worksheets[node.data].help);
        break;
      case Kind::field:
        add_field(document_.fields[node.data], index < cell_end_);
        break;
      case Kind::download:
        add_block(document_.downloads[node.data].title);
        break;
      case Kind::footnote:
        start_block();
        break;
      case Kind::document:
      case Kind::list:
      case Kind::thematic_break:
      case Kind::contents:
      case Kind::cards:
      case Kind::footnotes:
      case Kind::emphasis:
      case Kind::strong:
      case Kind::strikethrough:
      case Kind::inserted:
      case Kind::language:
      case Kind::link:
      case Kind::footnote_reference:
        break;
    }
    while (!explained_.empty() && explained_.back().end <= index + 1) {
      add_text(" (");
      add_text(document_.text(document_.nodes[explained_.back().node]));
      add_text(")");
      explained_.pop_back();
    }
    return index + 1;
  }

  void add_figure(const Figure& figure) {
    add_block(figure.title);
    add_block(figure.description);
    std::string labels;
    for (const Primitive& primitive : figure.primitives) {
      if (primitive.kind == Primitive::Kind::text && !primitive.text.empty()) {
        labels += labels.empty() ? primitive.text : " · " + primitive.text;
      }
    }
    add_block(labels);
  }

  void add_story(const Story& story) {
    add_block("As " + story.role + ", I want " + story.want +
              (story.benefit.empty() ? std::string() : ", so that " + story.benefit));
  }

  /// In a table, row and column say already what its label says once more.
  void add_field(const Field& field, bool in_cell) {
    if (in_cell) {
      return;
    }
    const std::size_t begin = result_.text.size();
    add_block(field.label);
    add_block(field.help);
    result_.runs.push_back({begin, SearchField::question});
    result_.runs.push_back({result_.text.size(), SearchField::body});
    for (const FieldChoice& choice : field.choices) {
      add_block(choice.label);
    }
  }

  void start_block() {
    if (!result_.text.empty() && result_.text.back() != '\t') {
      result_.text += '\t';
    }
  }

  void add_block(std::string_view text) {
    start_block();
    add_text(text);
    start_block();
  }

  void add_text(std::string_view text) {
    const std::size_t from = result_.text.size();
    result_.text += text;
    std::replace_if(
        result_.text.begin() + static_cast<std::ptrdiff_t>(from), result_.text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  }

  struct Explained {
    NodeIndex node;
    NodeIndex end;
  };

  const Document& document_;
  UnitText result_;
  NodeIndex cell_end_ = 0;
  std::vector<Explained> explained_;  ///< whose explanations are still to come, innermost last
};

}  // namespace

UnitText unit_text(const Document& document, const std::vector<SearchUnit>& units, std::size_t index) {
  TextWriter writer(document);
  const SearchUnit& unit = units[index];
  if (unit.begin < unit.end) {
    const Node& first = document.nodes[unit.begin];
    writer.add_nodes(first.kind == Kind::heading ? first.end : unit.begin, unit.end, units, index + 1);
  }
  return writer.finish();
}

UnitText record_text(const ResourceRecord& record) {
  const Document none;
  TextWriter writer(none);
  writer.add_record(record);
  return writer.finish();
}

}  // namespace waymark
