#include "overlay/describe_change.hpp"

#include "render/model/model_hash.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace waymark {
namespace {

/// How many of `a`, sorted, are not in `b`, sorted.
std::size_t count_missing(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> missing;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(missing));
  return missing.size();
}

}  // namespace

std::string describe_change(const Json& earlier, const Json& later) {
  std::vector<std::string> before = block_hashes(earlier);
  std::vector<std::string> after = block_hashes(later);
  const bool moved = before != after;
  std::sort(before.begin(), before.end());
  std::sort(after.begin(), after.end());
  const std::size_t added = count_missing(after, before);
  const std::size_t gone = count_missing(before, after);
  const std::size_t changed = std::min(added, gone);
  std::vector<std::string> parts;
  const auto say = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count > 0) {
      const std::string_view blocks = !parts.empty() ? "" : count == 1 ? " block" : " blocks";
      parts.push_back(fmt::format("{}{} {}", count, blocks, count == 1 ? one : many));
    }
  };
  say(changed, "changed", "changed");
  say(added - changed, "is new", "are new");
  say(gone - changed, "is gone", "are gone");
  if (parts.empty() && moved) {
    parts.emplace_back("its blocks stand in another order");
  }
  for (const char* key : {"title", "summary"}) {
    if (earlier.at(key) != later.at(key)) {
      parts.push_back(fmt::format("the {} changed", key));
    }
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace waymark
