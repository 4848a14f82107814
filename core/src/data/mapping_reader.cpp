#include "data/mapping_reader.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace waymark {
namespace {

const YamlNode& empty_mapping() {
  static const YamlNode node = [] {
    YamlNode mapping;
    mapping.kind = YamlNode::Kind::mapping;
    return mapping;
  }();
  return node;
}

std::string_view kind_name(const YamlNode& node) {
  return node.is_sequence() ? "a list" : node.is_mapping() ? "a mapping" : node.is_null() ? "empty" : "a text";
}

Place place_of(const std::string& file, const YamlNode& node) { return {file, node.line, node.column}; }

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n";
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) {
    return {};
  }
  return std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

}  // namespace

MappingReader::MappingReader(const YamlNode& node, std::string file, std::string what, Diagnostics& diagnostics)
    : node_(node.is_mapping() ? node : empty_mapping()),
      origin_{node.line, node.column},
      file_(std::move(file)),
      what_(std::move(what)),
      diagnostics_(diagnostics) {
  constexpr std::size_t kUsual = 16;
  known_.reserve(kUsual);
  if (!node.is_mapping()) {
    diagnostics_.error(place_of(file_, node), fmt::format("{} must be a mapping, not {}", what_, kind_name(node)),
                       "write lines of 'key: value'");
    not_a_mapping_ = true;
  }
}

std::string MappingReader::text(std::string_view key) {
  const YamlNode* value = node(key);
  if (value == nullptr) {
    return {};
  }
  if (!value->is_scalar()) {
    diagnostics_.error(place_of(file_, *value),
                       fmt::format("'{}' in {} must be a text, not {}", key, what_, kind_name(*value)));
    return {};
  }
  return trimmed(value->scalar);
}

std::string MappingReader::required_text(std::string_view key) {
  const YamlNode* value = node(key);
  std::string result = text(key);
  if (value == nullptr) {
    if (!not_a_mapping_) {
      diagnostics_.error({file_, origin_.line, origin_.column}, fmt::format("'{}' is missing in {}", key, what_),
                         fmt::format("add a line '{}: ...'", key));
    }
  } else if (value->is_scalar() && result.empty()) {
    diagnostics_.error({file_, line_of(key), column_of(key)}, fmt::format("'{}' in {} is empty", key, what_));
  }
  return result;
}

std::string MappingReader::choice(std::string_view key, std::initializer_list<std::string_view> allowed) {
  std::string result = text(key);
  const YamlNode* value = node(key);
  if (value == nullptr || !value->is_scalar()) {
    return {};
  }
  if (std::find(allowed.begin(), allowed.end(), result) != allowed.end()) {
    return result;
  }
  std::string list;
  for (const auto* name = allowed.begin(); name != allowed.end(); ++name) {
    list += name == allowed.begin() ? "" : name + 1 == allowed.end() ? " or " : ", ";
    list += fmt::format("'{}'", *name);
  }
  const std::string near = suggest(result, allowed);
  diagnostics_.error(place_of(file_, *value), fmt::format("'{}' in {} must be {}, not '{}'", key, what_, list, result),
                     near.empty() ? std::string() : fmt::format("did you mean '{}'?", near));
  return {};
}

std::vector<std::string> MappingReader::texts(std::string_view key) {
  const YamlNode* value = node(key);
  if (value == nullptr || value->is_null()) {
    return {};
  }
  std::vector<std::string> result;
  const auto add = [&](const YamlNode& item) {
    if (!item.is_scalar()) {
      diagnostics_.error(place_of(file_, item), fmt::format("'{}' in {} must be a list of texts; this one is {}", key,
                                                            what_, kind_name(item)));
    } else if (std::string item_text = trimmed(item.scalar); !item_text.empty()) {
      result.push_back(std::move(item_text));
    } else {
      diagnostics_.error(place_of(file_, item), fmt::format("'{}' in {} has an empty item", key, what_));
    }
  };
  if (value->is_sequence()) {
    std::for_each(value->items.begin(), value->items.end(), add);
  } else {
    add(*value);
  }
  return result;
}

bool MappingReader::flag(std::string_view key, bool when_missing) {
  const std::string value_text = text(key);
  const YamlNode* value = node(key);
  if (value == nullptr || !value->is_scalar()) {
    return when_missing;
  }
  if (value_text == "true" || value_text == "false") {
    return value_text == "true";
  }
  diagnostics_.error(place_of(file_, *value),
                     fmt::format("'{}' in {} must be true or false, not '{}'", key, what_, value_text));
  return when_missing;
}

Date MappingReader::date(std::string_view key) {
  const std::string value_text = text(key);
  const YamlNode* value = node(key);
  if (value == nullptr || !value->is_scalar() || value->is_null()) {
    return {};
  }
  if (const auto date = parse_date(value_text)) {
    return *date;
  }
  diagnostics_.error(place_of(file_, *value), fmt::format("'{}' in {} is not a date: '{}'", key, what_, value_text),
                     "write year, month and day, as in 2026-03-01");
  return {};
}

const YamlNode* MappingReader::node(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
    known_.emplace_back(key);
  }
  return node_.find(key);
}

std::uint32_t MappingReader::line_of(std::string_view key) const {
  const YamlNode::Entry* found = entry(key);
  return found == nullptr ? origin_.line : found->line;
}

std::uint32_t MappingReader::column_of(std::string_view key) const {
  const YamlNode::Entry* found = entry(key);
  return found == nullptr ? origin_.column : found->column;
}

void MappingReader::wrong(std::string_view key, std::string_view complaint, std::string hint) {
  const YamlNode* value = node(key);
  const Place place = value == nullptr ? Place{file_, origin_.line, origin_.column} : place_of(file_, *value);
  diagnostics_.error(place, fmt::format("'{}' in {} {}", key, what_, complaint), std::move(hint));
}

void MappingReader::finish() {
  for (const YamlNode::Entry& candidate : node_.entries) {
    if (std::find(known_.begin(), known_.end(), candidate.key) != known_.end()) {
      continue;
    }
    const std::string near = suggest(candidate.key, {known_.begin(), known_.end()});
    diagnostics_.error({file_, candidate.line, candidate.column},
                       fmt::format("unknown key '{}' in {}", candidate.key, what_),
                       near.empty() ? fmt::format("known keys: {}", fmt::join(known_, ", "))
                                    : fmt::format("did you mean '{}'?", near));
  }
}

const YamlNode::Entry* MappingReader::entry(std::string_view key) const {
  const auto found = std::find_if(node_.entries.begin(), node_.entries.end(),
                                  [&](const YamlNode::Entry& candidate) { return candidate.key == key; });
  return found == node_.entries.end() ? nullptr : &*found;
}

}  // namespace waymark
