// Reads blocks of the model from JSON that nobody vouches for: every member is checked before anything is built.
#pragma once

#include <waymark/check_worksheet.hpp>
#include <waymark/document_builder.hpp>
#include <waymark/json_is_modest.hpp>
#include <waymark/kind_members.hpp>
#include <waymark/kind_name.hpp>
#include <waymark/language_tag.hpp>
#include <waymark/member_reader.hpp>
#include <waymark/read_field.hpp>
#include <waymark/read_figure.hpp>
#include <waymark/read_record.hpp>
#include <waymark/write_model.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace waymark {

/// Reads the blocks of one answer. The result is structurally sound: every node where its kind may stand, every
/// number in range, every text free of control characters. What it says is still untrusted and to be escaped.
class ModelReader {
 public:
  explicit ModelReader(DocumentBuilder& builder, const ModelLimits& limits = {})
      : builder_(builder), in_(limits), figures_(in_) {}
  ModelReader(const ModelReader&) = delete;
  ModelReader& operator=(const ModelReader&) = delete;

  /// Appends `blocks`, a list, inside the node that is open. Throws ModelError; the builder is then of no use.
  void read_blocks(const Json& blocks) {
    if (!blocks.is_array()) {
      throw ModelError("the blocks must be a list");
    }
    for (const Json& block : blocks) {
      read_node(block, Kind::document, 1);
    }
  }

 private:
  static std::string in_quotes(std::string_view text) { return model::in_quotes(text); }

  /// Whether kinds that readers click or touch already hold the node.
  struct Inside {
    bool link = false;
    bool explained = false;
    bool worksheet = false;
  };

