#include "markdown/raw_html.hpp"

#include <array>
#include <cstddef>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kShownTag = 40;

constexpr std::array kInstead{
    std::pair<std::string_view, std::string_view>{"b", "write **bold**"},
    std::pair<std::string_view, std::string_view>{"strong", "write **bold**"},
    std::pair<std::string_view, std::string_view>{"i", "write *emphasis*"},
    std::pair<std::string_view, std::string_view>{"em", "write *emphasis*"},
    std::pair<std::string_view, std::string_view>{"s", "write ~~struck out~~"},
    std::pair<std::string_view, std::string_view>{"del", "write ~~struck out~~"},
    std::pair<std::string_view, std::string_view>{"code", "write `code`"},
    std::pair<std::string_view, std::string_view>{"pre", "write a fenced code block"},
    std::pair<std::string_view, std::string_view>{"br", "end the line with a backslash"},
    std::pair<std::string_view, std::string_view>{"hr", "write --- on a line of its own"},
    std::pair<std::string_view, std::string_view>{"a", "write [text](address)"},
    std::pair<std::string_view, std::string_view>{"img", "write ![what it shows](image.png)"},
    std::pair<std::string_view, std::string_view>{"p", "leave an empty line between paragraphs"},
    std::pair<std::string_view, std::string_view>{"ul", "write a list, each item after '- '"},
    std::pair<std::string_view, std::string_view>{"ol", "write a list, each item after '1. '"},
    std::pair<std::string_view, std::string_view>{"li", "write a list, each item after '- '"},
    std::pair<std::string_view, std::string_view>{"table", "write a table with bars between the cells"},
    std::pair<std::string_view, std::string_view>{"blockquote", "start the lines with '> '"},
    std::pair<std::string_view, std::string_view>{"details", "use the 'expander' directive"},
    std::pair<std::string_view, std::string_view>{"summary", "use the 'expander' directive"},
    std::pair<std::string_view, std::string_view>{"svg", "use the 'diagram' directive"},
    std::pair<std::string_view, std::string_view>{"h1",
                                                  "the title comes from the front matter; write '## ' for headings"},
    std::pair<std::string_view, std::string_view>{"h2", "write '## ' before a heading"},
    std::pair<std::string_view, std::string_view>{"h3", "write '### ' before a heading"},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

std::string tag_name(std::string_view html) {
  std::string name;
  std::size_t at = html.find('<');
  at = at == std::string_view::npos ? html.size() : at + 1;
  if (at < html.size() && html[at] == '/') {
    ++at;
  }
  for (; at < html.size(); ++at) {
    const char c = lower(html[at]);
    if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
      break;
    }
    name += c;
  }
  return name;
}

}  // namespace

bool is_only_comments(std::string_view html) {
  while (true) {
    const std::size_t start = html.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) {
      return true;
    }
    html.remove_prefix(start);
    if (!html.starts_with("<!--")) {
      return false;
    }
    const std::size_t end = html.find("-->", 4);
    if (end == std::string_view::npos) {
      return false;
    }
    html.remove_prefix(end + 3);
  }
}

std::string first_tag(std::string_view html) {
  std::size_t start = html.find('<');
  while (start != std::string_view::npos && html.substr(start).starts_with("<!--")) {
    const std::size_t end = html.find("-->", start);
    start = end == std::string_view::npos ? start : html.find('<', end);
    if (end == std::string_view::npos) {
      break;
    }
  }
  if (start == std::string_view::npos) {
    start = 0;
  }
  const std::string_view rest = html.substr(start);
  std::size_t size = rest.find_first_of(">\n");
  size = size == std::string_view::npos ? rest.size() : size + (rest[size] == '>' ? 1 : 0);
  if (size <= kShownTag) {
    return std::string(rest.substr(0, size));
  }
  std::size_t cut = kShownTag;
  while (cut > 0 && (static_cast<unsigned char>(rest[cut]) & 0xC0U) == 0x80U) {
    --cut;
  }
  return std::string(rest.substr(0, cut)) + "…";
}

std::string instead_of_html(std::string_view html) {
  const std::string name = tag_name(first_tag(html));
  for (const auto& [tag, instead] : kInstead) {
    if (name == tag) {
      return std::string(instead);
    }
  }
  return "write it in Markdown or with a directive; to show the tag itself, put it in `code`";
}

}  // namespace waymark
