#include "plugin/printed_lines.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kMaxLines = 100;

}  // namespace

std::vector<std::string> log_lines(std::string_view log) {
  std::vector<std::string> lines;
  std::size_t more = 0;
  while (!log.empty()) {
    const std::size_t end = std::min(log.find('\n'), log.size());
    std::string_view line = log.substr(0, end);
    log.remove_prefix(std::min(end + 1, log.size()));
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    if (line.empty()) {
      continue;
    }
    if (lines.size() < kMaxLines) {
      lines.emplace_back(line);
    } else {
      ++more;
    }
  }
  if (more > 0) {
    lines.push_back(fmt::format("(and {} more lines)", more));
  }
  return lines;
}

void report_printed(const std::string& plugin, const std::vector<std::string>& lines, const Place& place,
                    Diagnostics& diagnostics) {
  if (lines.empty()) {
    return;
  }
  Diagnostic note;
  note.severity = Severity::note;
  note.place = place;
  note.message = fmt::format("plugin '{}' printed: {}", plugin, fmt::join(lines, "\n"));
  diagnostics.add(std::move(note));
}

}  // namespace waymark
