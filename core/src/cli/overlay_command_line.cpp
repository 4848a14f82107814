#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

namespace waymark {

void add_overlay_commands(CLI::App& app, Command& command) {
  CommandOptions& options = command.options;
  CLI::App* overlay =
      app.add_subcommand("overlay", "See whether local pages still fit the national ones they override");
  overlay->footer("\nExample: waymark overlay review north-region");
  overlay->require_subcommand(1);

  CLI::App& review =
      add_command(*overlay, command, "review", "List every override, whether it is stale, and what changed upstream",
                  "waymark overlay review north-region --base ../national/1.0.0", run_overlay_review);
  add_folder(review, options);
  add_output(review, options);
  review
      .add_option("--base", options.base,
                  "where else the national edition may be that pages were written from: its folder, a folder of "
                  "editions, or a bundle")
      ->type_name("PATH");
  add_jobs(review, options);
  review.add_flag("--json", options.json, "print the overrides as JSON to standard output");

  CLI::App& accept = add_command(*overlay, command, "accept",
                                 "Record that a local page fits the national one as that is now: change its 'based-on'",
                                 "waymark overlay accept toolkit/stocktake/index north-region", run_overlay_accept);
  accept.add_option("PAGE", options.name, "the national page's id, or the local page's id or file")->required();
  add_folder(accept, options);
  add_jobs(accept, options);
}

}  // namespace waymark
