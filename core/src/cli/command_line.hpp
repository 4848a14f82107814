// What the subcommands' descriptions of their options have in common.
#pragma once

#include "cli/commands.hpp"

#include <CLI/App.hpp>

#include <functional>
#include <string>

namespace waymark {

/// The subcommand that was asked for, once the command line has been read.
struct Command {
  CommandOptions options;
  std::function<int(const CommandOptions&)> run;
};

/// Adds a subcommand whose help ends with `example`.
CLI::App& add_command(CLI::App& app, Command& command, const std::string& name, const std::string& what,
                      const std::string& example, std::function<int(const CommandOptions&)> run);

void add_folder(CLI::App& app, CommandOptions& options);
void add_output(CLI::App& app, CommandOptions& options);
void add_date(CLI::App& app, CommandOptions& options);
void add_jobs(CLI::App& app, CommandOptions& options);
void add_quiet(CLI::App& app, CommandOptions& options);
void add_json(CLI::App& app, CommandOptions& options);
void add_require_sandbox(CLI::App& app, CommandOptions& options);
/// '--due' of 'check' and what belongs to it; REQUIRES '--json' to be there.
void add_due(CLI::App& app, CommandOptions& options);

/// 'release'.
void add_release_command(CLI::App& app, Command& command);

/// 'diff'.
void add_diff_command(CLI::App& app, Command& command);

/// 'edition' and its own subcommands, 'verify' and 'bundle'.
void add_edition_commands(CLI::App& app, Command& command);

/// 'plugin' and its own subcommands.
void add_plugin_commands(CLI::App& app, Command& command);

/// 'overlay' and its own subcommands.
void add_overlay_commands(CLI::App& app, Command& command);

}  // namespace waymark
