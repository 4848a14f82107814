#include "check/start_rules.hpp"

#include "check/page_targets.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {
namespace {

class StartCheck {
 public:
  StartCheck(const Library& library, const std::vector<Document>& documents, bool release, Diagnostics& diagnostics)
      : library_(library), documents_(documents), release_(release), diagnostics_(diagnostics) {}

  void run() {
    const KnowledgeBase& base = library_.knowledge_base;
    for (const StartStep& step : base.start_steps) {
      if (!step.page.empty()) {
        check("start step", "take the step out", {step.page, {}, step.line});
      }
    }
    for (const StartRole& role : base.start_roles) {
      const std::string what = fmt::format("role '{}' of 'start'", role.id);
      for (const StartLink& link : role.about) {
        check(what, "take the link out", link);
      }
      for (const std::vector<StartLink>& stage : role.stages) {
        for (const StartLink& link : stage) {
          check(what, "take the link out", link);
        }
      }
    }
  }

 private:
  void check(std::string_view what, std::string_view otherwise, const StartLink& link) {
    const Place place{library_.knowledge_base.file, link.line, 0};
    const auto found = library_.page_by_id.find(link.page);
    if (found == library_.page_by_id.end()) {
      std::vector<std::string_view> ids;
      for (const PageSource& page : library_.pages) {
        ids.push_back(page.id);
      }
      const std::string meant = suggest(link.page, ids);
      diagnostics_.error(place, fmt::format("{} leads to unknown page '{}'", what, link.page),
                         meant.empty() ? "name a page as 'pack/name'" : fmt::format("did you mean '{}'?", meant));
      return;
    }
    if (release_ && library_.pages[found->second].meta.status == PageStatus::draft) {
      diagnostics_.error(place, fmt::format("{} leads to draft page '{}', which a release leaves out", what, link.page),
                         fmt::format("publish the draft, or {}", otherwise));
    }
    if (!link.anchor.empty()) {
      check_anchor(what, link, found->second, place);
    }
  }

  void check_anchor(std::string_view what, const StartLink& link, std::uint32_t page, const Place& place) {
    const PageTargets targets(documents_[page]);
    if (targets.has(link.anchor)) {
      return;
    }
    const std::string meant = targets.nearest(link.anchor);
    diagnostics_.error(place, fmt::format("{} leads to '{}', which has no anchor '#{}'", what, link.page, link.anchor),
                       meant.empty() ? targets.listed() : fmt::format("did you mean '#{}'?", meant));
  }

  const Library& library_;
  const std::vector<Document>& documents_;
  bool release_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_start(const Library& library, const std::vector<Document>& documents, bool release,
                 Diagnostics& diagnostics) {
  StartCheck(library, documents, release, diagnostics).run();
}

}  // namespace waymark
