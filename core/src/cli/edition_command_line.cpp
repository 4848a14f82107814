#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

namespace waymark {
namespace {

void add_version(CLI::App& app, CommandOptions& options) {
  app.add_option("VERSION", options.name, "the edition's version, such as 1.2.0")->required();
}

void add_edition(CLI::App& app, Command& command) {
  CommandOptions& options = command.options;
  CLI::App* edition = app.add_subcommand("edition", "List editions, choose the current one, or withdraw one");
  edition->footer("\nExample: waymark edition list");
  edition->require_subcommand(1);

  CLI::App& list = add_command(*edition, command, "list", "List the published editions, newest first",
                               "waymark edition list --output output", run_edition_list);
  add_output(list, options);
  list.add_flag("--json", options.json, "print the editions as JSON to standard output");

  CLI::App& current = add_command(*edition, command, "current", "Make an edition the one that readers are led to",
                                  "waymark edition current 1.2.0", run_edition_current);
  add_version(current, options);
  add_output(current, options);
  add_quiet(current, options);

  CLI::App& withdraw =
      add_command(*edition, command, "withdraw", "Say on an edition's pages that it must not be used any more, and why",
                  "waymark edition withdraw 1.1.0 --why 'the dose table is wrong'", run_edition_withdraw);
  add_version(withdraw, options);
  withdraw.add_option("--why", options.why, "what readers are told, in one line")->type_name("TEXT")->required();
  add_output(withdraw, options);
  add_quiet(withdraw, options);
}

}  // namespace

void add_edition_commands(CLI::App& app, Command& command) {
  CommandOptions& options = command.options;
  add_edition(app, command);

  CLI::App& verify = add_command(app, command, "verify", "Check that editions are as they were packaged, and by whom",
                                 "waymark verify 1.2.0 --key minisign.pub", run_verify);
  verify.add_option("EDITION", options.name,
                    "a version, or an edition's folder anywhere; all in the output folder if left out");
  add_output(verify, options);
  verify.add_option("--key", options.key, "the public key, or its file, from who makes the editions")
      ->type_name("PUBLIC");
  add_jobs(verify, options);
  verify.add_flag("--json", options.json, "print what was found as JSON to standard output");
  add_quiet(verify, options);

  CLI::App& bundle = add_command(app, command, "bundle", "Make one zip file of an edition that unpacks anywhere",
                                 "waymark bundle 1.2.0 --without-documents", run_bundle);
  add_version(bundle, options);
  add_output(bundle, options);
  bundle.add_option("--to", options.to, "the zip file; one in the output folder if left out")->type_name("FILE");
  bundle.add_flag("--without-documents", options.without_documents, "leave the documents to print out");
  add_quiet(bundle, options);
}

}  // namespace waymark
