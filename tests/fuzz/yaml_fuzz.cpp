// Fuzzes the reading of YAML, from raw bytes on.
#include "data/text_file.hpp"
#include "data/yaml.hpp"
#include "require.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

namespace {

using waymark::YamlNode;
using waymark::fuzz::require;

constexpr std::uint32_t kFirstLine = 7;
constexpr std::size_t kMostLevels = 64;

void check(const YamlNode& node, std::uint32_t last_line, std::size_t depth) {
  require(depth <= kMostLevels, "nesting past 64 levels is refused");
  require(node.line >= kFirstLine && node.line <= last_line, "a node stands on a line of the text");
  require(node.column >= 1, "columns count from 1");
  require(node.is_sequence() || node.items.empty(), "only a sequence has items");
  require(node.is_mapping() || node.entries.empty(), "only a mapping has entries");
  for (const YamlNode& item : node.items) {
    check(item, last_line, depth + 1);
  }
  std::set<std::string> keys;
  for (const YamlNode::Entry& entry : node.entries) {
    require(keys.insert(entry.key).second, "a key stands in a mapping once");
    require(entry.line >= kFirstLine && entry.line <= last_line, "a key stands on a line of the text");
    require(node.find(entry.key) == &entry.value, "find() gives the entry's value");
    check(entry.value, last_line, depth + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  waymark::Diagnostics diagnostics;
  const auto text = waymark::clean_text(std::string(data, data + size), "fuzz.yaml", diagnostics);
  require(text.has_value() == !diagnostics.has_errors(), "text that is refused has an error, and only that");
  if (!text) {
    return 0;
  }
  const auto root = waymark::parse_yaml(*text, "fuzz.yaml", kFirstLine, diagnostics);
  require(root.has_value() == !diagnostics.has_errors(), "YAML that is refused has an error, and only that");
  const auto lines = static_cast<std::uint32_t>(std::count(text->begin(), text->end(), '\n'));
  if (root) {
    check(*root, kFirstLine + lines, 0);
  }
  for (const waymark::Diagnostic& diagnostic : diagnostics.list()) {
    require(!diagnostic.message.empty(), "a diagnostic has a message");
    require(diagnostic.place.line <= kFirstLine + lines, "a diagnostic's line lies in the text");
  }
  waymark::Diagnostics again;
  const bool same = waymark::parse_yaml(*text, "fuzz.yaml", kFirstLine, again).has_value() == root.has_value();
  require(same && again.list().size() == diagnostics.list().size(), "the same text gives the same answer");
  return 0;
}
