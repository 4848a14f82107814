#include "directive/diagram.hpp"

#include "data/mapping_reader.hpp"
#include "data/yaml.hpp"
#include "directive/diagram_cycle.hpp"
#include "directive/diagram_flow.hpp"
#include "directive/diagram_rings.hpp"
#include "directive/directive_input.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {
namespace {

// White space of any kind becomes single spaces.
std::string one_line(std::string_view text) {
  std::string result;
  bool space = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      space = !result.empty();
      continue;
    }
    if (space) {
      result += ' ';
      space = false;
    }
    result += c;
  }
  return result;
}

Tone tone_of(std::string_view name) {
  static const std::map<std::string_view, Tone> tones = {{"ink", Tone::ink},
                                                         {"muted", Tone::muted},
                                                         {"accent", Tone::accent},
                                                         {"tint", Tone::tint},
                                                         {"paper", Tone::paper}};
  const auto found = tones.find(name);
  return found == tones.end() ? Tone::none : found->second;
}

class DiagramReader {
 public:
  DiagramReader(const DirectiveCall& call, Diagnostics& diagnostics)
      : file_(file_of(call)), diagnostics_(diagnostics) {}

  // Draws what `root` describes; after an error the figure is of no use.
  void read(const YamlNode& root, Figure& figure) {
    MappingReader reader(root, file_, "a diagram", diagnostics_);
    if (!root.is_mapping()) {
      return;
    }
    figure.description = reader.required_text("alt");
    if (reader.node("kind") == nullptr) {
      error(root, "'kind' is missing in a diagram", "add a line 'kind: flow', 'kind: cycle' or 'kind: rings'");
    }
    const std::string kind = reader.choice("kind", {"flow", "cycle", "rings"});
    if (kind == "flow") {
      read_flow(reader, root, figure);
    } else if (kind == "cycle") {
      read_list(reader, root, {"steps", "a step", "a cycle", kMaxDiagramSteps}, draw_cycle, figure);
    } else if (kind == "rings") {
      read_list(reader, root, {"rings", "a ring", "a diagram of rings", kMaxDiagramRings}, draw_rings, figure);
    } else {
      for (const std::string_view key : {"rows", "boxes", "arrows", "steps", "rings"}) {
        reader.node(key);
      }
    }
    reader.finish();
  }

 private:
  struct ListKind {
    std::string_view key;
    std::string_view item;
    std::string_view whole;
    std::size_t most;
  };

  void error(const YamlNode& node, std::string message, std::string hint = {}) {
    diagnostics_.error({file_, node.line, node.column}, std::move(message), std::move(hint));
  }

  void check_text(const YamlNode& node, std::string_view what, const std::string& text) {
    if (const std::size_t count = character_count(text); count > kMaxDiagramText) {
      error(node, fmt::format("the text of {} has {} characters; at most {} fit", what, count, kMaxDiagramText),
            "shorten it, and say the rest beside the diagram");
    }
  }

  // A box is a text, or a mapping of text, page and tone.
  DiagramBox read_box(const YamlNode& node, const std::string& what) {
    DiagramBox box;
    if (node.is_scalar()) {
      box.text = one_line(node.scalar);
      if (box.text.empty()) {
        error(node, fmt::format("{} has no text", what));
      }
    } else {
      MappingReader reader(node, file_, what, diagnostics_);
      if (!node.is_mapping()) {
        return box;
      }
      box.text = one_line(reader.required_text("text"));
      box.page = reader.text("page");
      box.tone = tone_of(reader.choice("tone", {"ink", "muted", "accent", "tint", "paper"}));
      reader.finish();
    }
    check_text(node, what, box.text);
    return box;
  }

  // The value of a key that must be there and of the kind that is wanted, or nullptr.
  const YamlNode* required(MappingReader& reader, const YamlNode& root, std::string_view key, YamlNode::Kind kind) {
    const YamlNode* node = reader.node(key);
    if (node == nullptr) {
      error(root, fmt::format("'{}' is missing in a diagram", key));
    } else if (node->kind != kind) {
      error(*node,
            fmt::format("'{}' in a diagram must be a {}", key, kind == YamlNode::Kind::sequence ? "list" : "mapping"));
      return nullptr;
    }
    return node;
  }

  void too_many(const YamlNode& node, std::string_view whole, std::string_view things, std::size_t count,
                std::size_t most) {
    error(node, fmt::format("{} holds at most {} {}; this one has {}", whole, most, things, count), "draw two");
  }

  void read_list(MappingReader& reader, const YamlNode& root, const ListKind& kind,
                 void (*draw)(const std::vector<DiagramBox>&, Figure&), Figure& figure) {
    const YamlNode* list = required(reader, root, kind.key, YamlNode::Kind::sequence);
    if (list == nullptr) {
      return;
    }
    if (list->items.size() < 2) {
      error(*list, fmt::format("{} needs at least two {}", kind.whole, kind.key));
      return;
    }
    if (list->items.size() > kind.most) {
      too_many(*list, kind.whole, kind.key, list->items.size(), kind.most);
      return;
    }
    const std::size_t before = diagnostics_.errors();
    std::vector<DiagramBox> boxes;
    for (const YamlNode& item : list->items) {
      boxes.push_back(read_box(item, std::string(kind.item)));
    }
    if (diagnostics_.errors() == before) {
      draw(boxes, figure);
    }
  }

