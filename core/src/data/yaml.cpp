#include "data/yaml.hpp"

#include "data/fyaml_parser.hpp"
#include "data/text_file.hpp"
#include "data/yaml_tree.hpp"

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

namespace waymark {
namespace {

/// Whether a line starts with '%'; says so. Why before parsing: libfyaml 0.7.12 never comes back from some directives.
bool report_directive(std::string_view text, const std::string& file, std::uint32_t first_line,
                      Diagnostics& diagnostics) {
  std::size_t at = 0;
  while ((at = text.find('%', at)) != std::string_view::npos && at != 0 && text[at - 1] != '\n') {
    ++at;
  }
  if (at == std::string_view::npos) {
    return false;
  }
  const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  std::string_view excerpt = text.substr(at, text.find('\n', at) - at);
  diagnostics.error({file, first_line + static_cast<std::uint32_t>(lines), 1}, "a line may not start with '%'",
                    "take it out, or put the value in quotes",
                    std::string(excerpt.size() <= kMaxExcerptBytes ? excerpt : std::string_view()));
  return true;
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) {
      return &entry.value;
    }
  }
  return nullptr;
}

std::optional<YamlNode> parse_yaml(std::string_view text, const std::string& file, std::uint32_t first_line,
                                   Diagnostics& diagnostics) {
  if (report_directive(text, file, first_line, diagnostics)) {
    return std::nullopt;
  }
  // Why kept: starting a parser anew costs a fifth of the time of parsing a page's front matter.
  thread_local std::unique_ptr<FyamlParser> kept;
  std::unique_ptr<FyamlParser> parser = kept ? std::move(kept) : std::make_unique<FyamlParser>();
  if (fy_parser_reset(parser->get()) != 0 ||
      fy_parser_set_string(parser->get(), text.empty() ? "" : text.data(), text.size()) != 0) {
    throw std::bad_alloc();
  }
  auto result = build_yaml_tree(*parser, text, file, first_line, diagnostics);
  if (result && parser->clean()) {
    kept = std::move(parser);
  }
  return result;
}

}  // namespace waymark
