#include "directive/directive_input.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace waymark {

const std::string& file_of(const DirectiveCall& call) {
  return call.page != nullptr ? call.page->file : call.place.file;
}

void check_options(const DirectiveCall& call, const std::vector<std::string_view>& known, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < call.options.size(); ++i) {
    const DirectiveOption& option = call.options[i];
    const Place place{file_of(call), option.line, 0};
    if (std::find(known.begin(), known.end(), option.name) == known.end()) {
      const std::string list = known.empty() ? fmt::format("directive '{}' has no options", call.name)
                                             : fmt::format("known options: {}", fmt::join(known, ", "));
      diagnostics.error(place, fmt::format("unknown option '{}' of directive '{}'", option.name, call.name),
                        did_you_mean(option.name, known, list));
      continue;
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (call.options[j].name == option.name) {
        diagnostics.error(place, fmt::format("option '{}' of directive '{}' is given twice", option.name, call.name),
                          fmt::format("it stands on line {} already", call.options[j].line));
        break;
      }
    }
  }
}

void check_no_argument(const DirectiveCall& call, Diagnostics& diagnostics) {
  if (!call.argument.empty()) {
    diagnostics.error(call.place, fmt::format("directive '{}' takes nothing after its name", call.name),
                      fmt::format("remove '{}'", call.argument));
  }
}

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates,
                         std::string otherwise) {
  const std::string near = suggest(name, candidates);
  return near.empty() ? std::move(otherwise) : fmt::format("did you mean '{}'?", near);
}

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::optional<YamlNode> read_body(const DirectiveCall& call, Diagnostics& diagnostics) {
  if (call.body.find_first_not_of(" \t\n") == std::string::npos) {
    diagnostics.error(call.place, fmt::format("directive '{}' is empty", call.name),
                      "write its data between the fences, as YAML");
    return std::nullopt;
  }
  return parse_yaml(call.body, file_of(call), call.body_line, diagnostics);
}

}  // namespace waymark
