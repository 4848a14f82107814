// What each subcommand does once the command line has been read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// The program's exit codes.
enum ExitCode : int { kDone = 0, kContentErrors = 1, kWrongUse = 2, kCouldNotGoOn = 3 };

/// The options of all subcommands; each uses what it needs.
struct CommandOptions {
  std::filesystem::path folder = ".";
  std::filesystem::path output = "output";
  std::filesystem::path file;
  std::vector<std::filesystem::path> files;  ///< of 'check-pdf'; of 'plugin add' plugins, then perhaps the folder
  std::size_t jobs = 0;
  std::string only;
  std::string format = "html";
  std::string date;
  std::string kind;
  std::string name;
  std::string newer;  ///< of 'diff', whose `name` is the older
  std::string diff_format = "text";
  std::string why;           ///< of 'edition withdraw'
  std::filesystem::path to;  ///< the file that 'bundle' writes; empty: one in the output folder
  bool without_documents = false;
  std::string key;                 ///< the file of a secret or public key, or a public key itself
  std::optional<int> password_fd;  ///< where the password is read from; none: the terminal
  std::uint16_t port = 8000;
  std::filesystem::path base;   ///< of 'overlay review': where else editions may be
  std::filesystem::path notes;  ///< the file of a release's notes; empty: the usual one
  bool dry_run = false;
  bool json = false;
  bool quiet = false;
  bool release = false;
  bool due = false;  ///< of 'check': list reviews instead
  int within = 0;    ///< days ahead that a review counts as due
  std::string due_format = "text";
  bool require_sandbox = false;
};

/// Each prints what it has to say and returns an exit code. Throws Error where it can't go on.
int run_build(const CommandOptions& options);
int run_check(const CommandOptions& options);
int run_check_due(const CommandOptions& options);
int run_render(const CommandOptions& options);
int run_serve(const CommandOptions& options);
int run_release(const CommandOptions& options);
int run_diff(const CommandOptions& options);
int run_answers(const CommandOptions& options);
int run_check_pdf(const CommandOptions& options);
int run_new(const CommandOptions& options);
int run_edition_list(const CommandOptions& options);
int run_edition_current(const CommandOptions& options);
int run_edition_withdraw(const CommandOptions& options);
int run_verify(const CommandOptions& options);
int run_bundle(const CommandOptions& options);
int run_overlay_review(const CommandOptions& options);
int run_overlay_accept(const CommandOptions& options);
int run_plugin_list(const CommandOptions& options);
int run_plugin_add(const CommandOptions& options);
int run_plugin_check(const CommandOptions& options);
int run_plugin_sign(const CommandOptions& options);
int run_plugin_verify(const CommandOptions& options);

}  // namespace waymark
