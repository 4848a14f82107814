#include "overlay/pin_figure_links.hpp"

#include "check/address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {
namespace {

constexpr std::string_view kPageEnding = ".md";

/// The address of a page as 'page:PACK/NAME#ANCHOR'; nothing for one that is not relative, or leaves the pack.
std::optional<std::string> pinned(std::string_view target, const PageSource& source) {
  const std::size_t hash = std::min(target.find('#'), target.size());
  const std::string_view path = target.substr(0, hash);
  if (scheme_of(target) || target.starts_with('/') || !path.ends_with(kPageEnding)) {
    return std::nullopt;
  }
  const std::string& own = own_id(source);
  const std::string_view pack = std::string_view(own).substr(0, own.find('/') + 1);
  const auto full = joined(folder_of(own), percent_decoded(path));
  if (!full || !full->starts_with(pack)) {
    return std::nullopt;
  }
  return fmt::format("page:{}{}", full->substr(0, full->size() - kPageEnding.size()), target.substr(hash));
}

void retarget(Document& document, std::string_view from, const std::string& to) {
  for (Link& link : document.links) {
    if (document.text(link.target) == from) {
      link.target = {static_cast<std::uint32_t>(document.storage.size()), static_cast<std::uint32_t>(to.size())};
      document.storage += to;
    }
  }
}

}  // namespace

void pin_figure_links(Document& document, const PageSource& source) {
  for (Figure& figure : document.figures) {
    for (Primitive& primitive : figure.primitives) {
      if (primitive.kind != Primitive::Kind::link_area) {
        continue;
      }
      if (const auto to = pinned(primitive.target, source)) {
        retarget(document, primitive.target, *to);
        primitive.target = *to;
      }
    }
  }
}

}  // namespace waymark
