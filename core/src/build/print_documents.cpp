#include "build/print_documents.hpp"

#include "data/read_bytes.hpp"
#include "pdf/check_pdf.hpp"
#include "render/pdf/render_pdf.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <map>
#include <mutex>
#include <system_error>

namespace waymark {
namespace {

namespace fs = std::filesystem;

bool is_published(const fs::path& file, const std::string& bytes) {
  std::error_code error;
  if (fs::file_size(file, error) != bytes.size() || error) {
    return false;
  }
  try {
    return read_bytes(file) == bytes;
  } catch (const Error&) {
    return false;
  }
}

/// What the check found, as messages about the file.
Diagnostics faults_of(const OutputFile& file) {
  Diagnostics faults;
  const PdfCheck check = check_pdf(file.bytes, file.path);
  for (const PdfFinding& finding : check.findings) {
    const std::string place = finding.page == 0 ? file.path : fmt::format("{}: page {}", file.path, finding.page);
    faults.error({place, 0, 0}, fmt::format("the PDF is not accessible: {} [{}]", finding.message, finding.rule),
                 "this is a fault of Waymark's: report it with the page that shows it");
  }
  return faults;
}

}  // namespace

void check_printing(const RenderInput& input, const Theme& theme, const fs::path& print_files, Progress& progress,
                    Diagnostics& diagnostics) {
  const std::size_t jobs = print_jobs(input).size();
  if (jobs == 0) {
    return;
  }
  progress.stage("print", jobs);
  const PrintFonts fonts(print_files);
  render_pdf(
      input, theme.colours, fonts, [](const OutputFile&) {}, [&] { progress.add(1); }, diagnostics);
}

std::vector<PrintedDocument> print_documents(const RenderInput& input, const Theme& theme, const fs::path& print_files,
                                             const fs::path& published, const OutputSink& sink, Progress& progress,
                                             Diagnostics& diagnostics) {
  const std::size_t jobs = print_jobs(input).size();
  if (jobs == 0) {
    return {};
  }
  progress.stage("print", jobs);
  const PrintFonts fonts(print_files);
  std::mutex mutex;
  std::map<std::string, Diagnostics> faults;  // by path, so that their order does not depend on the threads
  const auto checked = [&](OutputFile file) {
    if (!is_published(published / file.path, file.bytes)) {
      Diagnostics found = faults_of(file);
      if (!found.empty()) {
        const std::scoped_lock lock(mutex);
        faults.emplace(file.path, std::move(found));
      }
    }
    sink(std::move(file));
  };
  std::vector<PrintedDocument> printed = render_pdf(
      input, theme.colours, fonts, checked, [&] { progress.add(1); }, diagnostics);
  for (auto& [path, found] : faults) {
    diagnostics.append(std::move(found));
  }
  return printed;
}

}  // namespace waymark