  void read_flow(MappingReader& reader, const YamlNode& root, Figure& figure) {
    const std::size_t before = diagnostics_.errors();
    FlowDiagram diagram;
    if (const YamlNode* boxes = required(reader, root, "boxes", YamlNode::Kind::mapping)) {
      if (boxes->entries.size() > kMaxDiagramBoxes) {
        too_many(*boxes, "a diagram", "boxes", boxes->entries.size(), kMaxDiagramBoxes);
      }
      for (const YamlNode::Entry& entry : boxes->entries) {
        index_[entry.key] = diagram.boxes.size();
        names_.push_back(entry.key);
        diagram.boxes.push_back(read_box(entry.value, fmt::format("box '{}'", entry.key)));
      }
      if (const YamlNode* rows = required(reader, root, "rows", YamlNode::Kind::sequence)) {
        read_rows(*rows, *boxes, diagram);
      }
    } else {
      reader.node("rows");
    }
    const YamlNode* arrows = reader.node("arrows");
    if (arrows != nullptr && !arrows->is_null()) {
      read_arrows(*arrows, diagram);
    }
    if (diagnostics_.errors() == before) {
      draw_flow(diagram, figure);
    }
  }

  void read_rows(const YamlNode& rows, const YamlNode& boxes, FlowDiagram& diagram) {
    std::vector<std::uint32_t> placed(diagram.boxes.size(), 0);  // the line where each box was placed
    for (const YamlNode& row : rows.items) {
      auto& places = diagram.rows.emplace_back();
      if (row.is_mapping()) {
        error(row, "a row in a diagram must be a list of box names");
        continue;
      }
      if (row.is_null() || (row.is_sequence() && row.items.empty())) {
        error(row, "a row in a diagram has no boxes");
        continue;
      }
      const std::vector<YamlNode> single = row.is_scalar() ? std::vector<YamlNode>{row} : std::vector<YamlNode>{};
      for (const YamlNode& item : row.is_scalar() ? single : row.items) {
        if (!item.is_scalar()) {
          error(item, "a row in a diagram must be a list of box names");
          continue;
        }
        const auto found = index_.find(item.scalar);
        if (found == index_.end()) {
          error(item, fmt::format("row names unknown box '{}'", item.scalar), hint_for(item.scalar));
        } else if (placed[found->second] != 0) {
          error(item, fmt::format("box '{}' is placed twice", item.scalar),
                fmt::format("it stands on line {} already", placed[found->second]));
        } else {
          placed[found->second] = item.line;
          places.push_back(found->second);
        }
      }
    }
    for (std::size_t i = 0; i < placed.size(); ++i) {
      if (placed[i] == 0) {
        const YamlNode::Entry& entry = boxes.entries[i];
        diagnostics_.error({file_, entry.line, entry.column}, fmt::format("box '{}' stands in no row", entry.key),
                           "name it in 'rows', or remove it");
      }
    }
  }

  void read_arrows(const YamlNode& list, FlowDiagram& diagram) {
    if (!list.is_sequence()) {
      error(list, "'arrows' in a diagram must be a list");
      return;
    }
    if (list.items.size() > kMaxDiagramArrows) {
      too_many(list, "a diagram", "arrows", list.items.size(), kMaxDiagramArrows);
      return;
    }
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (const YamlNode& item : list.items) {
      MappingReader reader(item, file_, "an arrow", diagnostics_);
      if (!item.is_mapping()) {
        continue;
      }
      FlowArrow arrow;
      const std::string from = reader.required_text("from");
      const std::string to = reader.required_text("to");
      arrow.text = one_line(reader.text("text"));
      arrow.dashed = reader.flag("dashed", false);
      reader.finish();
      check_text(item, "an arrow", arrow.text);
      const bool known_from = find_end(reader, "from", from, arrow.from);
      const bool known_to = find_end(reader, "to", to, arrow.to);
      if (!known_from || !known_to) {
        continue;
      }
      if (arrow.from == arrow.to) {
        error(item, fmt::format("arrow leads from box '{}' to itself", from), "join it to another box, or remove it");
      } else if (!seen.emplace(arrow.from, arrow.to).second) {
        error(item, fmt::format("arrow from '{}' to '{}' is given twice", from, to), "keep one of them");
      } else {
        diagram.arrows.push_back(std::move(arrow));
      }
    }
  }

  bool find_end(const MappingReader& reader, std::string_view key, const std::string& name, std::size_t& index) {
    if (name.empty()) {
      return false;  // reported as missing
    }
    const auto found = index_.find(name);
    if (found == index_.end()) {
      diagnostics_.error({file_, reader.line_of(key), 0}, fmt::format("arrow leads {} unknown box '{}'", key, name),
                         hint_for(name));
      return false;
    }
    index = found->second;
    return true;
  }

  [[nodiscard]] std::string hint_for(const std::string& name) const {
    return did_you_mean(name, {names_.begin(), names_.end()}, "describe it in 'boxes'");
  }

  const std::string& file_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::size_t, std::less<>> index_;  // of the boxes, by name
  std::vector<std::string> names_;
};

}  // namespace

void add_diagram(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.errors();
  check_options(call, {}, diagnostics);
  Figure figure;
  figure.title = call.argument;
  if (figure.title.empty()) {
    diagnostics.error(call.place, "the diagram has no title", "write one after the name, as in '{diagram} Title'");
  }
  if (const auto root = read_body(call, diagnostics)) {
    DiagramReader(call, diagnostics).read(*root, figure);
  }
  if (diagnostics.errors() != before) {
    return;
  }
  builder.at(call.place.line, call.place.column);
  builder.node(builder.add(Kind::figure)).data = static_cast<std::uint32_t>(builder.document().figures.size());
  builder.document().figures.push_back(std::move(figure));
}

}  // namespace waymark