  void read_node(const Json& json, Kind parent, std::size_t depth) {
    if (depth > in_.limits().depth) {
      throw ModelError("blocks lie more than " + std::to_string(in_.limits().depth) + " deep in each other");
    }
    if (++nodes_ > in_.limits().nodes) {
      throw ModelError("there are more than " + std::to_string(in_.limits().nodes) + " blocks and inlines");
    }
    if (!json.is_object()) {
      throw ModelError("a block must be an object");
    }
    const Kind kind = read_kind(json, parent);
    in_.start(kind_name(kind));
    in_.only(json, members_of(kind));
    const auto children = json.find("children");
    check_children(kind, children == json.end() ? nullptr : &*children);
    const std::string text = in_.text(json, "text");
    check_text(kind, text);
    const NodeIndex index = builder_.open(kind, text);
    if (json.contains("line")) {
      builder_.node(index).line = in_.number(json, "line", 0, 0xffff'ffffU);
      builder_.node(index).column = static_cast<std::uint16_t>(in_.number(json, "column", 0, 0xffff));
    }
    read_members(kind, json, index);
    if (kind == Kind::table) {
      check_table(*children, text.size());
    }
    if (children != json.end()) {
      const Inside before = inside_;
      inside_.link = inside_.link || kind == Kind::link;
      inside_.explained = inside_.explained || kind == Kind::explained;
      inside_.worksheet = inside_.worksheet || kind == Kind::worksheet;
      for (const Json& child : *children) {
        read_node(child, kind, depth + 1);
      }
      inside_ = before;
    }
    builder_.close();
    check_whole(kind, index);
  }

  Kind read_kind(const Json& json, Kind parent) {
    in_.start("block");
    const std::string name = in_.required_text(json, "kind");
    const auto kind = kind_named(name);
    if (!kind || placing(*kind) == Placing::reserved) {
      throw ModelError(in_quotes(name) + " is no kind of block that a plugin may make");
    }
    if (!may_hold(parent, *kind)) {
      throw ModelError(in_quotes(name) + " cannot stand in " +
                       (parent == Kind::document ? "the page itself" : in_quotes(kind_name(parent))));
    }
    const bool touched = *kind == Kind::link || *kind == Kind::explained;
    if (touched && (inside_.link || inside_.explained)) {
      throw ModelError(in_quotes(name) + " cannot stand in " + (inside_.link ? "'link'" : "'explained'"));
    }
    if (*kind == Kind::worksheet && inside_.worksheet) {
      throw ModelError("'worksheet' cannot stand in 'worksheet'");
    }
    if (*kind == Kind::field && !inside_.worksheet) {
      throw ModelError("'field' must lie in a 'worksheet'");
    }
    return *kind;
  }

  void check_children(Kind kind, const Json* children) const {
    if (children != nullptr && !children->is_array()) {
      in_.wrong("children", "must be a list");
    }
    if (needs_children(kind) && (children == nullptr || children->empty())) {
      in_.wrong("children", "is missing or empty");
    }
  }

  void check_text(Kind kind, const std::string& text) const {
    if (needs_text(kind) && text.empty()) {
      in_.wrong("text", "is missing or empty");
    }
    if (kind == Kind::heading && !text.empty() && !is_plain_id(text)) {
      in_.wrong("text",
                "is an anchor, and not small letters, digits and hyphens, from a letter on: " + in_quotes(text));
    }
    if (kind == Kind::language && !is_language_tag(text)) {
      in_.wrong("text", "is no language tag such as 'cy': " + in_quotes(text));
    }
    if (kind == Kind::table && text.find_first_not_of("lcr-") != std::string::npos) {
      in_.wrong("text", "must have one letter of 'l', 'c', 'r' and '-' a column");
    }
  }

  /// What can be said only of a node with all that lies in it.
  void check_whole(Kind kind, NodeIndex index) const {
    const Document& document = builder_.document();
    if (kind == Kind::worksheet) {
      model::WorksheetCheck(document, index).run();
    } else if ((kind == Kind::heading || kind == Kind::link || kind == Kind::language || kind == Kind::explained) &&
               document.plain_text(index).find_first_not_of(" \n\t") == std::string::npos) {
      throw ModelError("a " + in_quotes(kind_name(kind)) + " holds no text");
    }
  }

  /// Rows of one table have as many cells as it has columns.
  void check_table(const Json& rows, std::size_t columns) const {
    for (const Json& row : rows) {
      const auto cells = row.is_object() ? row.find("children") : row.end();
      if (row.is_object() && cells != row.end() && cells->is_array() && cells->size() != columns) {
        throw ModelError("a 'table_row' has " + std::to_string(cells->size()) + " cells in a table of " +
                         std::to_string(columns) + " columns");
      }
    }
  }

  template <typename Thing>
  void put(std::vector<Thing>& list, Thing thing, NodeIndex index) {
    builder_.node(index).data = static_cast<std::uint32_t>(list.size());
    list.push_back(std::move(thing));
  }

  std::uint32_t link(std::string_view target, std::string_view title) {
    if (builder_.document().links.size() >= in_.limits().links) {
      throw ModelError("there are more than " + std::to_string(in_.limits().links) + " links");
    }
    return builder_.link(target, title);
  }

  void read_members(Kind kind, const Json& json, NodeIndex index) {
    Document& document = builder_.document();
    const auto set_level = [&](std::uint8_t level) { builder_.node(index).level = level; };
    switch (kind) {
      case Kind::heading:
        set_level(static_cast<std::uint8_t>(in_.number(json, "level", 2, 6)));
        break;
      case Kind::list:
        read_list(json, index);
        break;
      case Kind::list_item:
        if (json.contains("done")) {
          set_level(static_cast<std::uint8_t>(in_.flag(json, "done") ? TaskState::done : TaskState::open));
        }
        break;
      case Kind::code_block: {
        const std::string language = in_.text(json, "language");
        if (language.find_first_of(" \n\t") != std::string::npos) {
          in_.wrong("language", "is no single word: " + in_quotes(language));
        }
        builder_.node(index).data = builder_.label(language);
        break;
      }
      case Kind::table:
        read_table(json, index);
        break;
      case Kind::table_row:
      case Kind::table_cell:
        set_level(in_.flag(json, "header") ? 1 : 0);
        break;
      case Kind::callout:
        set_level(in_.choice(json, "callout", kPluginCalloutNames));
        break;
      case Kind::contents:
        set_level(in_.choice(json, "of", kContentsNames));
        if (json.contains("text") && builder_.node(index).level != static_cast<std::uint8_t>(ContentsScope::pack)) {
          in_.wrong("text", "names a pack, but 'of' is not 'pack'");
        }
        break;
      case Kind::quotation:
        set_level(in_.flag(json, "reported") ? 1 : 0);
        break;
      case Kind::resources:
        set_level(in_.flag(json, "filterable") ? 1 : 0);
        break;
      case Kind::link:
      case Kind::image:
      case Kind::card: {
        const Json& members = in_.object(json, "link");
        in_.only(members, model::kLinkMembers);
        const std::string target = in_.address(members, "target", true);
        builder_.node(index).data = link(target, in_.address(members, "title", false));
        break;
      }
      case Kind::figure:
        put(document.figures, figures_.read(in_.object(json, "figure")), index);
        for (const Primitive& primitive : document.figures.back().primitives) {
          if (primitive.kind == Primitive::Kind::link_area) {
            link(primitive.target, {});  // so that it is checked like any other link
          }
        }
        break;
      case Kind::story:
        put(document.stories, model::read_story(in_.object(json, "story"), in_), index);
        break;
      case Kind::resource:
        read_resource(json, index);
        break;
      case Kind::worksheet:
        put(document.worksheets, model::read_worksheet(in_.object(json, "worksheet"), in_), index);
        if (!worksheet_ids_.insert(document.worksheets.back().id).second) {
          in_.wrong("id", "is that of another worksheet: " + in_quotes(document.worksheets.back().id));
        }
        field_ids_.clear();
        break;
      case Kind::field:
        put(document.fields, model::read_field(in_.object(json, "field"), in_), index);
        if (!field_ids_.insert(document.fields.back().id).second) {
          in_.wrong("id", "is that of another field of its worksheet: " + in_quotes(document.fields.back().id));
        }
        break;
      case Kind::download:
        if (document.downloads.size() >= in_.limits().downloads) {
          throw ModelError("there are more than " + std::to_string(in_.limits().downloads) + " downloads");
        }
        put(document.downloads, model::read_download(in_.object(json, "download"), in_), index);
        break;
      default:
        break;
    }
  }

  void read_list(const Json& json, NodeIndex index) {
    const bool ordered = in_.flag(json, "ordered");
    const bool tight = in_.flag(json, "tight");
    builder_.node(index).level = static_cast<std::uint8_t>((ordered ? kListOrdered : 0) | (tight ? kListTight : 0));
    if (json.contains("start")) {
      if (!ordered) {
        in_.wrong("start", "belongs to lists that are 'ordered'");
      }
      builder_.node(index).data = in_.number(json, "start", 0, 999'999'999);
    } else {
      builder_.node(index).data = ordered ? 1 : 0;
    }
  }

  void read_table(const Json& json, NodeIndex index) {
    const std::string caption = in_.text(json, "caption");
    if (!caption.empty()) {
      builder_.node(index).data = builder_.label(caption) + 1;
    }
    if (in_.flag(json, "view")) {
      if (!inside_.worksheet) {
        in_.wrong("view", "stands outside a worksheet");
      }
      builder_.node(index).level = 1;
    }
  }

  void read_resource(const Json& json, NodeIndex index) {
    auto& records = builder_.document().resource_records;
    put(records, model::read_record(in_.object(json, "record"), in_), index);
    if (!records.back().id.empty() && !record_ids_.insert(records.back().id).second) {
      in_.wrong("id", "is that of another resource: " + in_quotes(records.back().id));
    }
  }

  DocumentBuilder& builder_;
  model::MemberReader in_;
  model::FigureReader figures_;
  std::size_t nodes_ = 0;
  Inside inside_;
  std::unordered_set<std::string> worksheet_ids_;
  std::unordered_set<std::string> field_ids_;
  std::unordered_set<std::string> record_ids_;
};

}  // namespace waymark
