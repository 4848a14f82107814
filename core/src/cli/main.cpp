// The program 'waymark': reads the command line and runs one subcommand.
#include <waymark/suggest.hpp>
#include "cli/command_line.hpp"
#include "cli/completion.hpp"
#include "report/json_report.hpp"
#include "report/text_report.hpp"
#include "text/display_width.hpp"
#include "text/error.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace waymark;

void add_commands(CLI::App& app, Command& command) {
  CommandOptions& options = command.options;
  CLI::App& build = add_command(app, command, "build", "Build the preview edition: the site as it would be published",
                                "waymark build content --output output", run_build);
  add_folder(build, options);
  add_output(build, options);
  add_jobs(build, options);
  add_date(build, options);
  add_require_sandbox(build, options);
  add_json(build, options);
  add_quiet(build, options);

  CLI::App& check = add_command(app, command, "check", "Report everything that is wrong, and write nothing",
                                "waymark check content --date 2026-03-01", run_check);
  add_folder(check, options);
  add_jobs(check, options);
  add_date(check, options);
  add_require_sandbox(check, options);
  add_json(check, options);
  add_quiet(check, options);
  check.add_flag("--release", options.release, "check as for a release: a link to a draft is an error");
  add_due(check, options);

  CLI::App& render = add_command(app, command, "render", "Print one Markdown file's body as HTML, or its model",
                                 "waymark render content/toolkit/stocktake.md --format text", run_render);
  render.add_option("FILE", options.file, "the page; or a knowledge base's folder, with --format json")->required();
  render.add_option("--format", options.format, "html, or the model as text or json")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"html", "text", "json"}))
      ->capture_default_str();

  CLI::App& serve = add_command(app, command, "serve", "Preview on this machine; pages reload as files are saved",
                                "waymark serve content --port 8000", run_serve);
  add_folder(serve, options);
  add_output(serve, options);
  serve.add_option("--port", options.port, "port on the loopback; 0 finds a free one")
      ->type_name("N")
      ->capture_default_str();
  add_jobs(serve, options);
  add_date(serve, options);
  add_require_sandbox(serve, options);
  add_quiet(serve, options);
  for (CLI::App* each : {&build, &serve}) {
    each->add_option("--only", options.only, "make only this: 'site' leaves the PDFs out, which is quicker")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"site"}));
  }

  add_release_command(app, command);

  CLI::App& answers = add_command(app, command, "answers", "Read the answers from a worksheet's PDF form, as JSON",
                                  "waymark answers stocktake.pdf content", run_answers);
  answers.add_option("FILE", options.file, "the form: a PDF file")->required();
  add_folder(answers, options);
  add_require_sandbox(answers, options);

  CLI::App& check_pdf =
      add_command(app, command, "check-pdf", "Check whether PDF files are accessible, as PDF/UA-1 has it",
                  "waymark check-pdf stocktake.pdf", run_check_pdf);
  check_pdf.add_option("FILE", options.files, "the PDF files")->required();
  add_jobs(check_pdf, options);
  check_pdf.add_flag("--json", options.json, "print what was found as JSON to standard output");

  CLI::App& make = add_command(app, command, "new", "Start a knowledge base, a pack, a page or a plugin",
                               "waymark new page toolkit/stocktake content", run_new);
  make.add_option("KIND", options.kind, "knowledge-base, pack, page or plugin")
      ->required()
      ->check(CLI::IsMember({"knowledge-base", "pack", "page", "plugin"}));
  make.add_option("NAME", options.name,
                  "a folder for a knowledge base, an id for a pack or a plugin, PACK/PATH for a page")
      ->required();
  add_folder(make, options);
  add_date(make, options);

  add_edition_commands(app, command);
  add_diff_command(app, command);
  add_plugin_commands(app, command);
  add_overlay_commands(app, command);

  CLI::App& completion = add_command(app, command, "completion", "Print the completion script for bash",
                                     "source <(waymark completion)", [](const CommandOptions&) {
                                       std::fputs(bash_completion().c_str(), stdout);
                                       return static_cast<int>(kDone);
                                     });
  completion.add_option("SHELL", options.kind, "bash")->check(CLI::IsMember({"bash"}));
}

/// If `word`, the `before` ones followed, should name a subcommand of `app` and does not: says so and returns true.
bool is_unknown_command(const CLI::App& app, std::string_view before, std::string_view word) {
  std::vector<std::string> names;
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(sub->get_name());
  }
  if (word.empty() || word[0] == '-' || names.empty() || std::find(names.begin(), names.end(), word) != names.end()) {
    return false;
  }
  const std::string meant = suggest(word, {names.begin(), names.end()});
  const std::string hint = meant.empty() ? fmt::format("see 'waymark {}--help'", before)
                                         : fmt::format("did you mean '{}{}'?", before, meant);
  std::fputs(fmt::format("waymark: error: unknown command '{}{}'\n  hint: {}\n", before, shown(word), hint).c_str(),
             stderr);
  return true;
}

/// CLI11's own words, with where to find more; an unknown command, which it only finds missing, in ours.
int wrong_use(const CLI::App& app, const CLI::ParseError& error, std::string_view first, std::string_view second) {
  if (error.get_exit_code() == 0) {
    return app.exit(error);  // --help or --version
  }
  if (is_unknown_command(app, "", first)) {
    return kWrongUse;
  }
  for (const CLI::App* sub : app.get_subcommands([&](const CLI::App* each) { return each->get_name() == first; })) {
    if (is_unknown_command(*sub, fmt::format("{} ", first), second)) {
      return kWrongUse;
    }
  }
  std::fprintf(stderr, "waymark: error: %s\n  hint: see 'waymark --help', or 'waymark COMMAND --help'\n", error.what());
  return kWrongUse;
}

int could_not_go_on(const CommandOptions& options, const Error& error) {
  if (options.json) {
    std::fputs(to_json(error).c_str(), stdout);
  } else {
    const bool colour = ::isatty(STDERR_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
    std::fputs(to_text(error, colour).c_str(), stderr);
  }
  return dynamic_cast<const UsageError*>(&error) != nullptr ? kWrongUse : kCouldNotGoOn;
}

}  // namespace

int main(int argc, char** argv) {
  Command command;
  try {
    CLI::App app{"Waymark builds a knowledge base that opens from a folder: no server, no network.", "waymark"};
    app.set_version_flag("--version", std::string("waymark ") + WAYMARK_VERSION);
    app.require_subcommand(1);
    app.footer("\nExample: waymark build content --output output");
    add_commands(app, command);
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return wrong_use(app, error, argc > 1 ? argv[1] : "", argc > 2 ? argv[2] : "");
    }
    return command.run(command.options);
  } catch (const Error& error) {
    return could_not_go_on(command.options, error);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "waymark: error: %s\n", error.what());
    return kCouldNotGoOn;
  }
}
