#include "edition/version.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace waymark {
namespace {

constexpr std::size_t kLongest = 40;  // Why: versions name folders, in which paths of pages must still fit.

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A number without leading zeros.
std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  if (!is_digits(text) || (text.size() > 1 && text[0] == '0')) {
    return std::nullopt;
  }
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

/// Small letters only: 'RC' and 'rc' would be one folder on some machines and two on others.
bool is_identifier(std::string_view text) {
  const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-';
  });
  return plain && (!is_digits(text) || number(text).has_value());
}

/// Takes the part of `text` up to the next dot off it.
std::string_view take_part(std::string_view& text) {
  const std::size_t dot = text.find('.');
  const std::string_view part = text.substr(0, dot);
  text.remove_prefix(dot == std::string_view::npos ? text.size() : dot + 1);
  return part;
}

std::strong_ordering compare_identifiers(const std::string& a, const std::string& b) {
  const auto left = number(a);
  const auto right = number(b);
  if (left && right) {
    return *left <=> *right;
  }
  if (left.has_value() != right.has_value()) {
    return left ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  return a.compare(b) <=> 0;
}

}  // namespace

std::strong_ordering Version::operator<=>(const Version& other) const {
  for (const auto order : {major <=> other.major, minor <=> other.minor, patch <=> other.patch}) {
    if (order != 0) {
      return order;
    }
  }
  if (prerelease.empty() != other.prerelease.empty()) {
    return prerelease.empty() ? std::strong_ordering::greater : std::strong_ordering::less;
  }
  for (std::size_t i = 0; i < std::min(prerelease.size(), other.prerelease.size()); ++i) {
    if (const auto order = compare_identifiers(prerelease[i], other.prerelease[i]); order != 0) {
      return order;
    }
  }
  return prerelease.size() <=> other.prerelease.size();
}

std::optional<Version> parse_version(std::string_view text) {
  if (text.size() > kLongest) {
    return std::nullopt;
  }
  const std::size_t hyphen = text.find('-');
  std::string_view core = text.substr(0, hyphen);
  if (std::count(core.begin(), core.end(), '.') != 2) {
    return std::nullopt;
  }
  const auto major = number(take_part(core));
  const auto minor = number(take_part(core));
  const auto patch = number(core);
  if (!major || !minor || !patch) {
    return std::nullopt;
  }
  Version version{*major, *minor, *patch};
  if (hyphen == std::string_view::npos) {
    return version;
  }
  std::string_view rest = text.substr(hyphen + 1);
  if (rest.empty() || rest.back() == '.') {
    return std::nullopt;
  }
  while (!rest.empty()) {
    const std::string_view part = take_part(rest);
    if (!is_identifier(part)) {
      return std::nullopt;
    }
    version.prerelease.emplace_back(part);
  }
  return version;
}

std::string to_text(const Version& version) {
  std::string text = fmt::format("{}.{}.{}", version.major, version.minor, version.patch);
  if (!version.prerelease.empty()) {
    text += fmt::format("-{}", fmt::join(version.prerelease, "."));
  }
  return text;
}

}  // namespace waymark
