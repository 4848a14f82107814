#include "markdown/fence.hpp"

#include <algorithm>

namespace waymark {
namespace {

bool is_name(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') {
    return false;
  }
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t");
  if (start == std::string_view::npos) {
    return {};
  }
  return text.substr(start, text.find_last_not_of(" \t") - start + 1);
}

/// The number of times `c` stands at the front of `text`.
std::size_t run_of(std::string_view text, char c) {
  const std::size_t end = text.find_first_not_of(c);
  return end == std::string_view::npos ? text.size() : end;
}

std::string_view line_at(std::string_view text, std::size_t start) {
  return text.substr(start, text.find('\n', start) - start);
}

/// The line without up to three spaces of indent; a line with more is code and comes back empty.
std::string_view unindented(std::string_view line) {
  const std::size_t spaces = run_of(line, ' ');
  return spaces > 3 ? std::string_view{} : line.substr(spaces);
}

}  // namespace

bool is_directive_info(std::string_view info) { return info.starts_with('{'); }

std::optional<DirectiveInfo> parse_directive_info(std::string_view info) {
  const std::size_t end = info.find('}');
  if (!is_directive_info(info) || end == std::string_view::npos || !is_name(info.substr(1, end - 1))) {
    return std::nullopt;
  }
  const std::string_view rest = info.substr(end + 1);
  if (!rest.empty() && rest[0] != ' ' && rest[0] != '\t') {
    return std::nullopt;
  }
  return DirectiveInfo{std::string(info.substr(1, end - 1)), std::string(trimmed(rest))};
}

std::vector<DirectiveOption> take_options(std::string_view& body, std::uint32_t first_line) {
  std::vector<DirectiveOption> options;
  while (body.starts_with(':')) {
    const std::string_view line = line_at(body, 0);
    const std::size_t name_end = line.find(':', 1);
    if (name_end == std::string_view::npos || !is_name(line.substr(1, name_end - 1))) {
      break;
    }
    options.push_back({std::string(line.substr(1, name_end - 1)), std::string(trimmed(line.substr(name_end + 1))),
                       first_line + static_cast<std::uint32_t>(options.size())});
    body.remove_prefix(line.size() < body.size() ? line.size() + 1 : line.size());
  }
  return options;
}

bool closes_fence(std::string_view line, char fence, int length) {
  const std::size_t end = line.find_last_not_of(" \t");
  if (end == std::string_view::npos || line[end] != fence) {
    return false;
  }
  std::size_t count = 0;
  while (count <= end && line[end - count] == fence) {
    ++count;
  }
  // What stands before can only be indent, quote marks and list marks.
  return count >= static_cast<std::size_t>(length) &&
         line.substr(0, end + 1 - count).find_first_not_of(" \t>-*+.)0123456789") == std::string_view::npos;
}

std::optional<std::uint32_t> find_equal_fence(std::string_view body, char fence, int length) {
  std::uint32_t number = 0;
  for (std::size_t start = 0; start < body.size(); ++number) {
    const std::string_view line = line_at(body, start);
    const std::string_view text = line.substr(std::min(line.find_first_not_of(" \t>"), line.size()));
    const std::size_t count = run_of(text, fence);
    if (count >= static_cast<std::size_t>(length) && is_directive_info(trimmed(text.substr(count)))) {
      return number;
    }
    start += line.size() + 1;
  }
  return std::nullopt;
}

std::string collect_definitions(std::string_view text) {
  std::string definitions;
  std::size_t end = 0;  // of what is kept; only empty lines follow
  char fence = 0;
  std::size_t fence_length = 0;
  bool in_footnote = false;
  bool after_text = false;  // the last line belongs to a footnote and is not blank
  for (std::size_t start = 0; start < text.size(); definitions += '\n') {
    const std::string_view line = line_at(text, start);
    start += line.size() + 1;
    const std::string_view bare = unindented(line);
    const char first = bare.empty() ? '\0' : bare[0];
    if ((first == '`' || first == '~') && run_of(bare, first) >= 3) {
      const std::size_t length = run_of(bare, first);
      if (fence == 0) {
        fence = first;
        fence_length = length;
      } else if (first == fence && length >= fence_length && trimmed(bare.substr(length)).empty()) {
        fence = 0;
      }
      in_footnote = false;
      continue;
    }
    if (fence != 0) {
      continue;
    }
    const bool blank = trimmed(line).empty();
    if (first == '[' && bare.find("]:") != std::string_view::npos) {
      in_footnote = bare.starts_with("[^");
    } else {
      // The last of these is a lazy continuation of the footnote's paragraph.
      in_footnote = in_footnote && (line.starts_with("    ") || blank || after_text);
      if (!in_footnote) {
        continue;
      }
    }
    after_text = !blank;
    definitions += line;
    end = blank ? end : definitions.size();
  }
  definitions.resize(end);
  return definitions;
}

}  // namespace waymark
