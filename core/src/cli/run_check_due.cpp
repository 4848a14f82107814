// 'waymark check --due': whose pages are due for review.
#include "build/build.hpp"
#include "cli/commands.hpp"
#include "cli/printing.hpp"
#include "cli/shared_folder.hpp"
#include "cli/today.hpp"
#include "report/review_report.hpp"
#include "report/text_report.hpp"

#include <fmt/format.h>
#include "text/page_count.hpp"

namespace waymark {

int run_check_due(const CommandOptions& options) {
  BuildRequest request;
  request.folder = options.folder;
  request.themes = shared_folder("themes");
  request.print_files = shared_folder("print");
  request.documents = true;
  request.jobs = options.jobs;
  request.today = today(options.date);
  request.release = options.release;
  request.plugins.require_sandbox = options.require_sandbox;
  Diagnostics diagnostics;
  Progress progress(progress_style(true));
  const CheckedLibrary checked = check_library(request, progress, diagnostics);
  if (diagnostics.has_errors()) {
    print_text(diagnostics);
    print(stderr, "\n" + summary_line(diagnostics) + "\nno reviews were listed; mend the knowledge base first\n");
    return kContentErrors;
  }
  // Its warnings are left to 'check': of reviews, they would say the same again.
  const ReviewDuties duties = review_duties(checked.library, request.today, options.within);
  const ReviewReport report{checked.library, duties, request.today, options.within};
  if (options.due_format == "csv") {
    print(stdout, review_csv(report));
  } else if (options.due_format == "calendar") {
    const std::string calendar = review_calendar(report);
    print(stdout, calendar);
    if (calendar.empty()) {
      print(stderr, "no review is due, so there is no calendar\n");
    }
    if (const std::size_t pages = undated_pages(report); pages > 0 && !options.quiet) {
      print(stderr, fmt::format("not in the calendar, having no review date: {}\n", page_count(pages)));
    }
  } else {
    print(stdout, review_text(report));
  }
  return kDone;
}

}  // namespace waymark
