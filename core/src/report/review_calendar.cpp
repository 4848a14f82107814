#include "report/review_report.hpp"
#include "text/display_width.hpp"

#include <waymark/write_calendar.hpp>

#include <fmt/format.h>

namespace waymark {
namespace {

std::string description_of(const PageSource& page) {
  std::string text =
      page.meta.owner.empty() ? std::string("Nobody owns this page.") : "Owner: " + shown(page.meta.owner);
  text += "\nPage: " + shown(page.id);
  if (page.meta.reviewed.given()) {
    text += "\nLast reviewed: " + iso_date(page.meta.reviewed);
  }
  text += page.meta.status == PageStatus::draft ? "\nThe page is a draft." : "";
  return text;
}

}  // namespace

std::string review_calendar(const ReviewReport& report) {
  const KnowledgeBase& base = report.library.knowledge_base;
  CalendarText calendar("Reviews", "Reviews: " + shown(base.title), calendar_day(report.today));
  bool empty = true;
  for (const ReviewDuty& duty : listed_duties(report)) {
    if (!is_listed(duty)) {
      continue;
    }
    empty = false;
    const PageSource& page = report.library.pages[duty.page];
    const std::chrono::sys_days day = calendar_day(page.meta.review_by);
    calendar.event({fmt::format("review/{}@{}.invalid", shown(page.id), base.id), day, day,
                    "Review: " + shown(page.meta.title), description_of(page)});
  }
  return empty ? std::string() : calendar.finish();
}

}  // namespace waymark
