// Reviews that are due, as 'waymark check --due' prints them: text for people, CSV, or a calendar file.
#pragma once

#include "check/review_duties.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace waymark {

/// What all three show: reviews that are overdue or due; pages that nobody owns; pages without a date of review.
struct ReviewReport {
  const Library& library;
  const ReviewDuties& duties;
  Date today;
  int within = 0;  ///< days after today that `duties` were made with
};

/// Whether a page with an owner is listed: its review is overdue or due.
bool is_listed(const ReviewDuty& duty);

/// The pages that are listed: by owner, then those that nobody owns, then those without a date.
std::vector<ReviewDuty> listed_duties(const ReviewReport& report);

/// How many of them have no date, and so no place in a calendar.
std::size_t undated_pages(const ReviewReport& report);

/// A block for each owner, with a line for each page: file, date, days overdue or left. Control characters are made
/// visible.
std::string review_text(const ReviewReport& report);

/// A row for each page, below one of headings (RFC 4180); as write_csv.hpp has it.
std::string review_csv(const ReviewReport& report);

/// An event that lasts all day for each review that is overdue or due (RFC 5545). A page's event has the same
/// identifier in every calendar of the knowledge base, so that a new file moves it; its stamp is `today`. "" if there
/// is none, since a calendar may not be empty.
std::string review_calendar(const ReviewReport& report);

}  // namespace waymark
