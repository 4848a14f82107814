#include "text/placeholders.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <vector>

namespace waymark {
namespace {

constexpr std::string_view kStart = "{{local:";
/// A hundred bytes can ask for a megabyte, so that texts end here.
constexpr std::size_t kMaxBytes = std::size_t{64} << 20U;

}  // namespace

bool has_placeholders(std::string_view text) { return text.find(kStart) != std::string_view::npos; }

std::string with_placeholders(std::string_view text, const Placeholders& values, const ReportPlaceholder& report) {
  std::string result;
  for (std::size_t start = text.find(kStart); start != std::string_view::npos; start = text.find(kStart)) {
    const std::size_t name_start = start + kStart.size();
    const std::size_t end = text.find("}}", name_start);
    if (end == std::string_view::npos) {
      break;
    }
    result += text.substr(0, start);
    const std::string_view name = text.substr(name_start, end - name_start);
    if (const auto found = values.find(name); found != values.end()) {
      result += found->second;
      if (result.size() > kMaxBytes) {
        report(fmt::format("text is longer than {} MiB with its placeholders' values", kMaxBytes >> 20U),
               "use fewer of them, or shorter values");
        return result;
      }
    } else {
      std::vector<std::string_view> names;
      for (const auto& [known, value] : values) {
        names.push_back(known);
      }
      result += text.substr(start, end + 2 - start);
      const std::string meant = suggest(name, names);
      report(fmt::format("placeholder '{{{{local:{}}}}}' has no value", name),
             meant.empty()
                 ? fmt::format("set '{}' under 'local' in knowledge-base.yaml or in the pack's pack.yaml", name)
                 : fmt::format("did you mean '{{{{local:{}}}}}'?", meant));
    }
    text.remove_prefix(end + 2);
  }
  result += text;
  return result;
}

}  // namespace waymark
