#include "scaffold/page_template.hpp"

#include <fmt/format.h>

namespace waymark {

Date year_after(Date date) {
  ++date.year;
  if (date.month == 2 && date.day == 29) {
    date.day = 28;
  }
  return date;
}

std::string page_front_matter(std::string_view title, std::string_view summary, Date today) {
  return fmt::format(R"(---
title: {}
summary: {}
owner: Knowledge base editor
source:
  original: true
reviewed: {}
review-by: {}
---
)",
                     title, summary, iso_date(today), iso_date(year_after(today)));
}

std::string page_text(std::string_view title, Date today) {
  return page_front_matter(title, "One sentence that says what the reader gets from this page.", today) + R"(
Say here what this page is for. Its title is shown above the text for you.

## First heading

Write for somebody who has little time: short sentences, one idea in each paragraph.
)";
}

std::string index_page_text(std::string_view pack_title, Date today) {
  return page_front_matter(pack_title, "What this part of the knowledge base holds, and whom it is for.", today) + R"(
Say here what these pages are for and who should read them.

```{contents}
:of: pack
```
)";
}

}  // namespace waymark
