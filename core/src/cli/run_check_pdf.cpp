#include "cli/commands.hpp"
#include "cli/printing.hpp"
#include "data/read_bytes.hpp"
#include "pdf/check_pdf.hpp"
#include "report/pdf_report.hpp"
#include "report/text_report.hpp"
#include "text/error.hpp"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace waymark {
namespace {

/// A file's check, or why there is none.
struct Outcome {
  std::optional<PdfCheck> check;
  std::optional<Error> error;
};

Outcome outcome_of(const std::filesystem::path& path) {
  const std::string file = path.generic_string();
  try {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
      throw Error("there is no such file", "name PDF files", {file, 0, 0});
    }
    return {check_pdf(read_bytes(path), file), std::nullopt};
  } catch (const Error& error) {
    return {std::nullopt, error};
  }
}

}  // namespace

int run_check_pdf(const CommandOptions& options) {
  const std::size_t jobs =
      options.jobs != 0 ? options.jobs : static_cast<std::size_t>(tbb::info::default_concurrency());
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);
  std::vector<Outcome> outcomes(options.files.size());
  tbb::parallel_for(std::size_t{0}, outcomes.size(),
                    [&](std::size_t i) { outcomes[i] = outcome_of(options.files[i]); });

  std::vector<PdfCheck> checks;
  Diagnostics unreadable;
  bool all_pass = true;
  for (Outcome& outcome : outcomes) {
    if (outcome.error) {
      unreadable.error(outcome.error->place(), outcome.error->what(), outcome.error->hint());
      if (!options.json) {
        print(stderr, to_text(*outcome.error, use_colour()));
      }
      continue;
    }
    all_pass = all_pass && outcome.check->passes();
    if (!options.json) {
      print(stderr, to_text(*outcome.check, use_colour()));
      print(stdout, verdict_line(*outcome.check));
      std::fflush(stdout);
    }
    checks.push_back(std::move(*outcome.check));
  }
  if (options.json) {
    print(stdout, to_json(checks, unreadable));
  }
  if (unreadable.has_errors()) {
    return kCouldNotGoOn;
  }
  return all_pass ? kDone : kContentErrors;
}

}  // namespace waymark
