#include "cli/printing.hpp"

#include "report/json_report.hpp"
#include "report/text_report.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

namespace waymark {

void print(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

bool use_colour() { return ::isatty(STDERR_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr; }

void print_text(const Diagnostics& diagnostics) { print(stderr, to_text(diagnostics, use_colour())); }

int report(const CommandOptions& options, const Diagnostics& diagnostics, const std::string& done) {
  if (options.json) {
    print(stdout, to_json(diagnostics));
  } else {
    print_text(diagnostics);
    if (!diagnostics.empty()) {
      print(stderr, "\n");
    }
    if (diagnostics.has_errors()) {
      print(stderr, summary_line(diagnostics) + "\n");
    } else if (!options.quiet) {
      print(stdout, diagnostics.empty() ? done + "\n" : fmt::format("{} ({})\n", done, summary_line(diagnostics)));
    }
  }
  return diagnostics.has_errors() ? kContentErrors : kDone;
}

}  // namespace waymark
