#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

namespace waymark {

void add_release_command(CLI::App& app, Command& command) {
  CommandOptions& options = command.options;
  CLI::App& release = add_command(app, command, "release", "Publish an edition for good: built, recorded, hashed",
                                  "waymark release 1.1.0 content --notes notes-1.1.0.yaml", run_release);
  release.add_option("VERSION", options.name, "the edition's version, as semver.org has it: 1.1.0")->required();
  add_folder(release, options);
  add_output(release, options);
  release.add_option("--date", options.date, "the edition's date; today if left out")->type_name("YYYY-MM-DD");
  release
      .add_option("--notes", options.notes,
                  "what each change means for readers; release-notes/VERSION.yaml in DIR if left out")
      ->type_name("FILE");
  release.add_option("--sign", options.key, "sign with this secret key's file, as 'minisign -G' makes it")
      ->type_name("SECRET");
  release.add_option("--password-fd", options.password_fd, "read the key's password from this file descriptor")
      ->type_name("N")
      ->check(CLI::Range(0, 1'000'000));
  release.add_flag("--dry-run", options.dry_run, "say what the edition would bring, and publish nothing");
  add_jobs(release, options);
  add_require_sandbox(release, options);
  add_json(release, options);
  add_quiet(release, options);
}

}  // namespace waymark
