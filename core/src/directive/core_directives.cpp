#include "directive/core_directives.hpp"

#include "directive/cards.hpp"
#include "directive/diagram.hpp"
#include "directive/directive_input.hpp"
#include "directive/resources.hpp"
#include "directive/story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace waymark {
namespace {

using AddBody = std::function<void()>;

/// The option's value as one of `allowed`, or the first of them; anything else is reported.
std::string choice(const DirectiveCall& call, std::string_view name, const std::vector<std::string_view>& allowed,
                   Diagnostics& diagnostics) {
  const std::string* value = call.option(name);
  if (value == nullptr) {
    return std::string(allowed.front());
  }
  if (std::find(allowed.begin(), allowed.end(), *value) == allowed.end()) {
    const auto option = std::find_if(call.options.begin(), call.options.end(),
                                     [&](const DirectiveOption& each) { return each.name == name; });
    diagnostics.error({file_of(call), option->line, 0}, fmt::format("'{}' is no value of option '{}'", *value, name),
                      did_you_mean(*value, allowed, fmt::format("known are: {}", fmt::join(allowed, ", "))));
    return std::string(allowed.front());
  }
  return *value;
}

void check_has_body(const DirectiveCall& call, Diagnostics& diagnostics) {
  if (call.body.find_first_not_of(" \n\t") == std::string::npos) {
    diagnostics.error(call.place, fmt::format("'{}' is empty", call.name), "write its text between the two fences");
  }
}

/// A block with a title and Markdown inside.
void add_titled(Kind kind, std::string_view title, std::uint8_t level, const AddBody& add_body,
                DocumentBuilder& builder) {
  const TextRef stored = builder.store(title);
  const NodeIndex index = builder.open(kind);
  builder.node(index).text = stored;
  builder.node(index).level = level;
  add_body();
  builder.close();
}

void add_expander(const DirectiveCall& call, const AddBody& add_body, DocumentBuilder& builder,
                  Diagnostics& diagnostics) {
  check_options(call, {}, diagnostics);
  check_has_body(call, diagnostics);
  if (call.argument.empty()) {
    diagnostics.error(call.place, "expander has no title",
                      "write it after the name: {expander} What this means for you");
  }
  add_titled(Kind::expander, call.argument, 0, add_body, builder);
}

void add_callout(const DirectiveCall& call, const AddBody& add_body, DocumentBuilder& builder,
                 Diagnostics& diagnostics) {
  static const std::vector<std::string_view> kinds{"note", "important", "warning"};
  check_options(call, {"title"}, diagnostics);
  check_has_body(call, diagnostics);
  const auto kind = std::find(kinds.begin(), kinds.end(), call.argument);
  if (kind == kinds.end()) {
    diagnostics.error(
        call.place,
        call.argument.empty() ? std::string("callout does not say of which kind it is")
                              : fmt::format("'{}' is no kind of callout", call.argument),
        did_you_mean(call.argument, kinds, "write {callout} note, {callout} important or {callout} warning"));
    return;
  }
  const std::string* title = call.option("title");
  add_titled(Kind::callout, title == nullptr ? std::string_view{} : std::string_view(*title),
             static_cast<std::uint8_t>(kind - kinds.begin()), add_body, builder);
}

void add_quotation(const DirectiveCall& call, const AddBody& add_body, DocumentBuilder& builder,
                   Diagnostics& diagnostics) {
  check_options(call, {"reported"}, diagnostics);
  check_has_body(call, diagnostics);
  if (call.argument.empty()) {
    diagnostics.error(call.place, "quote does not say who said it", "write it after the name: {quote} A team manager");
  }
  const bool reported = choice(call, "reported", {"false", "true"}, diagnostics) == "true";
  add_titled(Kind::quotation, call.argument, reported ? 1 : 0, add_body, builder);
}

void add_scenario(const DirectiveCall& call, const AddBody& add_body, DocumentBuilder& builder,
                  Diagnostics& diagnostics) {
  check_options(call, {}, diagnostics);
  check_has_body(call, diagnostics);
  add_titled(Kind::scenario, call.argument, 0, add_body, builder);
}

void add_contents(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics) {
  check_options(call, {"of"}, diagnostics);
  check_no_argument(call, diagnostics);
  std::vector<std::string_view> allowed{"page", "section", "pack"};
  for (const Pack& pack : call.library->packs) {
    allowed.push_back(pack.id);
  }
  const std::string of = choice(call, "of", allowed, diagnostics);
  ContentsScope scope = ContentsScope::pack;
  std::string_view pack;
  if (of == "page") {
    scope = ContentsScope::page;
  } else if (of == "section") {
    scope = ContentsScope::section;
  } else if (of != "pack") {
    pack = of;
  }
  const NodeIndex index = builder.add(Kind::contents, pack);
  builder.node(index).level = static_cast<std::uint8_t>(scope);
}

/// A figure names its link areas' targets by text; as links of the document they are checked like any other.
void add_diagram_with_links(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics) {
  const std::size_t before = builder.document().figures.size();
  add_diagram(call, builder, diagnostics);
  std::vector<std::string> targets;
  for (std::size_t i = before; i < builder.document().figures.size(); ++i) {
    for (const Primitive& primitive : builder.document().figures[i].primitives) {
      if (primitive.kind == Primitive::Kind::link_area) {
        targets.push_back(primitive.target);
      }
    }
  }
  for (const std::string& target : targets) {
    builder.link(target);
  }
}

struct CoreDirective {
  std::string_view name;
  void (*expand)(const DirectiveCall&, const AddBody&, DocumentBuilder&, Diagnostics&);
};

/// Data directives take no Markdown, so they need no body.
template <void (*Add)(const DirectiveCall&, DocumentBuilder&, Diagnostics&)>
void without_body(const DirectiveCall& call, const AddBody& /*add_body*/, DocumentBuilder& builder,
                  Diagnostics& diagnostics) {
  Add(call, builder, diagnostics);
}

constexpr std::array kDirectives{
    CoreDirective{"callout", add_callout},
    CoreDirective{"cards", without_body<add_cards>},
    CoreDirective{"contents", without_body<add_contents>},
    CoreDirective{"diagram", without_body<add_diagram_with_links>},
    CoreDirective{"expander", add_expander},
    CoreDirective{"quote", add_quotation},
    CoreDirective{"resources", without_body<add_resources>},
    CoreDirective{"scenario", add_scenario},
    CoreDirective{"story", without_body<add_story>},
};

}  // namespace

const std::vector<std::string_view>& core_directive_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> result;
    for (const CoreDirective& directive : kDirectives) {
      result.push_back(directive.name);
    }
    return result;
  }();
  return names;
}

void expand_core_directive(const DirectiveCall& call, const std::function<void()>& add_body, DocumentBuilder& builder,
                           Diagnostics& diagnostics) {
  for (const CoreDirective& directive : kDirectives) {
    if (directive.name == call.name) {
      directive.expand(call, add_body, builder, diagnostics);
      return;
    }
  }
  report_unknown_directive(call, core_directive_names(), diagnostics);
}

void report_unknown_directive(const DirectiveCall& call, const std::vector<std::string_view>& known,
                              Diagnostics& diagnostics) {
  diagnostics.error(
      call.place, fmt::format("unknown directive '{}'", call.name),
      did_you_mean(call.name, known,
                   fmt::format("known are: {}; plugins bring others ('waymark plugin add')", fmt::join(known, ", "))));
}

}  // namespace waymark
