#include "data/yaml_tree.hpp"

#include "data/text_file.hpp"
#include "data/yaml_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <unordered_set>
#include <utility>
#include <vector>

namespace waymark {
namespace {

constexpr std::size_t kMaxDepth = 64;

struct EventFree {
  fy_parser* parser;
  void operator()(fy_event* event) const { fy_parser_event_free(parser, event); }
};
using Event = std::unique_ptr<fy_event, EventFree>;

std::string_view text_of(fy_token* token) {
  std::size_t size = 0;
  const char* data = token == nullptr ? nullptr : fy_token_get_text(token, &size);
  return data == nullptr ? std::string_view() : std::string_view(data, size);
}

/// Builds the tree of one document from libfyaml's events.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const std::string& file, std::uint32_t first_line, Diagnostics& diagnostics,
              const FyamlParser& parser)
      : text_(text), file_(file), first_line_(first_line), diagnostics_(diagnostics), parser_(parser) {}

  std::optional<YamlNode> build() {
    YamlNode root;
    root.line = first_line_;
    root.column = 1;
    std::size_t documents = 0;
    while (!stopped_) {
      Event event = next();
      if (!event) {
        break;
      }
      if (event->type == FYET_DOCUMENT_START && ++documents == 2) {
        const bool implicit = event->document_start.implicit;
        if (implicit) {
          event = next();  // Why: only its content says where a document without '---' starts.
        }
        if (event) {
          place_at(*event);
          fail("a second YAML document starts here",
               fmt::format("keep one document in a file: take out the line '{}'", implicit ? "..." : "---"));
        }
        stopped_ = true;
      } else if (event->type == FYET_SCALAR || event->type == FYET_SEQUENCE_START ||
                 event->type == FYET_MAPPING_START || event->type == FYET_ALIAS) {
        root = node(std::move(event));
      }
    }
    if (failures_ != 0) {
      return std::nullopt;
    }
    return root;
  }

 private:
  Event next() {
    Event event(fy_parser_parse(parser_.get()), EventFree{parser_.get()});
    if (!event && fy_parser_get_stream_error(parser_.get())) {
      stopped_ = true;
      report_syntax();
    }
    return event;
  }

  /// Takes over the event's place; events without one (empty values) keep that of the event before.
  void place_at(fy_event& event) {
    const fy_mark* mark = fy_event_start_mark(&event);
    if (mark == nullptr) {
      return;
    }
    const auto position = std::min(mark->input_pos, text_.size());
    if (mark->line != mark_line_) {
      mark_line_ = mark->line;
      const auto newline = position == 0 ? std::string_view::npos : text_.rfind('\n', position - 1);
      line_start_ = newline == std::string_view::npos ? 0 : newline + 1;
    }
    line_ = first_line_ + static_cast<std::uint32_t>(mark->line);
    column_ = static_cast<std::uint32_t>(position - line_start_) + 1;
    if (event.type == FYET_SCALAR && position > line_start_ && is_quoted(event.scalar.value)) {
      --column_;  // Why: libfyaml's mark stands after the quotation mark.
    }
  }

  static bool is_quoted(fy_token* token) {
    const fy_scalar_style style = fy_token_scalar_style(token);
    return style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED;
  }

  void fail(std::string message, std::string hint) {
    constexpr std::size_t kEnough = 100;
    ++failures_;
    stopped_ = stopped_ || failures_ == kEnough;
    auto end = text_.find('\n', line_start_);
    end = end == std::string_view::npos ? text_.size() : end;
    std::string excerpt;
    if (end - line_start_ <= kMaxExcerptBytes) {
      excerpt = text_.substr(line_start_, end - line_start_);
    }
    diagnostics_.error({file_, line_, column_}, std::move(message), std::move(hint), std::move(excerpt));
  }

  void report_syntax() {
    const fy_diag_error* error = parser_.first_error();
    const std::string_view theirs = error == nullptr || error->msg == nullptr ? "unknown error" : error->msg;
    const YamlWording* wording = yaml_wording(theirs);
    if (wording != nullptr && wording->at_open_collection && !open_.empty()) {
      line_ = open_.back().line;
      column_ = open_.back().column;
      line_start_ = open_.back().line_start;
    } else if (error != nullptr) {
      place_at_line(error->line, error->column);
    }
    if (wording != nullptr) {
      fail(std::string(wording->message), std::string(wording->hint));
    } else {
      fail(fmt::format("not valid YAML: {}", theirs), {});
    }
  }

  /// `line` and `column` count from 1; libfyaml's columns count characters. Past the end means the last line.
  void place_at_line(int line, int column) {
    line_start_ = 0;
    mark_line_ = -1;
    int current = 1;
    for (; current < line; ++current) {
      const auto newline = text_.find('\n', line_start_);
      if (newline == std::string_view::npos || newline + 1 >= text_.size()) {
        break;
      }
      line_start_ = newline + 1;
    }
    line_ = first_line_ + static_cast<std::uint32_t>(current) - 1;
    std::size_t position = line_start_;
    const int characters = current < line ? 0 : column - 1;
    for (int i = 0; i < characters && position < text_.size() && text_[position] != '\n'; ++i) {
      ++position;
      while (position < text_.size() && (static_cast<unsigned char>(text_[position]) & 0xc0U) == 0x80U) {
        ++position;
      }
    }
    column_ = static_cast<std::uint32_t>(position - line_start_) + 1;
  }

