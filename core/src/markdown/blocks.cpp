#include "markdown/blocks.hpp"

#include "markdown/cmark_arena.hpp"
#include "markdown/fence.hpp"
#include "markdown/raw_html.hpp"

#include <cmark-gfm-core-extensions.h>
#include <fmt/format.h>

#include <algorithm>
#include <mutex>

namespace waymark {
namespace {

std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view{} : std::string_view(text);
}

/// A parser with the two extensions that are safe on several threads; 'strikethrough' and 'autolink' change tables
/// that all parsers share.
cmark_parser* new_parser() {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, CmarkArena::memory());
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
  return parser;
}

/// Escaped tilde pairs as kEscapedTilde; a backslash that is escaped itself escapes nothing.
std::string hide_escaped_tildes(std::string_view text) {
  std::string result(text);
  for (std::size_t at = result.find('\\'); at != std::string::npos && at + 1 < result.size();
       at = result.find('\\', at + 2)) {
    if (result[at + 1] == '~') {
      result.replace(at, 2, kEscapedTilde);
    }
  }
  return result;
}

std::string fence_text(char fence, int length) { return std::string(static_cast<std::size_t>(length), fence); }

}  // namespace

LineColumn BlockAdder::place_of(cmark_node* node) const {
  return lines_.in_page({static_cast<std::uint32_t>(cmark_node_get_start_line(node)),
                         static_cast<std::uint32_t>(cmark_node_get_start_column(node))});
}

void BlockAdder::add(std::string_view definitions) {
  const CmarkArena arena;
  std::string_view text = lines_.text();
  std::string changed;
  if (!definitions.empty() || text.find("\\~") != std::string_view::npos) {
    changed = hide_escaped_tildes(text);
    if (!definitions.empty()) {
      changed += "\n\n";
      changed += hide_escaped_tildes(definitions);
    }
    text = changed;
  }
  cmark_parser* parser = new_parser();
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node* root = cmark_parser_finish(parser);
  find_footnote_labels(root, text);
  // Blocks that come from the added definitions stand past the text's own lines; without any, a text's blocks all
  // count.
  const auto last_line = definitions.empty() ? ~std::uint32_t{0} : lines_.line_count();
  for (cmark_node* node = cmark_node_first_child(root); node != nullptr; node = cmark_node_next(node)) {
    if (static_cast<std::uint32_t>(cmark_node_get_start_line(node)) <= last_line) {
      add_block(node);
    }
  }
  add_footnotes(root);
  cmark_parser_free(parser);
}

void BlockAdder::add_children(cmark_node* parent) {
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
    add_block(node);
  }
}

void BlockAdder::add_container(cmark_node* node, Kind kind, std::uint8_t level, std::uint32_t data) {
  const LineColumn where = place_of(node);
  const NodeIndex index = state_.builder.open(kind, where.line, where.column);
  state_.builder.node(index).level = level;
  state_.builder.node(index).data = data;
  add_children(node);
  state_.builder.close();
}

void BlockAdder::add_block(cmark_node* node) {
  const LineColumn where = place_of(node);
  if (state_.too_deep(where)) {
    return;
  }
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
      state_.builder.open(Kind::paragraph, where.line, where.column);
      inlines_.add_children(node, {});
      state_.builder.close();
      break;
    case CMARK_NODE_HEADING:
      add_heading(node);
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      add_container(node, Kind::block_quote);
      break;
    case CMARK_NODE_LIST:
      add_list(node);
      break;
    case CMARK_NODE_ITEM:
      add_item(node);
      break;
    case CMARK_NODE_CODE_BLOCK:
      add_code(node);
      break;
    case CMARK_NODE_HTML_BLOCK:
      add_html(node);
      break;
    case CMARK_NODE_THEMATIC_BREAK:
      state_.builder.at(where.line, where.column);
      state_.builder.add(Kind::thematic_break);
      break;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      break;  // add_footnotes() takes them
    default:
      if (std::string_view(cmark_node_get_type_string(node)) == "table") {
        add_table(node);
      }
      break;
  }
}

