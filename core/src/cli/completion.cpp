#include "cli/completion.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace waymark {
namespace {

/// What may stand after an option, or as a plain argument.
enum class Value : std::uint8_t {
  none,
  any,
  words,
  words_then_folder,
  words_then_file,
  folder,
  any_file,
  markdown_file,
  pdf_file
};

struct OptionEntry {
  std::string_view name;
  Value value = Value::none;
  std::string_view words = {};  ///< the choices, when value is words
};

struct CommandEntry {
  std::string_view name;
  Value argument;
  std::string_view words;  ///< the choices, when argument is words
  std::array<OptionEntry, 11> options;
};

constexpr OptionEntry kHelp{"--help"};
constexpr OptionEntry kOutput{"--output", Value::folder};
constexpr OptionEntry kJobs{"--jobs", Value::any};
constexpr OptionEntry kOnly{"--only", Value::words, "site"};
constexpr OptionEntry kJson{"--json"};
constexpr OptionEntry kQuiet{"--quiet"};
constexpr OptionEntry kDate{"--date", Value::any};
constexpr OptionEntry kRelease{"--release"};
constexpr OptionEntry kDue{"--due"};
constexpr OptionEntry kWithin{"--within", Value::any};
constexpr OptionEntry kDueFormat{"--format", Value::words, "text csv calendar"};
constexpr OptionEntry kSandbox{"--require-sandbox"};

/// Every subcommand and its options: the one place to change when the command line does.
constexpr std::array<CommandEntry, 15> kCommands{{
    {"build", Value::folder, "", {{kOutput, kJobs, kOnly, kJson, kQuiet, kDate, kSandbox, kHelp}}},
    {"check", Value::folder, "", {{kJobs, kJson, kQuiet, kRelease, kDate, kDue, kWithin, kDueFormat, kSandbox, kHelp}}},
    {"render", Value::markdown_file, "", {{{"--format", Value::words, "html text json"}, kHelp}}},
    {"serve", Value::folder, "", {{{"--port", Value::any}, kOutput, kJobs, kOnly, kQuiet, kDate, kSandbox, kHelp}}},
    {"answers", Value::pdf_file, "", {{kSandbox, kHelp}}},
    {"check-pdf", Value::pdf_file, "", {{kJobs, kJson, kHelp}}},
    {"new", Value::words_then_folder, "knowledge-base pack page plugin", {{kDate, kHelp}}},
    {"release",
     Value::folder,
     "",
     {{kOutput,
       kDate,
       {"--notes", Value::any_file},
       {"--sign", Value::any_file},
       {"--password-fd", Value::any},
       {"--dry-run"},
       kJobs,
       kSandbox,
       kJson,
       kQuiet,
       kHelp}}},
    {"diff", Value::folder, "", {{{"--format", Value::words, "text json"}, kOutput, kJobs, kSandbox, kQuiet, kHelp}}},
    {"edition", Value::words, "list current withdraw", {{kOutput, {"--why", Value::any}, kJson, kQuiet, kHelp}}},
    {"verify", Value::folder, "", {{kOutput, {"--key", Value::any_file}, kJobs, kJson, kQuiet, kHelp}}},
    {"bundle", Value::any, "", {{kOutput, {"--to", Value::any_file}, {"--without-documents"}, kQuiet, kHelp}}},
    {"overlay",
     Value::words_then_folder,
     "review accept",
     {{kOutput, {"--base", Value::any_file}, kJobs, kJson, kHelp}}},
    {"plugin",
     Value::words_then_file,
     "list add check sign verify",
     {{kJson, kSandbox, {"--key", Value::any_file}, {"--password-fd", Value::any}, kHelp}}},
    {"completion", Value::words, "bash", {{kHelp}}},
}};
constexpr std::string_view kGlobalOptions = "--help --version";

std::string names_of(const CommandEntry& command) {
  std::string result;
  for (const OptionEntry& option : command.options) {
    if (!option.name.empty()) {
      result += result.empty() ? "" : " ";
      result += option.name;
    }
  }
  return result;
}

std::string command_names() {
  std::string result;
  for (const CommandEntry& command : kCommands) {
    result += result.empty() ? "" : " ";
    result += command.name;
  }
  return result;
}

/// The shell statement that fills COMPREPLY with what may stand here.
std::string reply(Value value, std::string_view words) {
  switch (value) {
    case Value::none:
    case Value::any:
      return "COMPREPLY=()";
    case Value::words:
      return fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$word\"))", words);
    case Value::words_then_folder:
      return fmt::format("if _waymark_given {0}; then _waymark_files -d; else {1}; fi", words,
                         reply(Value::words, words));
    case Value::words_then_file:
      return fmt::format("if _waymark_given {0}; then {1}; else {2}; fi", words, reply(Value::any_file, {}),
                         reply(Value::words, words));
    case Value::any_file:
      return "_waymark_files -f";
    case Value::folder:
      return "_waymark_files -d";
    case Value::markdown_file:
      return "_waymark_files -f -X '!*.md'";
    case Value::pdf_file:
      return "_waymark_files -f -X '!*.pdf'";
  }
  return "COMPREPLY=()";
}

std::string option_cases() {
  std::string result;
  for (const CommandEntry& command : kCommands) {
    for (const OptionEntry& option : command.options) {
      if (option.value != Value::none) {
        result +=
            fmt::format("    '{} {}') {}; return ;;\n", command.name, option.name, reply(option.value, option.words));
      }
    }
  }
  return result;
}

std::string command_cases() {
  std::string result;
  for (const CommandEntry& command : kCommands) {
    result += fmt::format("    {})\n      if [[ $word == -* ]]; then {}; else {}; fi ;;\n", command.name,
                          reply(Value::words, names_of(command)), reply(command.argument, command.words));
  }
  return result;
}

}  // namespace

std::string bash_completion() {
  // Names with spaces: compgen gives one name a line, and 'filenames' lets bash quote them and end folders with '/'.
  return fmt::format(R"sh(# bash completion for waymark; load it with: source <(waymark completion)
_waymark_files() {{
  local name folders
  compopt -o filenames 2> /dev/null
  COMPREPLY=()
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen "$@" -- "$word")
  if [[ $1 == -f ]]; then
    folders=$(compgen -d -- "$word")
    if [[ -n $folders ]]; then while IFS= read -r name; do COMPREPLY+=("$name"); done <<< "$folders"; fi
  fi
}}

_waymark_given() {{
  local i choice
  for ((i = 2; i < COMP_CWORD; i++)); do
    for choice in "$@"; do [[ ${{COMP_WORDS[i]}} == "$choice" ]] && return 0; done
  done
  return 1
}}

_waymark() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} command='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${{COMP_WORDS[i]}} in
    {commands}) command=${{COMP_WORDS[i]}}; break ;;
    esac
  done
  if [[ -z $command ]]; then
    COMPREPLY=($(compgen -W '{global} {words}' -- "$word"))
    return
  fi
  case "$command $before" in
{options}  esac
  case $command in
{arguments}  esac
}}

complete -F _waymark waymark
)sh",
                     fmt::arg("commands",
                              [] {
                                std::string pattern = command_names();
                                for (char& character : pattern) {
                                  character = character == ' ' ? '|' : character;
                                }
                                return pattern;
                              }()),
                     fmt::arg("global", kGlobalOptions), fmt::arg("words", command_names()),
                     fmt::arg("options", option_cases()), fmt::arg("arguments", command_cases()));
}

}  // namespace waymark