  void refuse_extras(fy_token* anchor, fy_token* tag) {
    if (anchor != nullptr) {
      fail(fmt::format("the anchor '&{}' is not supported", text_of(anchor)),
           "write the value out wherever it is used");
    }
    if (tag != nullptr) {
      fail("type tags ('!' before a value) are not supported", "take it out, or put the value in quotes");
    }
  }

  std::string scalar_text(fy_token* token) {
    const std::string_view value = text_of(token);
    const auto* bad = std::find_if(value.begin(), value.end(), [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
    });
    if (bad != value.end()) {
      fail(fmt::format("text holds the control character U+{:04X}", static_cast<unsigned>(*bad)), "take it out");
    }
    return std::string(value);
  }

  YamlNode node(Event event) {
    place_at(*event);
    YamlNode result;
    result.line = line_;
    result.column = column_;
    switch (event->type) {
      case FYET_SCALAR:
        refuse_extras(event->scalar.anchor, event->scalar.tag);
        result.scalar = scalar_text(event->scalar.value);
        result.quoted = fy_token_scalar_style(event->scalar.value) != FYSS_PLAIN;
        break;
      case FYET_ALIAS:
        fail(fmt::format("the alias '*{}' is not supported", text_of(event->alias.anchor)),
             "write the value out wherever it is used");
        break;
      case FYET_SEQUENCE_START:
        refuse_extras(event->sequence_start.anchor, event->sequence_start.tag);
        result.kind = YamlNode::Kind::sequence;
        event.reset();
        if (enter()) {
          read_sequence(result);
          open_.pop_back();
        }
        break;
      case FYET_MAPPING_START:
        refuse_extras(event->mapping_start.anchor, event->mapping_start.tag);
        result.kind = YamlNode::Kind::mapping;
        event.reset();
        if (enter()) {
          read_mapping(result);
          open_.pop_back();
        }
        break;
      default:
        break;
    }
    return result;
  }

  bool enter() {
    if (open_.size() == kMaxDepth) {
      fail(fmt::format("nested deeper than {} levels", kMaxDepth), {});
      stopped_ = true;
      return false;
    }
    open_.push_back({line_, column_, line_start_});
    return true;
  }

  void read_sequence(YamlNode& result) {
    while (Event event = stopped_ ? Event(nullptr, EventFree{nullptr}) : next()) {
      if (event->type == FYET_SEQUENCE_END) {
        return;
      }
      result.items.push_back(node(std::move(event)));
    }
  }

  void read_mapping(YamlNode& result) {
    constexpr std::size_t kUsual = 12;
    result.entries.reserve(open_.size() == 1 ? kUsual : kUsual / 3);
    std::unordered_set<std::string> keys;  // Why: only for long mappings, where looking through them all would be slow.
    while (Event event = stopped_ ? Event(nullptr, EventFree{nullptr}) : next()) {
      if (event->type == FYET_MAPPING_END) {
        return;
      }
      YamlNode key = node(std::move(event));
      if (!key.is_scalar() && !stopped_) {
        restore_place(key);
        fail("a key must be a text", "put quotes around a value that starts with '{' or '['");
        stopped_ = true;  // Why: in '{{...' the rest is not what its author meant.
      }
      report_duplicate(result, keys, key);
      if (stopped_) {
        return;
      }
      Event value = next();
      if (!value) {
        return;
      }
      result.entries.push_back({std::move(key.scalar), key.line, key.column, node(std::move(value))});
    }
  }

  void report_duplicate(const YamlNode& mapping, std::unordered_set<std::string>& keys, const YamlNode& key) {
    constexpr std::size_t kShort = 24;
    if (mapping.entries.size() == kShort) {
      for (const YamlNode::Entry& entry : mapping.entries) {
        keys.insert(entry.key);
      }
    }
    if (mapping.entries.size() >= kShort && keys.insert(key.scalar).second) {
      return;
    }
    for (const YamlNode::Entry& entry : mapping.entries) {
      if (entry.key == key.scalar && key.is_scalar()) {
        restore_place(key);
        fail(fmt::format("key '{}' is given twice", key.scalar), fmt::format("it is first on line {}", entry.line));
        return;
      }
    }
  }

  /// Goes back to the place of a node that was just read.
  void restore_place(const YamlNode& node) {
    if (node.line != line_) {
      place_at_line(static_cast<int>(node.line - first_line_) + 1, 1);
    }
    column_ = node.column;
  }

  struct Open {
    std::uint32_t line;
    std::uint32_t column;
    std::size_t line_start;
  };

  std::string_view text_;
  const std::string& file_;
  std::uint32_t first_line_;
  Diagnostics& diagnostics_;
  const FyamlParser& parser_;
  std::vector<Open> open_;  ///< the collections that the current event lies in
  std::uint32_t line_ = first_line_;
  std::uint32_t column_ = 1;
  std::size_t line_start_ = 0;
  int mark_line_ = -1;
  std::size_t failures_ = 0;
  bool stopped_ = false;
};

}  // namespace

std::optional<YamlNode> build_yaml_tree(const FyamlParser& parser, std::string_view text, const std::string& file,
                                        std::uint32_t first_line, Diagnostics& diagnostics) {
  return TreeBuilder(text, file, first_line, diagnostics, parser).build();
}

}  // namespace waymark
