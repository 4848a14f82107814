#include "pack/plugin_settings.hpp"

#include "signature/public_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

namespace waymark {
namespace {

struct Range {
  std::uint32_t least;
  std::uint32_t most;
};

constexpr Range kSeconds{1, 600};
constexpr Range kMemory{64, 16384};

/// A whole number under `key`; `otherwise` if it is missing, or wrong, which is reported.
std::uint32_t read_number(MappingReader& reader, std::string_view key, Range range, std::uint32_t otherwise) {
  const std::string text = reader.text(key);
  const YamlNode* value = reader.node(key);
  if (value == nullptr || !value->is_scalar() || value->is_null()) {
    return otherwise;
  }
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < range.least || number > range.most) {
    reader.wrong(key, fmt::format("must be a whole number from {} to {}, not '{}'", range.least, range.most, text));
    return otherwise;
  }
  return number;
}

void read_trust(MappingReader& reader, const std::string& file, Diagnostics& diagnostics, PluginSettings& settings) {
  const YamlNode* value = reader.node("trust");
  reader.texts("trust");  // Why: reports items that are no text.
  if (value == nullptr || value->is_null()) {
    return;
  }
  settings.signed_only = !value->is_sequence() || !value->items.empty();
  const auto read = [&](const YamlNode& item) {
    if (!item.is_scalar() || item.is_null()) {
      return;
    }
    const auto key = parse_public_key(item.scalar);
    if (!key) {
      diagnostics.error(
          {file, item.line, item.column},
          fmt::format("'trust' in knowledge-base.yaml has what is no minisign public key: '{}'", item.scalar),
          "copy the last line of the '.pub' file, which starts with 'RW'");
      return;
    }
    std::string text = to_text(*key);
    if (std::find(settings.trust.begin(), settings.trust.end(), text) == settings.trust.end()) {
      settings.trust.push_back(std::move(text));
    }
  };
  if (value->is_sequence()) {
    std::for_each(value->items.begin(), value->items.end(), read);
  } else {
    read(*value);
  }
}

}  // namespace

PluginSettings read_plugin_settings(MappingReader& reader, const std::string& file, Diagnostics& diagnostics) {
  PluginSettings settings;
  const YamlNode* limits = reader.node("plugin-limits");
  if (limits != nullptr && !limits->is_null()) {
    MappingReader fields(*limits, file, "'plugin-limits'", diagnostics);
    settings.seconds = read_number(fields, "seconds", kSeconds, settings.seconds);
    settings.memory = read_number(fields, "memory", kMemory, settings.memory);
    fields.finish();
  }
  read_trust(reader, file, diagnostics, settings);
  return settings;
}

}  // namespace waymark
