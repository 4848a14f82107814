#include "overlay/override_review.hpp"

#include "compare/compare_page.hpp"
#include "data/text_file.hpp"
#include "overlay/change_summary.hpp"

#include <fmt/format.h>

#include <utility>

namespace waymark {

std::vector<OverrideReview> review_overrides(const Library& library, const std::vector<UpstreamPage>& upstream,
                                             BaseFinder& bases) {
  std::vector<OverrideReview> reviews;
  for (const UpstreamPage& each : upstream) {
    if (each.page == kNoPage) {
      continue;
    }
    const PageSource& page = library.pages[each.page];
    const Pack& pack = library.packs[page.pack];
    const std::string& based_on = page.meta.overlay.based_on;
    OverrideReview review;
    review.page = page.id;
    review.own_id = own_id(page);
    review.file = page.file;
    review.national = fmt::format("{}, version {}", pack.title, pack.version);
    review.based_on = based_on;
    review.present = each.lasting_hash();
    if (based_on.empty()) {
      review.state = OverrideState::unrecorded;
    } else if (based_on != each.hash && based_on != each.published) {
      review.state = OverrideState::stale;
      if (const auto base = bases.find(based_on, page)) {
        const auto present = bases.published(each.published, page);
        review.base = base->edition;
        review.changes = compare_pages(base->model, present ? *present : each.model, {});
      }
    }
    reviews.push_back(std::move(review));
  }
  return reviews;
}

void report_overrides(const Library& library, const std::vector<OverrideReview>& reviews, Diagnostics& diagnostics) {
  for (const OverrideReview& review : reviews) {
    if (review.state == OverrideState::current) {
      continue;
    }
    const PageSource& page = library.pages[library.page_by_id.at(review.page)];
    const Overlay& overlay = page.meta.overlay;
    const std::uint32_t line = overlay.based_on_line != 0 ? overlay.based_on_line : overlay.line;
    const std::string accept = fmt::format("'waymark overlay accept {}'", review.page);
    std::string message;
    std::string hint;
    if (review.state == OverrideState::unrecorded) {
      message = fmt::format("nothing says which version of '{}' this page was written from", review.page);
      hint = fmt::format("hold it against the national page, then run {}: it records that, and later changes are told",
                         accept);
    } else {
      message =
          fmt::format("stale: the national page '{}' has changed since this one was written from it", review.page);
      hint = review.base.empty()
                 ? std::string("the edition that it was written from is not at hand: see 'waymark overlay review'")
                 : fmt::format("since edition {}: {}", review.base, change_summary(review.changes));
      hint += fmt::format("; once this page is right, run {}", accept);
    }
    diagnostics.warning({page.file, line, 0}, std::move(message), std::move(hint), excerpt_of_line(page.text, line));
  }
}

}  // namespace waymark
