// Makes one book of a knowledge base again and again: 'waymark_pdf_bench FOLDER BOOK OUT [RUNS]' prints a line of JSON
// with its pages, its size in bytes, and the seconds of the fastest run. Reading and checking are not timed.
#include "build/build.hpp"
#include "render/pdf/print_job.hpp"
#include "report/progress.hpp"
#include "text/error.hpp"
#include "theme/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace waymark {
namespace {

namespace fs = std::filesystem;

int run(const fs::path& program, const fs::path& folder, std::string_view book, const fs::path& out, int runs) {
  BuildRequest request;
  request.folder = folder;
  request.themes = program.parent_path() / "share/waymark/themes";
  request.today = {2026, 1, 1};
  Diagnostics diagnostics;
  Progress progress(ProgressStyle::quiet);
  const CheckedLibrary checked = check_library(request, progress, diagnostics);
  const Theme theme = read_theme("standard", folder, "", request.themes, diagnostics);
  const auto& books = checked.library.knowledge_base.books;
  const auto found = std::find_if(books.begin(), books.end(), [&](const Book& each) { return each.id == book; });
  if (diagnostics.has_errors() || found == books.end()) {
    for (const Diagnostic& each : diagnostics.list()) {
      fmt::print(stderr, "{}:{}: {}\n", each.place.file, each.place.line, each.message);
    }
    fmt::print(stderr, "the knowledge base has errors, or no such book\n");
    return 1;
  }
  const EditionLabel edition{"preview", "Preview edition", request.today};
  const RenderInput input{checked.library, checked.documents, edition};
  PrintJob job;
  job.book = &*found;
  job.path = "documents/" + found->id + ".pdf";
  const PrintFonts fonts(program.parent_path() / "share/waymark/print");
  double best = 1e9;
  PrintResult result;
  for (int i = 0; i < runs; ++i) {
    result = {};
    const auto start = std::chrono::steady_clock::now();
    result = print(job, input, theme.colours, fonts);
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  for (const Diagnostic& each : result.diagnostics.list()) {
    fmt::print(stderr, "{}:{}: {}\n", each.place.file, each.place.line, each.message);
  }
  std::ofstream(out, std::ios::binary) << result.bytes;
  fmt::print("{{\"pages\":{},\"seconds\":{:.4f},\"bytes\":{}}}\n", result.pages, best, result.bytes.size());
  return result.diagnostics.has_errors() ? 1 : 0;
}

}  // namespace
}  // namespace waymark

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: waymark_pdf_bench FOLDER BOOK OUT [RUNS]\n");
    return 2;
  }
  int runs = 1;
  if (argc > 4) {
    const std::string_view text = argv[4];
    std::from_chars(text.data(), text.data() + text.size(), runs);
  }
  try {
    return waymark::run(std::filesystem::read_symlink("/proc/self/exe"), argv[1], argv[2], argv[3], std::max(runs, 1));
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 3;
  }
}
