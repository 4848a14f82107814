// Links, images, and what is written like a link: 'lang:TAG' marks phrases in another language, 'as-of:DATE' words that
// date.
#include "data/as_of.hpp"
#include "markdown/inlines.hpp"

#include <waymark/language_tag.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace waymark {
namespace {

/// More than any browser's address bar takes.
constexpr std::size_t kMaxAddressBytes = 4000;

constexpr std::string_view kLanguageScheme = "lang:";
constexpr std::string_view kAsOfScheme = "as-of:";
constexpr std::string_view kLanguageHint =
    "write the code of the language, as in 'lang:cy' for Welsh, 'lang:pl' for Polish or 'lang:ur' for Urdu";

/// Whether `target` starts with `scheme`, in whatever letters.
bool has_scheme(std::string_view target, std::string_view scheme) {
  return target.size() >= scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), target.begin(), [](char wanted, char c) {
           return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
         });
}

/// All text inside `node`, for an image's alternative.
std::string plain_text(cmark_node* node) {
  std::string text;
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(node), cmark_iter_free);
  for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get())) {
    cmark_node* inner = cmark_iter_get_node(iter.get());
    const cmark_node_type type = cmark_node_get_type(inner);
    if (event != CMARK_EVENT_ENTER) {
      continue;
    }
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
      text += cmark_node_get_literal(inner);
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      text += ' ';
    }
  }
  return with_tildes(text, "~");
}

}  // namespace

bool InlineAdder::is_too_long(cmark_node* node, LineColumn where) {
  // Why: a reference definition is written once and used many times, so that a small page could make a huge one.
  if (std::strlen(cmark_node_get_url(node)) + std::strlen(cmark_node_get_title(node)) <= kMaxAddressBytes) {
    return false;
  }
  state_.error(where, fmt::format("address and title are longer than {} bytes", kMaxAddressBytes), "shorten them");
  return true;
}

void InlineAdder::add_link(cmark_node* node, InlineRules rules) {
  LineColumn where = place_of(node);
  if (state_.too_deep(where)) {
    return;
  }
  if (is_too_long(node, where)) {
    add_children(node, rules);
    return;
  }
  const std::string target = state_.with_placeholders(with_tildes(cmark_node_get_url(node), "~"), where);
  if (has_scheme(target, kLanguageScheme)) {
    add_language(node, target, where, rules);
    return;
  }
  if (has_scheme(target, kAsOfScheme)) {
    add_dated(node, target, where, rules);
    return;
  }
  const NodeIndex index = state_.builder.open(Kind::link, where.line, where.column);
  state_.builder.node(index).data = state_.builder.link(target, with_tildes(cmark_node_get_title(node), "~"));
  rules.autolinks = false;
  rules.terms = false;
  add_children(node, rules);
  state_.builder.close();
  if (state_.builder.document().plain_text(index).find_first_not_of(" \n\t") == std::string::npos) {
    state_.error(where, "link has no text", "say in its text where the link leads: [text](address)");
  }
}

void InlineAdder::add_language(cmark_node* node, std::string_view target, LineColumn where, InlineRules rules) {
  const std::string_view tag = target.substr(kLanguageScheme.size());
  if (!is_language_tag(tag)) {
    state_.error(where, fmt::format("'{}' is not a language tag", tag), std::string(kLanguageHint));
  } else if (!has_language_code(tag)) {
    state_.warning(where, fmt::format("'{}' does not start with a language's code of two or three letters", tag),
                   std::string(kLanguageHint));
  }
  if (const char* title = cmark_node_get_title(node); *title != '\0') {
    state_.error(where, fmt::format("a phrase in another language has no title, but this one has '{}'", title),
                 "leave the title out: a link's title shows on hover, and this is no link");
  }
  state_.builder.at(where.line, where.column);
  const NodeIndex index = state_.builder.open(Kind::language, tag);
  rules.terms = false;  // Why: a glossary's terms and meanings are in the page's own language.
  add_children(node, rules);
  state_.builder.close();
  const std::string text = state_.builder.document().plain_text(index);
  if (text.find_first_not_of(" \n\t") == std::string::npos || text == target) {
    state_.error(where, fmt::format("'{}' marks no words", target),
                 "write the words in square brackets: '[Croeso](lang:cy)'");
  }
}

void InlineAdder::add_dated(cmark_node* node, std::string_view target, LineColumn where, InlineRules rules) {
  const std::string_view as_of = target.substr(kAsOfScheme.size());
  const std::optional<std::string> words = as_of_words(as_of);
  if (!words) {
    state_.error(where, fmt::format("'{}' is no date", as_of), std::string(kAsOfHint));
  }
  if (const char* title = cmark_node_get_title(node); *title != '\0') {
    state_.error(where, fmt::format("a statement that dates has no title, but this one has '{}'", title),
                 "leave the title out: a link's title shows on hover, and this is no link");
  }
  std::string marked = plain_text(node);
  if (marked.find_first_not_of(" \n\t") == std::string::npos || marked == target) {
    state_.error(where, fmt::format("'{}' marks no words", target),
                 "write the words in square brackets: '[version 1.4](as-of:2022)'");
    return;
  }
  add_children(node, rules);
  if (words) {
    state_.builder.at(where.line, where.column);
    state_.builder.text(fmt::format(" ({})", *words));
    state_.builder.document().dated.push_back({std::move(marked), std::string(as_of)});
  }
}

void InlineAdder::add_image(cmark_node* node) {
  const LineColumn where = place_of(node);
  if (is_too_long(node, where)) {
    return;
  }
  const std::string alternative = plain_text(node);
  state_.builder.at(where.line, where.column);
  const NodeIndex index = state_.builder.add(Kind::image, alternative);
  state_.builder.node(index).data =
      state_.builder.link(with_tildes(cmark_node_get_url(node), "~"), with_tildes(cmark_node_get_title(node), "~"));
  if (alternative.find_first_not_of(" \t") == std::string::npos) {
    state_.error(where, fmt::format("image '{}' has no text alternative", cmark_node_get_url(node)),
                 "say what it shows: ![what it shows](image.png)");
  }
}

}  // namespace waymark
