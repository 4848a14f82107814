#include "scaffold/list_insert.hpp"

#include <algorithm>
#include <cstdint>

namespace waymark {
namespace {

bool same(const YamlNode& a, const YamlNode& b) {
  if (a.kind != b.kind || a.quoted != b.quoted || a.scalar != b.scalar || a.items.size() != b.items.size() ||
      a.entries.size() != b.entries.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    if (a.entries[i].key != b.entries[i].key || !same(a.entries[i].value, b.entries[i].value)) {
      return false;
    }
  }
  return std::equal(a.items.begin(), a.items.end(), b.items.begin(), same);
}

/// The tree of `node` with the item added to `list`.
YamlNode with_item(const YamlNode& node, const YamlNode& list, std::size_t position, std::string_view item) {
  YamlNode result = node;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    result.items[i] = with_item(node.items[i], list, position, item);
  }
  for (std::size_t i = 0; i < node.entries.size(); ++i) {
    result.entries[i].value = with_item(node.entries[i].value, list, position, item);
  }
  if (&node == &list) {
    YamlNode added;
    added.scalar = item;
    result.items.insert(result.items.begin() + static_cast<std::ptrdiff_t>(position), added);
  }
  return result;
}

std::uint32_t last_line(const YamlNode& node) {
  std::uint32_t line = node.line;
  for (const YamlNode& item : node.items) {
    line = std::max(line, last_line(item));
  }
  for (const YamlNode::Entry& entry : node.entries) {
    line = std::max({line, entry.line, last_line(entry.value)});
  }
  return line;
}

/// Where the line, counted from 1, starts; the text's end if it has fewer.
std::size_t line_start(const std::string& text, std::uint32_t line) {
  std::size_t start = 0;
  for (std::uint32_t i = 1; i < line; ++i) {
    const std::size_t newline = text.find('\n', start);
    if (newline == std::string::npos) {
      return text.size();
    }
    start = newline + 1;
  }
  return start;
}

/// As a line of its own after the item before, with that item's indentation; "" if its line does not begin with '-'.
std::string as_line(const std::string& text, const YamlNode& before, std::string_view item) {
  const std::size_t start = line_start(text, before.line);
  const std::size_t dash = text.find_first_not_of(' ', start);
  if (dash == std::string::npos || text[dash] != '-') {
    return {};
  }
  const std::size_t value = text.find_first_not_of(' ', dash + 1);
  if (value == std::string::npos || value == dash + 1) {
    return {};
  }
  std::string result = text;
  std::size_t at = line_start(text, last_line(before) + 1);
  if (at == text.size() && !text.ends_with('\n')) {
    result += '\n';
    at = result.size();
  }
  return result.insert(at, text.substr(start, value - start) + std::string(item) + '\n');
}

}  // namespace

std::optional<std::string> insert_into_list(const std::string& text, const YamlNode& root, const YamlNode& list,
                                            std::size_t position, std::string_view item) {
  const YamlNode wanted = with_item(root, list, position, item);
  const auto fits = [&](const std::string& candidate) {
    Diagnostics diagnostics;
    const auto tree = parse_yaml(candidate, "", 1, diagnostics);
    return tree && !diagnostics.has_errors() && same(*tree, wanted);
  };
  if (position > 0) {
    std::string candidate = as_line(text, list.items[position - 1], item);
    if (!candidate.empty() && fits(candidate)) {
      return candidate;
    }
  }
  // A list in brackets: before one of the closing brackets on the line where it ends.
  if (position == list.items.size()) {
    const std::size_t from = line_start(text, last_line(list));
    const std::size_t to = text.find('\n', from);
    for (std::size_t i = text.find(']', from); i != std::string::npos && i < to; i = text.find(']', i + 1)) {
      std::string candidate = text;
      candidate.insert(i, (position == 0 ? "" : ", ") + std::string(item));
      if (fits(candidate)) {
        return candidate;
      }
    }
  }
  return std::nullopt;
}

}  // namespace waymark
