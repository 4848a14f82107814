#include "plugin/request.hpp"

#include "directive/data_file.hpp"
#include "directive/directive_input.hpp"
#include "plugin/value_json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <string_view>
#include <vector>

namespace waymark {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

/// Writes one request, member by member.
class RequestWriter {
 public:
  RequestWriter(const DirectiveCall& call, const PluginDirective& directive, DataCache& cache, Diagnostics& diagnostics)
      : call_(call), directive_(directive), cache_(cache), diagnostics_(diagnostics), file_(file_of(call)) {}

  std::optional<std::string> write() {
    const std::size_t before = diagnostics_.errors();
    check();
    fmt::format_to(std::back_inserter(out_), "{{\"schema\":{},\"call\":\"run\"", kPluginSchema);
    put("directive", call_.name);
    put("argument", checked(call_.argument, call_.place));
    put("page", call_.page->id);
    put("language", call_.library->knowledge_base.language);
    fmt::format_to(std::back_inserter(out_), ",\"heading-level\":{},\"line\":{},\"column\":{},\"options\":[",
                   call_.heading_level, call_.place.line, call_.place.column);
    const char* between = "";
    for (const DirectiveOption& option : call_.options) {
      const auto kind = std::find_if(directive_.options.begin(), directive_.options.end(),
                                     [&](const OptionKind& each) { return each.name == option.name; });
      if (kind != directive_.options.end()) {
        out_ += between;
        put_option(option, *kind);
        between = ",";
      }
    }
    out_ += ']';
    put_body();
    out_ += '}';
    if (too_large_ || out_.size() > kMaxPluginRequest) {
      diagnostics_.error(
          call_.place, fmt::format("directive '{}' has more than {} MiB of data", call_.name, kMaxPluginRequest >> 20U),
          "split its data over several files and directives");
    }
    return diagnostics_.errors() == before ? std::optional(std::move(out_)) : std::nullopt;
  }

 private:
  void check() {
    std::vector<std::string_view> names;
    for (const OptionKind& kind : directive_.options) {
      names.push_back(kind.name);
    }
    check_options(call_, names, diagnostics_);
    if (!directive_.takes_argument) {
      check_no_argument(call_, diagnostics_);
    }
    for (const OptionKind& kind : directive_.options) {
      if (kind.required && call_.option(kind.name) == nullptr) {
        diagnostics_.error(call_.place, fmt::format("directive '{}' needs the option '{}'", call_.name, kind.name),
                           fmt::format("write ':{}: {}' on the line below the fence", kind.name, sample_of(kind)));
      }
    }
    if (directive_.body == BodyKind::none && !is_blank(call_.body)) {
      diagnostics_.error(
          {file_, call_.body_line, 0}, fmt::format("directive '{}' takes nothing between its fences", call_.name),
          directive_.options.empty() ? "remove it" : "remove it; options are lines ':name: value' below the fence");
    }
  }

  static std::string sample_of(const OptionKind& kind) {
    switch (kind.type) {
      case OptionKind::Type::text:
        break;
      case OptionKind::Type::choice:
        return kind.choices.front();
      case OptionKind::Type::data:
        return "FILE.yaml";
    }
    return "TEXT";
  }

  void put(std::string_view name, std::string_view text) {
    fmt::format_to(std::back_inserter(out_), ",\"{}\":", name);
    write_json_text(text, out_);
  }

  /// The text, whose placeholders were replaced when the fence was read.
  const std::string& checked(const std::string& text, const Place& place) {
    report_control_character(text, place, diagnostics_);
    return text;
  }

  void put_option(const DirectiveOption& option, const OptionKind& kind) {
    const Place place{file_, option.line, 0};
    if (option.value.empty()) {
      diagnostics_.error(place, fmt::format("option '{}' of directive '{}' is empty", option.name, call_.name),
                         fmt::format("write a value behind it, or remove ':{}:'", option.name));
    } else if (kind.type == OptionKind::Type::choice &&
               std::find(kind.choices.begin(), kind.choices.end(), option.value) == kind.choices.end()) {
      diagnostics_.error(place, fmt::format("'{}' is no value of option '{}'", option.value, option.name),
                         did_you_mean(option.value, {kind.choices.begin(), kind.choices.end()},
                                      fmt::format("known are: {}", fmt::join(kind.choices, ", "))));
    }
    out_ += "{\"name\":";
    write_json_text(option.name, out_);
    put("text", checked(option.value, place));
    fmt::format_to(std::back_inserter(out_), ",\"line\":{}", option.line);
    if (kind.type == OptionKind::Type::data && !option.value.empty()) {
      if (const DataEntry* entry = find_data(call_, option.value, place, diagnostics_)) {
        put_data("data", cache_.get(entry->first, entry->second, call_.library->placeholders));
      }
    }
    out_ += '}';
  }

  void put_data(std::string_view name, const DataJson& data) {
    for (const Diagnostic& each : data.diagnostics.list()) {
      diagnostics_.add(each);
    }
    if (out_.size() + data.json.size() <= kMaxPluginRequest) {
      fmt::format_to(std::back_inserter(out_), ",\"{}\":", name);
      out_ += data.json;
    } else {
      too_large_ = true;
    }
  }

  void put_body() {
    put("body", directive_.body == BodyKind::text
                    ? checked_lines(call_.body, file_, call_.body_line, call_.library->placeholders, diagnostics_)
                    : std::string());
    if (directive_.body == BodyKind::yaml && !is_blank(call_.body)) {
      put_data("body-data", read_body_json(call_.body, file_, call_.body_line, call_.library->placeholders));
    }
  }

  const DirectiveCall& call_;
  const PluginDirective& directive_;
  DataCache& cache_;
  Diagnostics& diagnostics_;
  const std::string& file_;
  std::string out_;
  bool too_large_ = false;
};

}  // namespace

std::optional<std::string> plugin_request(const DirectiveCall& call, const PluginDirective& directive,
                                          Diagnostics& diagnostics, DataCache* cache) {
  DataCache own;
  return RequestWriter(call, directive, cache != nullptr ? *cache : own, diagnostics).write();
}

}  // namespace waymark
