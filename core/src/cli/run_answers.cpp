#include "answers/read_answers.hpp"
#include "build/build.hpp"
#include "cli/commands.hpp"
#include "cli/printing.hpp"
#include "cli/shared_folder.hpp"
#include "cli/today.hpp"
#include "data/read_bytes.hpp"
#include "report/answers_report.hpp"
#include "report/progress.hpp"
#include "report/text_report.hpp"
#include "text/error.hpp"

#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

namespace waymark {
namespace {

/// The form, or an error in `diagnostics`: a file that is no form is a mistake of who filled it in or sent it.
std::optional<PdfForm> form_in(const std::string& bytes, const std::string& file, Diagnostics& diagnostics) {
  try {
    return read_form(bytes, file);
  } catch (const Error& error) {
    diagnostics.error(error.place(), error.what(), error.hint());
    return std::nullopt;
  }
}

}  // namespace

int run_answers(const CommandOptions& options) {
  const std::string file = options.file.generic_string();
  std::error_code ignored;
  if (!std::filesystem::exists(options.file, ignored)) {
    throw Error("there is no such file", "name a PDF that was made from a worksheet, and filled in", {file, 0, 0});
  }
  Diagnostics diagnostics;
  const std::optional<PdfForm> form = form_in(read_bytes(options.file), file, diagnostics);
  if (form) {
    BuildRequest request;
    request.folder = options.folder;
    request.themes = shared_folder("themes");
    request.today = today(options.date);
    request.plugins.require_sandbox = options.require_sandbox;
    Progress progress(ProgressStyle::quiet);
    Diagnostics of_library;
    const CheckedLibrary checked = check_library(request, progress, of_library);
    progress.finish();
    if (of_library.has_errors()) {
      print_text(of_library);
      print(stderr, "\n" + summary_line(of_library) + "\nno answers were read; mend the knowledge base first\n");
      return kContentErrors;
    }
    // Its warnings are no concern of those who read answers.
    const std::optional<WorksheetAnswers> answers =
        read_answers(*form, file, checked.library, checked.documents, diagnostics);
    if (answers) {
      print(stdout, to_json(*answers));
    }
  }
  print_text(diagnostics);
  return diagnostics.has_errors() ? kContentErrors : kDone;
}

}  // namespace waymark
