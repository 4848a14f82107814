#include "cli/completion.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

/// Loads the script into a real bash in a folder with 'pages/', 'a b.md', 'notes.txt' and asks for completions.
class Bash {
 public:
  Bash() {
    std::string name = (std::filesystem::temp_directory_path() / "waymark-completion-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
    std::filesystem::create_directories(folder_ / "cwd" / "pages");
    std::ofstream(folder_ / "cwd" / "a b.md") << "x";
    std::ofstream(folder_ / "cwd" / "notes.txt") << "x";
    std::ofstream(folder_ / "script") << waymark::bash_completion();
  }
  ~Bash() { std::filesystem::remove_all(folder_); }
  Bash(const Bash&) = delete;
  Bash& operator=(const Bash&) = delete;

  /// `words` as bash writes an array, the last being the one to complete. Returns the replies, each in brackets.
  [[nodiscard]] std::string complete(const std::string& words) const {
    std::ofstream(folder_ / "ask") << "set -u\ncd '" << (folder_ / "cwd").string() << "'\nsource ../script\n"
                                   << "COMP_WORDS=(" << words << ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_waymark\n"
                                   << "for reply in \"${COMPREPLY[@]}\"; do printf '[%s]' \"$reply\"; done\n"
                                   << "complete -p waymark > /dev/null || printf 'not registered'\n";
    const std::string command = "bash --noprofile --norc '" + (folder_ / "ask").string() + "' 2>&1";
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 4096> buffer{};
    for (std::size_t size = 0; (size = std::fread(buffer.data(), 1, buffer.size(), pipe)) != 0;) {
      output.append(buffer.data(), size);
    }
    CHECK(::pclose(pipe) == 0);
    return output;
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("bash completes subcommands and the program's own options", "[completion]") {
  const Bash bash;
  CHECK(bash.complete("waymark ''") ==
        "[--help][--version][build][check][render][serve][answers][check-pdf][new][edition][verify][bundle][plugin]["
        "completion]");
  CHECK(bash.complete("waymark c") == "[check][check-pdf][completion]");
  CHECK(bash.complete("waymark --v") == "[--version]");
}

TEST_CASE("bash completes each subcommand's options", "[completion]") {
  const Bash bash;
  CHECK(bash.complete("waymark build -") ==
        "[--output][--jobs][--only][--json][--quiet][--date][--require-sandbox][--help]");
  CHECK(bash.complete("waymark check --j") == "[--jobs][--json]");
  CHECK(bash.complete("waymark render --") == "[--format][--help]");
  CHECK(bash.complete("waymark serve --p") == "[--port]");
  CHECK(bash.complete("waymark new --") == "[--date][--help]");
  CHECK(bash.complete("waymark build pages --only site --q") == "[--quiet]");
}

TEST_CASE("bash completes what stands after an option", "[completion]") {
  const Bash bash;
  CHECK(bash.complete("waymark render --format ''") == "[html][text][json]");
  CHECK(bash.complete("waymark check --due --format ''") == "[text][csv][calendar]");
  CHECK(bash.complete("waymark check --within ''").empty());
  CHECK(bash.complete("waymark build --only ''") == "[site]");
  CHECK(bash.complete("waymark serve --port ''").empty());
  CHECK(bash.complete("waymark build --output ''") == "[pages]");
}

TEST_CASE("bash completes arguments, also names with spaces", "[completion]") {
  const Bash bash;
  CHECK(bash.complete("waymark new ''") == "[knowledge-base][pack][page][plugin]");
  CHECK(bash.complete("waymark new pa") == "[pack][page]");
  CHECK(bash.complete("waymark new page a/b ''") == "[pages]");
  CHECK(bash.complete("waymark completion ''") == "[bash]");
  CHECK(bash.complete("waymark build ''") == "[pages]");
  CHECK(bash.complete("waymark render ''") == "[a b.md][pages]");
}
