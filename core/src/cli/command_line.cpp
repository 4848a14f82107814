#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace waymark {

CLI::App& add_command(CLI::App& app, Command& command, const std::string& name, const std::string& what,
                      const std::string& example, std::function<int(const CommandOptions&)> run) {
  CLI::App* sub = app.add_subcommand(name, what);
  sub->footer("\nExample: " + example);
  sub->callback([&command, run = std::move(run)] { command.run = run; });
  return *sub;
}

void add_folder(CLI::App& app, CommandOptions& options) {
  app.add_option("DIR", options.folder, "the folder that holds knowledge-base.yaml")->capture_default_str();
}

void add_output(CLI::App& app, CommandOptions& options) {
  app.add_option("--output", options.output, "where editions are written")->type_name("DIR")->capture_default_str();
}

void add_date(CLI::App& app, CommandOptions& options) {
  app.add_option("--date", options.date, "take this day as today")->type_name("YYYY-MM-DD");
}

void add_jobs(CLI::App& app, CommandOptions& options) {
  app.add_option("--jobs", options.jobs, "threads to use; one a processor if left out")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
}

void add_quiet(CLI::App& app, CommandOptions& options) {
  app.add_flag("--quiet", options.quiet, "print nothing but problems");
}

void add_json(CLI::App& app, CommandOptions& options) {
  app.add_flag("--json", options.json, "print the diagnostics as JSON to standard output");
}

void add_require_sandbox(CLI::App& app, CommandOptions& options) {
  app.add_flag("--require-sandbox", options.require_sandbox,
               "run plugins only if this machine has every layer of their sandbox");
}

}  // namespace waymark
