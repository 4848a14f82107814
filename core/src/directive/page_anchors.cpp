#include "directive/page_anchors.hpp"

#include "text/unicode.hpp"

#include <fmt/format.h>

namespace waymark {
namespace {

constexpr std::string_view kOwnPrefix = "wm-";  // of ids that Waymark itself writes

}  // namespace

PageAnchors::PageAnchors() {
  anchors_.insert("maincontent");  // the page template's own
}

std::string PageAnchors::unique(std::string_view heading) {
  std::string anchor = slug(heading);
  if (anchor.empty()) {
    anchor = "section";
  } else if (anchor.starts_with(kOwnPrefix)) {
    anchor.insert(0, "section-");
  }
  if (anchors_.insert(anchor).second) {
    return anchor;
  }
  // Why kept: to count from 1 each time would make a page of equal headings take quadratic time.
  for (int& number = last_numbers_[anchor];;) {
    ++number;
    std::string numbered = fmt::format("{}-{}", anchor, number);
    if (anchors_.insert(numbered).second) {
      return numbered;
    }
  }
}

bool PageAnchors::take(std::string_view anchor) {
  return !anchor.starts_with(kOwnPrefix) && anchors_.insert(std::string(anchor)).second;
}

}  // namespace waymark