void BlockAdder::add_heading(cmark_node* node) {
  const LineColumn where = place_of(node);
  const int level = cmark_node_get_heading_level(node);
  if (level == 1) {
    state_.warning(where, "heading of level 1 in the text; the page's title is the only one",
                   "write '## ' for the page's main headings");
  }
  const NodeIndex index = state_.builder.open(Kind::heading, where.line, where.column);
  inlines_.add_children(node, {.autolinks = true, .terms = false});
  state_.builder.close();
  const std::string text = state_.builder.document().plain_text(index);
  if (text.find_first_not_of(" \n\t") == std::string::npos) {
    state_.error(where, "heading is empty", "write its text after the '#' signs, or remove it");
  }
  const TextRef anchor = state_.builder.store(state_.anchors.unique(text));
  state_.builder.node(index).text = anchor;
  state_.heading_level = level == 1 ? 2 : level;
  state_.builder.node(index).level = static_cast<std::uint8_t>(state_.heading_level);
}

void BlockAdder::add_list(cmark_node* node) {
  std::uint8_t flags = 0;
  std::uint32_t start = 0;
  if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) {
    flags |= kListOrdered;
    start = static_cast<std::uint32_t>(cmark_node_get_list_start(node));
  }
  if (cmark_node_get_list_tight(node) != 0) {
    flags |= kListTight;
  }
  add_container(node, Kind::list, flags, start);
}

void BlockAdder::add_item(cmark_node* node) {
  TaskState state = TaskState::none;
  if (std::string_view(cmark_node_get_type_string(node)) == "tasklist") {
    state = cmark_gfm_extensions_get_tasklist_item_checked(node) ? TaskState::done : TaskState::open;
  }
  add_container(node, Kind::list_item, static_cast<std::uint8_t>(state));
}

void BlockAdder::add_code(cmark_node* node) {
  const LineColumn where = place_of(node);
  int length = 0;
  int offset = 0;
  char fence = 0;
  const bool fenced = cmark_node_get_fenced(node, &length, &offset, &fence) != 0;
  const std::string_view info = fenced ? std::string_view(cmark_node_get_fence_info(node)) : std::string_view{};
  if (fenced) {
    const auto last = static_cast<std::uint32_t>(cmark_node_get_end_line(node));
    if (last == static_cast<std::uint32_t>(cmark_node_get_start_line(node)) ||
        !closes_fence(lines_.line(last), fence, length)) {
      state_.error(where, is_directive_info(info) ? "directive is never closed" : "fenced code is never closed",
                   info.empty()
                       ? fmt::format("end it with a line '{}', or take this one out", fence_text(fence, length))
                       : fmt::format("end it with a line '{}'", fence_text(fence, length)));
    }
    if (is_directive_info(info)) {
      add_directive(node, info, fence, length);
      return;
    }
  }
  state_.builder.at(where.line, where.column);
  const NodeIndex index = state_.builder.add(Kind::code_block, with_tildes(literal(node), "\\~"));
  state_.builder.node(index).data = state_.builder.label(info.substr(0, info.find(' ')));
}

void BlockAdder::add_directive(cmark_node* node, std::string_view info, char fence, int length) {
  const LineColumn where = place_of(node);
  const auto parsed = parse_directive_info(info);
  if (!parsed) {
    state_.error(where, fmt::format("'{}' is not how a directive starts", info),
                 "write a name of small letters in braces, then a space: {callout} note");
    return;
  }
  const auto first_line = static_cast<std::uint32_t>(cmark_node_get_start_line(node)) + 1;
  DirectiveCall call;
  call.name = parsed->name;
  call.argument = state_.with_placeholders(with_tildes(parsed->argument, "\\~"), where);
  call.body = with_tildes(literal(node), "\\~");
  if (const auto inner = find_equal_fence(call.body, fence, length)) {
    const std::string_view line = lines_.line(first_line + *inner);
    const std::size_t start = std::min(line.find(fence), line.size());
    const auto inner_length = static_cast<int>(std::min(line.find_first_not_of(fence, start), line.size()) - start);
    state_.error(lines_.in_page({first_line + *inner, static_cast<std::uint32_t>(start + 1)}),
                 fmt::format("directive inside '{}' has a fence {} the outer one, and would end it", call.name,
                             inner_length > length ? "longer than" : "as long as"),
                 fmt::format("make the fence of '{}' longer, for example '{}'", call.name,
                             fence_text(fence, std::max(length, inner_length) + 1)));
    return;
  }
  std::string_view body = call.body;
  const auto whole_size = body.size();
  call.options = take_options(body, lines_.in_page({first_line, 1}).line);
  const auto body_line = first_line + static_cast<std::uint32_t>(call.options.size());
  call.body.erase(0, whole_size - body.size());
  for (DirectiveOption& option : call.options) {
    option.value = state_.with_placeholders(option.value, {option.line, 0});
  }
  call.body_line = lines_.in_page({body_line, 1}).line;
  call.place = {state_.page.file, where.line, where.column};
  call.page = &state_.page;
  call.library = &state_.context.library;
  call.heading_level = state_.heading_level;
  call.anchors = &state_.anchors;
  state_.builder.at(where.line, where.column);
  const auto add_body = [&] {
    SourceLines inner(call.body, lines_, body_line);
    const bool may_refer = call.body.find('[') != std::string::npos;
    const SourceLines definitions(may_refer ? std::string_view(state_.definitions()) : std::string_view(),
                                  state_.page.body_line);
    inner.append(definitions);
    BlockAdder(state_, inner).add(definitions.text());
  };
  state_.context.expand(call, add_body, state_.builder, state_.diagnostics);
}

