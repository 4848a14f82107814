#include "build/build.hpp"
#include "cli/build_request.hpp"
#include "cli/commands.hpp"
#include "cli/printing.hpp"
#include "data/read_bytes.hpp"
#include "data/whole_file.hpp"
#include "overlay/accept_override.hpp"
#include "report/overlay_report.hpp"
#include "report/progress.hpp"
#include "text/error.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace waymark {
namespace {

namespace fs = std::filesystem;

CheckedLibrary checked_library(const CommandOptions& options, Diagnostics& diagnostics) {
  BuildRequest request = build_request(options);
  request.base = options.base;
  request.documents = false;
  Progress progress(ProgressStyle::quiet);
  return check_library(request, progress, diagnostics);
}

/// Prints the errors, since what overrides what may not be known with them.
void print_errors(const Diagnostics& diagnostics) {
  Diagnostics errors;
  for (const Diagnostic& each : diagnostics.list()) {
    if (each.severity == Severity::error) {
      errors.add(each);
    }
  }
  print_text(errors);
}

/// The local page's file on the disk, where it may be changed.
fs::path file_of(const Library& library, const PageSource& page) {
  const Pack& pack = library.packs[page.own_pack];
  if (pack.origin != kNoOrigin) {
    throw Error(fmt::format("the local page lies outside this knowledge base, in '{}'", pack.file),
                "run this where it is maintained", {page.file, 0, 0});
  }
  return pack.folder / (own_id(page).substr(own_id(page).find('/') + 1) + ".md");
}

/// Whether somebody who writes `name` can mean the page.
bool is_named(const OverrideReview& review, std::string_view name) {
  const std::string_view id = name.ends_with(".md") ? name.substr(0, name.size() - 3) : name;
  return review.page == id || review.own_id == id ||
         fs::path(review.file).lexically_normal() == fs::path(name).lexically_normal();
}

const OverrideReview& find_override(const CheckedLibrary& checked, const std::string& name) {
  const std::vector<OverrideReview>& all = checked.overrides;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const OverrideReview& each) { return is_named(each, name); });
  if (found != all.end()) {
    return *found;
  }
  std::vector<std::string_view> names;
  for (const OverrideReview& each : all) {
    names.insert(names.end(), {each.page, each.own_id});
  }
  const std::string near = suggest(name, names);
  if (checked.library.page_by_id.contains(name)) {
    throw Error(
        fmt::format("no local page takes the place of '{}'", name),
        near.empty() ? "only pages with 'override' have a 'based-on'" : fmt::format("did you mean '{}'?", near));
  }
  throw Error(fmt::format("there is no page '{}'", name),
              near.empty() ? "'waymark overlay review' lists those that can be accepted"
                           : fmt::format("did you mean '{}'?", near));
}

}  // namespace

int run_overlay_review(const CommandOptions& options) {
  Diagnostics diagnostics;
  const CheckedLibrary checked = checked_library(options, diagnostics);
  print_errors(diagnostics);
  print(stdout, options.json ? to_json(checked.overrides)
                             : to_text(checked.overrides, ::isatty(STDOUT_FILENO) != 0 && use_colour()));
  return diagnostics.has_errors() ? kContentErrors : kDone;
}

int run_overlay_accept(const CommandOptions& options) {
  Diagnostics diagnostics;
  const CheckedLibrary checked = checked_library(options, diagnostics);
  const auto is_broken = [&] { return checked.overrides.empty() && diagnostics.has_errors(); };
  if (is_broken()) {
    print_errors(diagnostics);
    return kContentErrors;
  }
  const OverrideReview& review = find_override(checked, options.name);
  if (review.based_on == review.present) {
    print(stdout, fmt::format("{} records that already\n", review.file));
    return kDone;
  }
  const PageSource& page = checked.library.pages[checked.library.page_by_id.at(review.page)];
  const fs::path file = file_of(checked.library, page);
  write_whole_file(file, page.file, with_based_on(read_bytes(file), page, review.present));
  print(stdout, fmt::format("{} is based on '{}' of {} now\n", review.file, review.page, review.national));
  return kDone;
}

}  // namespace waymark
