#include "report/review_report.hpp"

#include <algorithm>
#include <iterator>

namespace waymark {

bool is_listed(const ReviewDuty& duty) { return duty.state == ReviewState::overdue || duty.state == ReviewState::due; }

std::vector<ReviewDuty> listed_duties(const ReviewReport& report) {
  std::vector<ReviewDuty> result;
  for (const OwnerDuties& owner : report.duties.owners) {
    std::copy_if(owner.duties.begin(), owner.duties.end(), std::back_inserter(result), is_listed);
  }
  result.insert(result.end(), report.duties.unowned.begin(), report.duties.unowned.end());
  result.insert(result.end(), report.duties.undated.begin(), report.duties.undated.end());
  return result;
}

std::size_t undated_pages(const ReviewReport& report) {
  const std::vector<ReviewDuty> listed = listed_duties(report);
  return static_cast<std::size_t>(std::count_if(
      listed.begin(), listed.end(), [](const ReviewDuty& duty) { return duty.state == ReviewState::undated; }));
}

}  // namespace waymark
