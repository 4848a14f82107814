#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

namespace waymark {

void add_diff_command(CLI::App& app, Command& command) {
  CommandOptions& options = command.options;
  CLI::App& diff = add_command(app, command, "diff", "Show what differs between two editions, in words",
                               "waymark diff 1.0.0 content", run_diff);
  diff.add_option("A", options.name,
                  "the older one: a version, an edition's folder, or a folder that holds knowledge-base.yaml")
      ->required();
  diff.add_option("B", options.newer, "the newer one, likewise")->required();
  diff.add_option("--format", options.diff_format, "text, or json for programs")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str()
      ->each([&options](const std::string& format) { options.json = format == "json"; });
  add_output(diff, options);
  add_jobs(diff, options);
  add_require_sandbox(diff, options);
  add_quiet(diff, options);
}

}  // namespace waymark
