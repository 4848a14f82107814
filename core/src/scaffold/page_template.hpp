// The text of a new page: complete front matter, and a start to write on from.
#pragma once

#include "data/date.hpp"

#include <string>
#include <string_view>

namespace waymark {

/// The day a year after `date`; 29 February gives 28 February.
Date year_after(Date date);

/// Front matter with every key that a reader or the checks ask for.
std::string page_front_matter(std::string_view title, std::string_view summary, Date today);

/// A page with one heading.
std::string page_text(std::string_view title, Date today);

/// A pack's first page, which lists the others.
std::string index_page_text(std::string_view pack_title, Date today);

}  // namespace waymark
