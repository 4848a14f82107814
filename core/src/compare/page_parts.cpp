#include "compare/page_parts.hpp"

#include "compare/json_members.hpp"
#include "compare/part_facts.hpp"
#include "compare/part_words.hpp"

#include <waymark/kind_name.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace waymark {
namespace {

using compare::flag_member;
using compare::list_member;
using compare::member;
using compare::text_member;

bool is_kind(const Json& node, Kind kind) { return text_member(node, "kind") == kind_name(kind); }

/// 'ideas.3.who' as 'ideas.*.who': rows that repeat have the same fields. Nothing for other ids.
std::optional<std::string> repeated_id(std::string_view id) {
  const std::size_t dot = id.find('.');
  const std::size_t second = dot == std::string_view::npos ? dot : id.find('.', dot + 1);
  if (second == std::string_view::npos || second == dot + 1) {
    return std::nullopt;
  }
  const std::string_view number = id.substr(dot + 1, second - dot - 1);
  if (number.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  return fmt::format("{}.*{}", id.substr(0, dot), id.substr(second));
}

class PartReader {
 public:
  explicit PartReader(PartsContext& context) : context_(context) {}

  std::vector<Part> read_children(const Json& node) {
    std::vector<Part> parts;
    for (const Json& child : list_member(node, "children")) {
      if (is_kind(child, Kind::field)) {
        read_field(child);
      } else {
        parts.push_back(read(child));
      }
    }
    return parts;
  }

 private:
  Part read(const Json& node) {
    Part part;
    const std::string_view name = text_member(node, "kind");
    const auto kind = kind_named(name);
    part.kind = kind.value_or(Kind::paragraph);
    part.known = kind.has_value();
    if (!part.known) {
      part.name = name;
      part.facts.push_back({Fact::Sort::opaque, "it has changed; this Waymark does not know what it is",
                            node.dump(-1, ' ', false, Json::error_handler_t::replace)});
    } else {
      part.facts = part_facts(part.kind, node, context_);
      read_content(node, part);
    }
    finish(part);
    return part;
  }

  void read_content(const Json& node, Part& part) {
    switch (part.kind) {
      case Kind::paragraph:
        part.words = inline_words(node, context_);
        break;
      case Kind::heading:
        part.words = inline_words(node, context_);
        part.anchor = text_member(node, "text");
        break;
      case Kind::code_block:
        part.words = lines_of(text_member(node, "text"), context_.interner);
        break;
      case Kind::list_item:
        read_item(node, part);
        break;
      case Kind::table_row:
        read_row(node, part);
        break;
      case Kind::story: {
        const Json& story = member(node, "story");
        part.words = words_of(fmt::format("As {}, I want {}, so that {}.", text_member(story, "role"),
                                          text_member(story, "want"), text_member(story, "benefit")),
                              context_.interner);
        break;
      }
      case Kind::worksheet:
        read_worksheet(node, part);
        break;
      case Kind::resource:
        part.name = text_member(member(node, "record"), "id");
        if (part.name.empty()) {
          part.name = text_member(member(node, "record"), "title");
        }
        break;
      case Kind::footnote:
      case Kind::card:
      case Kind::expander:
      case Kind::scenario:
        part.name = text_member(node, "text");
        part.parts = read_children(node);
        break;
      default:
        part.parts = read_children(node);
        break;
    }
  }

  void read_item(const Json& node, Part& part) {
    part.checklist = member(node, "done").is_boolean();
    part.parts = read_children(node);
    if (!part.parts.empty() && part.parts[0].known && part.parts[0].kind == Kind::paragraph) {
      part.words = std::move(part.parts[0].words);
      part.parts.erase(part.parts.begin());
    }
    part.term = context_.glossary;
    if (part.term) {
      const std::string text = text_of(part.words);
      part.name = text.substr(0, text.find(':'));
    }
  }

  void read_row(const Json& node, Part& part) {
    part.header = flag_member(node, "header");
    bool named = false;
    for (const Json& cell : list_member(node, "children")) {
      for (const Json& child : list_member(cell, "children")) {
        if (is_kind(child, Kind::field)) {
          read_field(child);
        }
      }
      part.cells.push_back(inline_words(cell, context_));
      if (!part.header && !named && (part.cells.size() == 1 || flag_member(cell, "header"))) {
        part.name = text_of(part.cells.back());
        named = flag_member(cell, "header");
      }
    }
  }

  void read_worksheet(const Json& node, Part& part) {
    std::vector<Part> outer = std::move(fields_);
    std::set<std::string> outer_ids = std::move(field_ids_);
    fields_.clear();
    field_ids_.clear();
    part.anchor = text_member(member(node, "worksheet"), "id");
    part.name = part.anchor;
    part.parts = read_children(node);
    part.fields = std::move(fields_);
    fields_ = std::move(outer);
    field_ids_ = std::move(outer_ids);
  }

  void read_field(const Json& node) {
    const Json& field = member(node, "field");
    const std::string_view id = text_member(field, "id");
    const auto repeated = repeated_id(id);
    Part part;
    part.kind = Kind::field;
    part.name = repeated.value_or(std::string(id));
    if (!field_ids_.insert(part.name).second) {
      return;
    }
    part.facts = field_facts(field);
    part.choices = field_choices(field);
    finish(part);
    fields_.push_back(std::move(part));
  }

  /// What is compared at once: two parts with one key say the same.
  void finish(Part& part) {
    std::string all = fmt::format("{}{}\n", static_cast<int>(part.kind), part.header ? 'h' : ' ');
    std::string said;
    const auto add_words = [&](const Words& words) {
      for (const Word& word : words.words) {
        fmt::format_to(std::back_inserter(said), "{} ", word.key);
        fmt::format_to(std::back_inserter(all), "{}", word.key);
        if (word.style != 0) {
          const WordStyle& style = words.styles[word.style];
          fmt::format_to(std::back_inserter(all), "s{}{}{}{}.{}.{}.{}.{}", style.emphasis ? 1 : 0, style.strong ? 1 : 0,
                         style.struck ? 1 : 0, style.code ? 1 : 0, number(style.language), number(style.link),
                         number(style.explanation), number(style.picture));
        }
        all += ' ';
        part.letters += word.letters ? 1 : 0;
      }
    };
    add_words(part.words);
    for (const Words& cell : part.cells) {
      all += 'c';
      said += 'c';
      add_words(cell);
    }
    for (const Fact& fact : part.facts) {
      fmt::format_to(std::back_inserter(all), "f{}={} ", number(fact.label), number(fact.value));
      if (fact.sort == Fact::Sort::words) {
        fmt::format_to(std::back_inserter(said), "f{} ", number(fact.value));
        part.letters += 1 + static_cast<std::size_t>(std::count(fact.value.begin(), fact.value.end(), ' '));
      }
    }
    for (const FieldChoice& choice : part.choices) {
      fmt::format_to(std::back_inserter(all), "o{}={} ", number(choice.value), number(choice.label));
    }
    // Why: a heading's address and a field's id are no words, but what links and answers hold on to.
    fmt::format_to(std::back_inserter(all), "a{} n{} ", number(part.anchor), number(part.name));
    for (const std::vector<Part>* children : {&part.parts, &part.fields}) {
      for (const Part& child : *children) {
        fmt::format_to(std::back_inserter(all), "p{} ", child.key);
        fmt::format_to(std::back_inserter(said), "p{} ", child.words_key);
        part.letters += child.letters;
      }
    }
    part.key = number(all);
    part.words_key = number(said);
  }

  std::uint64_t number(std::string_view text) { return context_.interner.number(text); }

  PartsContext& context_;
  std::vector<Part> fields_;  ///< of the worksheet that is being read
  std::set<std::string> field_ids_;
};

}  // namespace

std::vector<Part> page_parts(const Json& page_model, PartsContext& context) {
  return PartReader(context).read_children(member(page_model, "document"));
}

}  // namespace waymark
