#include "markdown/inlines.hpp"

#include "markdown/autolink.hpp"
#include "markdown/raw_html.hpp"
#include "markdown/strikethrough.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <cstdlib>

namespace waymark {
namespace {

bool is_running_text(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_TEXT || type == CMARK_NODE_SOFTBREAK;
}

/// What a byte may be part of.
enum Mark : std::uint8_t { kBrace = 1, kAddress = 2, kEscape = 4, kDot = 8 };

constexpr std::array<std::uint8_t, 256> kMarks = [] {
  std::array<std::uint8_t, 256> marks{};
  marks['{'] = kBrace;
  marks['@'] = marks[':'] = kAddress;
  marks['.'] = kDot;
  marks[static_cast<unsigned char>(kEscapedTilde[0])] = kEscape;
  return marks;
}();

std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view{} : std::string_view(text);
}

/// The text of `first` and the texts and soft breaks after it; `after` is the node behind them. `joined` holds the
/// text if it is made of several nodes.
std::string_view gather_run(cmark_node* first, cmark_node*& after, std::string& joined) {
  after = cmark_node_next(first);
  if (after == nullptr || !is_running_text(after)) {
    return cmark_node_get_type(first) == CMARK_NODE_SOFTBREAK ? std::string_view("\n") : literal(first);
  }
  joined.clear();
  cmark_node* node = first;
  for (; node != nullptr && is_running_text(node); node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK) {
      joined += '\n';
    } else {
      joined += literal(node);
    }
  }
  after = node;
  return joined;
}

}  // namespace

std::string with_tildes(std::string_view text, std::string_view tilde) {
  std::string result(text);
  for (std::size_t at = result.find(kEscapedTilde); at != std::string::npos;
       at = result.find(kEscapedTilde, at + tilde.size())) {
    result.replace(at, kEscapedTilde.size(), tilde);
  }
  return result;
}

LineColumn InlineAdder::place_of(cmark_node* node) const {
  LineColumn where{static_cast<std::uint32_t>(cmark_node_get_start_line(node)),
                   static_cast<std::uint32_t>(cmark_node_get_start_column(node))};
  // Why: cmark-gfm gives links and images the line they end on, and '<...>' a column without its block's; the text in
  // them has the right place.
  cmark_node* child = cmark_node_first_child(node);
  const cmark_node_type type = cmark_node_get_type(node);
  if (child != nullptr && cmark_node_get_start_line(child) > 0 &&
      (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)) {
    where.line = static_cast<std::uint32_t>(cmark_node_get_start_line(child));
    const auto column = static_cast<std::uint32_t>(cmark_node_get_start_column(child));
    if (type == CMARK_NODE_LINK && cmark_node_get_type(child) == CMARK_NODE_TEXT && column > 1) {
      where.column = column - 1;
    }
  }
  return lines_.in_page(where);
}

/// The tilde runs among the texts directly in one parent; the texts are kept, since the runs point into them.
struct InlineAdder::Strikes {
  std::vector<TildeRun> runs;
  std::size_t next = 0;

  explicit Strikes(cmark_node* parent) {
    bool any = false;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr && !any; node = cmark_node_next(node)) {
      any = cmark_node_get_type(node) == CMARK_NODE_TEXT && literal(node).find('~') != std::string_view::npos;
    }
    if (!any) {
      return;
    }
    std::vector<std::string> texts;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;) {
      if (is_running_text(node)) {
        std::string joined;
        texts.emplace_back(gather_run(node, node, joined));
      } else {
        texts.emplace_back();
        node = cmark_node_next(node);
      }
    }
    runs = pair_tildes({texts.begin(), texts.end()});
    std::erase_if(runs, [](const TildeRun& run) { return run.role == TildeRun::Role::literal; });
  }
};

void InlineAdder::add_children(cmark_node* parent, InlineRules rules) {
  Strikes strikes(parent);
  std::string joined;
  std::size_t index = 0;
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; ++index) {
    if (!is_running_text(node)) {
      add_inline(node, rules);
      node = cmark_node_next(node);
      continue;
    }
    const LineColumn where = place_of(node);
    std::string_view run = gather_run(node, node, joined);
    std::size_t done = 0;
    for (; strikes.next < strikes.runs.size() && strikes.runs[strikes.next].text == index; ++strikes.next) {
      const TildeRun& tildes = strikes.runs[strikes.next];
      add_run(run.substr(done, tildes.offset - done), where, rules);
      if (tildes.role == TildeRun::Role::opens) {
        state_.builder.open(Kind::strikethrough, where.line, where.column);
      } else {
        state_.builder.close();
      }
      done = tildes.offset + tildes.size;
    }
    add_run(run.substr(done), where, rules);
  }
}

