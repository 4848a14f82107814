#include "render/pdf/print_context.hpp"

#include "text/code_points.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {

std::uint32_t PrintContext::new_destination() {
  flow.destinations.emplace_back();
  return static_cast<std::uint32_t>(flow.destinations.size() - 1);
}

std::uint32_t PrintContext::destination(std::uint32_t page, std::string_view anchor) {
  const auto [found, added] = destinations_.emplace(fmt::format("{}#{}", page, anchor), kNone);
  if (added) {
    const std::uint32_t fallback = anchor.empty() ? kNone : destination(page, {});
    const std::uint32_t made = new_destination();
    flow.destinations[made].fallback = fallback;
    // Why not `found`: asking for the page's own destination may have moved it.
    destinations_[fmt::format("{}#{}", page, anchor)] = made;
    return made;
  }
  return found->second;
}

std::uint32_t PrintContext::term_destination(std::string_view anchor) { return destination(kNone, anchor); }

int PrintContext::heading_level(int wanted) {
  constexpr int kDeepest = 6;
  last_heading_ = std::clamp(wanted, 1, std::min(last_heading_ + 1, kDeepest));
  return last_heading_;
}

const ImageFile* PrintContext::image(const std::string& asset, const Place& place) {
  const auto found = images_.find(asset);
  if (found != images_.end()) {
    return found->second.get();
  }
  std::unique_ptr<ImageFile>& image = images_[asset];
  const auto known = input.library.assets.find(asset);
  if (known == input.library.assets.end()) {
    return nullptr;  // the check step has reported it
  }
  try {
    image = std::make_unique<ImageFile>(read_image(known->second.file));
  } catch (const Error& error) {
    diagnostics.error(place, fmt::format("the image '{}' can't be printed: {}", asset, error.what()), error.hint());
  }
  return image.get();
}

void PrintContext::report_missing(char32_t character, const Place& place) {
  if (!reported_.emplace(place.file, character).second) {
    return;
  }
  const Place where = place.file.empty() ? Place{input.library.knowledge_base.file, 0, 0} : place;
  std::string shown;
  append_utf8(shown, character);
  diagnostics.error(where,
                    fmt::format("no font for PDFs has the character '{}' (U+{:04X}), so print would lose it", shown,
                                static_cast<std::uint32_t>(character)),
                    "write it in words or with another character");
}

}  // namespace waymark