void BlockAdder::add_table(cmark_node* node) {
  const LineColumn where = place_of(node);
  const auto columns = cmark_gfm_extensions_get_table_columns(node);
  const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
  std::string alignment;
  for (std::uint16_t i = 0; i < columns; ++i) {
    alignment += alignments[i] == 0 ? '-' : static_cast<char>(alignments[i]);
  }
  const NodeIndex table = state_.builder.open(Kind::table, where.line, where.column);
  const TextRef stored = state_.builder.store(alignment);
  state_.builder.node(table).text = stored;
  for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
    const LineColumn row_place = place_of(row);
    const std::uint8_t header = cmark_gfm_extensions_get_table_row_is_header(row) != 0 ? 1 : 0;
    const NodeIndex row_index = state_.builder.open(Kind::table_row, row_place.line, row_place.column);
    state_.builder.node(row_index).level = header;
    for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell)) {
      const LineColumn cell_place = place_of(cell);
      const NodeIndex cell_index = state_.builder.open(Kind::table_cell, cell_place.line, cell_place.column);
      state_.builder.node(cell_index).level = header;
      inlines_.add_children(cell, {.autolinks = true, .terms = header == 0});
      state_.builder.close();
    }
    state_.builder.close();
  }
  state_.builder.close();
}

void BlockAdder::add_html(cmark_node* node) {
  const std::string_view html = literal(node);
  if (!is_only_comments(html)) {
    state_.error(place_of(node), fmt::format("raw HTML '{}' is not allowed", first_tag(html)), instead_of_html(html));
  }
}

void BlockAdder::find_footnote_labels(cmark_node* root, std::string_view text) {
  // cmark-gfm replaces labels by numbers; the source still has them, in front of the definition's text.
  const SourceLines source(text, 1);
  for (cmark_node* node = cmark_node_first_child(root); node != nullptr; node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION) {
      continue;
    }
    const std::string_view line = source.line(static_cast<std::uint32_t>(cmark_node_get_start_line(node)));
    const std::size_t start = line.find("[^");
    const std::size_t end = line.find("]:", start == std::string_view::npos ? 0 : start);
    if (start != std::string_view::npos && end != std::string_view::npos) {
      labels_.emplace_back(line.substr(start + 2, end - start - 2));
    } else {
      labels_.push_back(fmt::format("{}", labels_.size() + 1));
    }
  }
}

void BlockAdder::add_footnotes(cmark_node* root) {
  std::size_t number = 0;
  for (cmark_node* node = cmark_node_first_child(root); node != nullptr; node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION) {
      continue;
    }
    const std::string& label = labels_[number++];
    const std::uint32_t index = state_.footnote_number(label) - 1;
    if (state_.footnotes[index].content) {
      continue;
    }
    state_.footnotes[index].content.emplace();  // so that a footnote that refers to itself is met once
    DocumentBuilder outer;
    int level = 2;  // of the notes' own heading
    std::swap(outer, state_.builder);
    std::swap(level, state_.heading_level);
    add_children(node);
    std::swap(level, state_.heading_level);
    std::swap(outer, state_.builder);
    state_.footnotes[index].content = outer.finish();
    state_.footnotes[index].line = place_of(node).line;
  }
}

}  // namespace waymark
