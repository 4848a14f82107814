#include "report/review_report.hpp"
#include "text/display_width.hpp"

#include <waymark/write_csv.hpp>

#include <string_view>

namespace waymark {
namespace {

std::string_view state_name(ReviewState state) {
  switch (state) {
    case ReviewState::overdue:
      return "overdue";
    case ReviewState::due:
      return "due";
    case ReviewState::later:
      return "later";
    case ReviewState::undated:
      return "no review date";
  }
  return {};
}

std::string date_or_nothing(Date date) { return date.given() ? iso_date(date) : std::string(); }

}  // namespace

std::string review_csv(const ReviewReport& report) {
  CsvText csv;
  csv.row(
      {"owner", "page", "title", "file", "last reviewed", "review by", "state", "days overdue", "days left", "status"});
  for (const ReviewDuty& duty : listed_duties(report)) {
    const PageSource& page = report.library.pages[duty.page];
    const bool dated = duty.state != ReviewState::undated;
    // Two columns of days, since a spreadsheet could take '-21' for a formula.
    csv.row({shown(page.meta.owner), shown(page.id), shown(page.meta.title), shown(page.file),
             date_or_nothing(page.meta.reviewed), date_or_nothing(page.meta.review_by),
             std::string(state_name(duty.state)),
             dated && duty.days_left < 0 ? std::to_string(-duty.days_left) : std::string(),
             dated && duty.days_left >= 0 ? std::to_string(duty.days_left) : std::string(),
             page.meta.status == PageStatus::draft ? "draft" : "published"});
  }
  return csv.finish();
}

}  // namespace waymark
