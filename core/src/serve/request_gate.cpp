#include "serve/request_gate.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace waymark {
namespace {

constexpr std::size_t kLongestTarget = 4096;
constexpr std::array<std::string_view, 3> kOwnHosts{"127.0.0.1", "localhost", "[::1]"};

/// 'host:port' is this server; the port may be missing if it is the scheme's own.
bool is_own_authority(std::string_view authority, std::uint16_t port) {
  for (const std::string_view host : kOwnHosts) {
    if (authority == fmt::format("{}:{}", host, port) || (port == 80 && authority == host)) {
      return true;
    }
  }
  return false;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  if (c >= 'a' && c <= 'f') {
    return c - 'a' + 10;
  }
  if (c >= 'A' && c <= 'F') {
    return c - 'A' + 10;
  }
  return -1;
}

std::optional<std::string> decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i];
      continue;
    }
    if (i + 2 >= text.size()) {
      return std::nullopt;
    }
    const int high = hex_digit(text[i + 1]);
    const int low = hex_digit(text[i + 2]);
    if (high < 0 || low < 0) {
      return std::nullopt;
    }
    result += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return result;
}

}  // namespace

std::optional<Refusal> refuse(const RequestHead& head, std::uint16_t port) {
  if (head.repeated) {
    return Refusal{400, "A header was sent twice."};
  }
  if (!head.host || !is_own_authority(*head.host, port)) {
    return Refusal{403, "This server answers only to its own address on this machine."};
  }
  if (head.method != "GET" && head.method != "HEAD") {
    return Refusal{405, "This server only answers GET and HEAD."};
  }
  if (head.origin &&
      (!head.origin->starts_with("http://") || !is_own_authority(std::string_view(*head.origin).substr(7), port))) {
    return Refusal{403, "Pages of other sites may not read this one."};
  }
  const bool from_here = !head.fetch_site || *head.fetch_site == "same-origin" || *head.fetch_site == "none";
  const bool top_level = head.fetch_mode == "navigate" && head.fetch_destination == "document";
  if (!from_here && !top_level) {
    return Refusal{403, "Pages of other sites may not use this one."};
  }
  return std::nullopt;
}

std::optional<std::vector<std::string>> path_parts(std::string_view target, Refusal& refusal) {
  if (target.size() > kLongestTarget) {
    refusal = {414, "The address is too long."};
    return std::nullopt;
  }
  target = target.substr(0, target.find_first_of("?#"));
  if (target.empty() || target.front() != '/') {
    refusal = {400, "The address must be a path that starts with '/'."};
    return std::nullopt;
  }
  std::optional<std::string> path = decoded(target.substr(1));
  if (!path) {
    refusal = {400, "The address has a bad percent escape."};
    return std::nullopt;
  }
  for (const char c : *path) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\') {
      refusal = {400, "The address has a character that no page's address has."};
      return std::nullopt;
    }
  }
  std::vector<std::string> parts;
  std::size_t start = 0;
  while (true) {
    const std::size_t slash = path->find('/', start);
    parts.push_back(path->substr(start, slash == std::string::npos ? slash : slash - start));
    const bool last = slash == std::string::npos;
    const std::string& part = parts.back();
    if (part == "." || part == "..") {
      refusal = {403, "Nothing outside the site is served."};
      return std::nullopt;
    }
    if ((part.empty() && !last) || part.starts_with('.')) {
      refusal = {404, "There is no such page."};
      return std::nullopt;
    }
    if (last) {
      return parts;
    }
    start = slash + 1;
  }
}

}  // namespace waymark
