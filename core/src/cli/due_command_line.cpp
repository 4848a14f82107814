#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

namespace waymark {

void add_due(CLI::App& app, CommandOptions& options) {
  constexpr int kMostDays = 36'500;
  CLI::Option* due = app.add_flag("--due", options.due, "list the pages whose review is due, by owner");
  app.add_option("--within", options.within, "with --due: list also what is due in the next DAYS days")
      ->type_name("DAYS")
      ->check(CLI::Range(0, kMostDays))
      ->capture_default_str()
      ->needs(due);
  app.add_option("--format", options.due_format, "with --due: text, csv, or calendar for an iCalendar file")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "csv", "calendar"}))
      ->capture_default_str()
      ->needs(due);
  due->excludes(app.get_option("--json"));
}

}  // namespace waymark
