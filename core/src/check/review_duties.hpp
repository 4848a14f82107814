// Who has which pages to review, and by when.
#pragma once

#include "data/date.hpp"
#include "pack/library.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

enum class ReviewState : std::uint8_t { overdue, due, later, undated };

/// The review of one page.
struct ReviewDuty {
  std::uint32_t page = 0;  ///< index in `Library::pages`
  ReviewState state = ReviewState::undated;
  int days_left = 0;  ///< until 'review-by'; negative if that is over, 0 if there is no date
};

/// The pages that one role reviews: the earliest date first, pages of the same date in the library's order.
struct OwnerDuties {
  std::string owner;
  std::vector<ReviewDuty> duties;
};

/// Every page of a library, once.
struct ReviewDuties {
  std::vector<OwnerDuties> owners;  ///< by name, without regard to case; each has a duty at least
  std::vector<ReviewDuty> unowned;  ///< pages that nobody owns: dated ones first, then those without a date
  std::vector<ReviewDuty> undated;  ///< pages with an owner but no date, in the library's order
};

/// Holds every page against `today`, which REQUIRES a date that is given. A review is due if its date is today or one
/// of the `within` days after it, and overdue if its date is over.
ReviewDuties review_duties(const Library& library, Date today, int within);

/// The days from `from` to `to`, both of which must be given; negative if `to` is the earlier.
int days_between(Date from, Date to);

/// `date`, which must be given, for what counts in days.
std::chrono::sys_days calendar_day(Date date);

/// '21 days overdue', 'due today', '1 day left'; 'no review date'.
std::string time_left(const ReviewDuty& duty);

}  // namespace waymark
