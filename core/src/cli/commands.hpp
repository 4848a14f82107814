// What each subcommand does once the command line has been read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace waymark {

/// The program's exit codes.
enum ExitCode : int { kDone = 0, kContentErrors = 1, kWrongUse = 2, kCouldNotGoOn = 3 };

/// The options of all subcommands; each uses what it needs.
struct CommandOptions {
  std::filesystem::path folder = ".";
  std::filesystem::path output = "output";
  std::filesystem::path file;
  std::size_t jobs = 0;
  std::string only;
  std::string format = "html";
  std::string date;
  std::string kind;
  std::string name;
  std::uint16_t port = 8000;
  bool json = false;
  bool quiet = false;
  bool release = false;
};

/// Each prints what it has to say and returns an exit code. Throws Error where it can't go on.
int run_build(const CommandOptions& options);
int run_check(const CommandOptions& options);
int run_render(const CommandOptions& options);
int run_serve(const CommandOptions& options);
int run_new(const CommandOptions& options);

}  // namespace waymark
