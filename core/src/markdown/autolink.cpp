#include "markdown/autolink.hpp"

#include <algorithm>

namespace waymark {
namespace {

bool is_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// The length of a valid domain at the front of `text`, or 0: segments of letters, digits, '_' and '-', joined by
/// dots, without '_' in the last two.
std::size_t domain_size(std::string_view text, bool needs_dot) {
  std::size_t at = 0;
  std::size_t dots = 0;
  bool underscore_here = false;
  bool underscore_before = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '_') {
      underscore_here = true;
    } else if (c == '.') {
      underscore_before = underscore_here;
      underscore_here = false;
      ++dots;
    } else if (!is_alnum(c) && c != '-' && static_cast<unsigned char>(c) < 0x80) {
      break;
    }
  }
  if (underscore_here || underscore_before || (needs_dot && dots == 0)) {
    return 0;
  }
  return at;
}

/// Cuts off what ends a sentence rather than an address: punctuation, an unmatched ')', an entity.
std::size_t trimmed(std::string_view link) {
  std::size_t end = link.size();
  const auto opened = std::count(link.begin(), link.end(), '(');
  auto closed = std::count(link.begin(), link.end(), ')');
  while (end > 0) {
    const char last = link[end - 1];
    if (std::string_view("?!.,:*_~'\"").find(last) != std::string_view::npos) {
      --end;
    } else if (last == ')') {
      // No '(' is ever cut off, so that all of them stand before this.
      if (closed <= opened) {
        break;
      }
      --closed;
      --end;
    } else if (last == ';') {
      std::size_t name = end - 1;
      while (name > 0 && is_alnum(link[name - 1])) {
        --name;
      }
      if (name == 0 || link[name - 1] != '&' || name == end - 1) {
        break;
      }
      end = name - 1;
    } else {
      break;
    }
  }
  return end;
}

/// A web address that starts at the front of `text`, `scheme_size` bytes of which are its scheme; its size, or 0.
std::size_t web_address_size(std::string_view text, std::size_t scheme_size, bool needs_dot) {
  const std::size_t domain = domain_size(text.substr(scheme_size), needs_dot);
  if (domain == 0) {
    return 0;
  }
  std::size_t end = scheme_size + domain;
  while (end < text.size() && !is_space(text[end]) && text[end] != '<') {
    ++end;
  }
  const std::size_t size = trimmed(text.substr(0, end));
  return size > scheme_size ? size : 0;
}

/// The mail address around the '@' at `at`; nothing before `from` belongs to it.
Autolink mail_address(std::string_view text, std::size_t from, std::size_t at) {
  std::size_t start = at;
  while (start > from &&
         (is_alnum(text[start - 1]) || std::string_view(".+-_").find(text[start - 1]) != std::string_view::npos)) {
    --start;
  }
  std::size_t end = at + 1;
  std::size_t dots = 0;
  while (end < text.size()) {
    const char c = text[end];
    if (c == '.' && end + 1 < text.size() && is_alnum(text[end + 1])) {
      ++dots;
    } else if (!is_alnum(c) && c != '-' && c != '_') {
      break;
    }
    ++end;
  }
  if (start == at || dots == 0 || text[end - 1] == '-' || text[end - 1] == '_') {
    return {};
  }
  const std::string_view address = text.substr(start, end - start);
  return {start, address.size(), "mailto:" + std::string(address)};
}

}  // namespace

Autolink find_autolink(std::string_view text, std::size_t from, bool after_text) {
  for (std::size_t at = from; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '@') {
      if (Autolink mail = mail_address(text, from, at); mail.size != 0) {
        return mail;
      }
      continue;
    }
    if (c != 'w' && c != 'h') {
      continue;
    }
    const bool may_start =
        at == 0 ? !after_text
                : is_space(text[at - 1]) || std::string_view("*_~(").find(text[at - 1]) != std::string_view::npos;
    if (!may_start) {
      continue;
    }
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("www.")) {
      if (const std::size_t size = web_address_size(rest, 0, true); size > 4) {
        return {at, size, "http://" + std::string(rest.substr(0, size))};
      }
    }
    for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://")}) {
      if (rest.starts_with(scheme)) {
        if (const std::size_t size = web_address_size(rest, scheme.size(), false); size != 0) {
          return {at, size, std::string(rest.substr(0, size))};
        }
      }
    }
  }
  return {};
}

}  // namespace waymark