void InlineAdder::add_run(std::string_view run, LineColumn where, InlineRules rules) {
  if (run.empty()) {
    return;
  }
  state_.builder.at(where.line, where.column);
  // Most text holds nothing special; one pass over it finds out.
  std::uint8_t marks = 0;
  for (const char c : run) {
    marks |= kMarks[static_cast<unsigned char>(c)];
  }
  const bool brace = (marks & kBrace) != 0;
  const bool escaped = (marks & kEscape) != 0;
  bool address = (marks & kAddress) != 0 || ((marks & kDot) != 0 && run.find("www.") != std::string_view::npos);
  std::string changed;
  if (brace && run.find("{{local:") != std::string_view::npos) {
    changed = state_.with_placeholders(run, where);
    run = changed;
    address = true;
  }
  if (escaped && run.find(kEscapedTilde) != std::string_view::npos) {
    changed = with_tildes(run, "~");
    run = changed;
  }
  if (rules.autolinks && address) {
    add_text(run, where, rules);
  } else {
    add_terms(run, rules);
  }
}

void InlineAdder::add_text(std::string_view text, LineColumn where, InlineRules rules) {
  std::size_t done = 0;
  while (true) {
    const Autolink link = find_autolink(text, done, false);
    if (link.size == 0) {
      break;
    }
    add_terms(text.substr(done, link.offset - done), rules);
    const NodeIndex node = state_.builder.open(Kind::link, where.line, where.column);
    state_.builder.node(node).data = state_.builder.link(link.target);
    state_.builder.add(Kind::text, text.substr(link.offset, link.size));
    state_.builder.close();
    done = link.offset + link.size;
  }
  add_terms(text.substr(done), rules);
}

void InlineAdder::add_terms(std::string_view text, InlineRules rules) {
  std::size_t done = 0;
  if (rules.terms && !state_.context.glossary.empty()) {
    for (std::size_t from = 0; from < text.size();) {
      const GlossaryMatcher::Match match = state_.context.glossary.find(text, from);
      if (match.size == 0) {
        break;
      }
      from = match.offset + match.size;
      if (state_.seen_terms[match.term]) {
        continue;
      }
      state_.seen_terms[match.term] = true;
      if (match.offset > done) {
        state_.builder.add(Kind::text, text.substr(done, match.offset - done));
      }
      const NodeIndex node = state_.builder.add(Kind::term, text.substr(match.offset, match.size));
      state_.builder.node(node).data = state_.builder.label(state_.context.library.glossary[match.term].anchor);
      done = from;
    }
  }
  if (done < text.size()) {
    state_.builder.add(Kind::text, text.substr(done));
  }
}

void InlineAdder::add_inline(cmark_node* node, InlineRules rules) {
  const LineColumn where = place_of(node);
  const auto add_container = [&](Kind kind) {
    if (state_.too_deep(where)) {
      return;
    }
    state_.builder.open(kind, where.line, where.column);
    add_children(node, rules);
    state_.builder.close();
  };
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_EMPH:
      add_container(Kind::emphasis);
      break;
    case CMARK_NODE_STRONG:
      add_container(Kind::strong);
      break;
    case CMARK_NODE_LINEBREAK:
      state_.builder.add(Kind::line_break);
      break;
    case CMARK_NODE_CODE:
      state_.builder.at(where.line, where.column);
      state_.builder.add(Kind::code, with_tildes(literal(node), "\\~"));
      break;
    case CMARK_NODE_LINK:
      add_link(node, rules);
      break;
    case CMARK_NODE_IMAGE:
      add_image(node);
      break;
    case CMARK_NODE_HTML_INLINE:
      add_html(node);
      break;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      add_footnote_reference(node);
      break;
    default:
      break;
  }
}

void InlineAdder::add_html(cmark_node* node) {
  const std::string_view html = literal(node);
  // A closing tag says nothing that its opening tag did not.
  if (is_only_comments(html) || html.starts_with("</")) {
    return;
  }
  state_.error(place_of(node), fmt::format("raw HTML '{}' is not allowed", first_tag(html)), instead_of_html(html));
}

void InlineAdder::add_footnote_reference(cmark_node* node) {
  const auto number = static_cast<std::size_t>(std::atoi(cmark_node_get_literal(node)));
  if (number == 0 || number > labels_.size()) {
    return;
  }
  const LineColumn where = place_of(node);
  const std::string& label = labels_[number - 1];
  const std::size_t known = state_.footnotes.size();
  const std::uint32_t page_number = state_.footnote_number(label);
  state_.builder.at(where.line, where.column);
  const NodeIndex index = state_.builder.add(Kind::footnote_reference, label);
  state_.builder.node(index).data = page_number;
  state_.builder.node(index).level = page_number > known ? 1 : 0;
}

}  // namespace waymark
