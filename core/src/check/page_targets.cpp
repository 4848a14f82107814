#include "check/page_targets.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>

namespace waymark {
namespace {

/// No more of a page's anchors are searched, or listed, for a hint.
constexpr std::size_t kMaxSearched = 500;
constexpr std::size_t kMaxListed = 20;

constexpr std::string_view kResourcePrefix = "resource-";

}  // namespace

PageTargets::PageTargets(const Document& document) {
  for (const Node& node : document.nodes) {
    if (node.kind == Kind::heading) {
      names_.push_back(document.text(node));
    } else if (node.kind == Kind::worksheet) {
      names_.emplace_back(document.worksheets[node.data].id);
      worksheets_ = true;
    } else if (node.kind == Kind::resource && !document.resource_records[node.data].id.empty()) {
      resources_.emplace_back(document.resource_records[node.data].id);
    }
  }
  sorted_.assign(names_.begin(), names_.end());
  std::sort(sorted_.begin(), sorted_.end());
  std::sort(resources_.begin(), resources_.end());
}

bool PageTargets::has(std::string_view anchor) const {
  return std::binary_search(sorted_.begin(), sorted_.end(), anchor) ||
         (anchor.starts_with(kResourcePrefix) &&
          std::binary_search(resources_.begin(), resources_.end(), anchor.substr(kResourcePrefix.size())));
}

std::string PageTargets::nearest(std::string_view anchor) const {
  const auto searched = static_cast<std::ptrdiff_t>(std::min(names_.size(), kMaxSearched));
  return suggest(anchor, {names_.begin(), names_.begin() + searched});
}

std::string PageTargets::listed() const {
  if (names_.empty()) {
    return {};
  }
  const auto listed = static_cast<std::ptrdiff_t>(std::min(names_.size(), kMaxListed));
  return fmt::format("its {} are: {}{}", worksheets_ ? "headings and worksheets" : "headings",
                     fmt::join(names_.begin(), names_.begin() + listed, ", "),
                     names_.size() > kMaxListed ? " and more" : "");
}

std::string PageTargets::doubled() const {
  const auto twice = std::adjacent_find(sorted_.begin(), sorted_.end());
  if (twice != sorted_.end()) {
    return std::string(*twice);
  }
  for (const std::string_view name : sorted_) {
    if (name.starts_with(kResourcePrefix) &&
        std::binary_search(resources_.begin(), resources_.end(), name.substr(kResourcePrefix.size()))) {
      return std::string(name);
    }
  }
  return {};
}

}  // namespace waymark
