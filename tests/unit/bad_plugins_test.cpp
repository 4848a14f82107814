// What the host says of each plugin in tests/plugins/bad; none leaves a process behind.
#include "bad_worker.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <catch2/catch.hpp>

#include <cerrno>
#include <string>
#include <vector>

namespace waymark {
namespace {

using test::kImpatient;
using test::kPatient;
using test::paragraph;

struct BadPlugin {
  std::string name;
  std::string told;
  WorkerLimits limits = kPatient;
};

constexpr const char* kCrashHint = " (tell the plugin's author; what it printed, if anything, may say more)";
constexpr const char* kDistrust =
    ", which plugins may not (ask the plugin's author why, and do without it until you know)";
constexpr const char* kEnded =
    "ended without an answer (a plugin must not call exit() or close descriptors that it did not open)";
constexpr const char* kForged = " (a plugin must not write to descriptors that it did not open)";
constexpr const char* kGate = " (waymark/plugin_abi.hpp says how a plugin answers)";
constexpr const char* kMend = " (tell the plugin's author)";

/// None is left, neither running nor waiting to be noticed.
bool has_children() {
  siginfo_t info{};
  return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 || errno != ECHILD;
}

void check(const std::vector<BadPlugin>& plugins) {
  for (const BadPlugin& each : plugins) {
    CAPTURE(each.name);
    CHECK(test::outcome_of(each.name, each.limits) == each.told);
    CHECK_FALSE(has_children());
  }
}

}  // namespace

TEST_CASE("plugins that can't be loaded are refused", "[bad-plugins]") {
  check({
      {"not_a_library",
       "not loaded: refused: is not a shared library (give the '.so' file that the plugin's build makes)"},
      {"no_entry_point",
       "not loaded: refused: has no entry point 'waymark_plugin' (write WAYMARK_PLUGIN(...) in one of its source "
       "files, "
       "outside any namespace)"},
      {"undefined_symbol",
       "not loaded: refused: needs 'elsewhere::nobody_has_written_this(int)', which none of its libraries has (link it "
       "to "
       "the library that has it; '-Wl,--no-undefined' finds such gaps when it is built)"},
      {"other_abi",
       "not loaded: refused: is built for plugin ABI 2; this program supports ABI 1 (rebuild the plugin against this "
       "release)"},
      {"struct_too_small",
       "not loaded: refused: describes itself in 16 bytes, but ABI 1 needs 56 (rebuild the plugin against this "
       "release)"},
      {"entry_returns_nothing",
       "not loaded: refused: has an entry point that returns nothing (return a pointer to a WaymarkPlugin, as "
       "WAYMARK_PLUGIN does)"},
      {"lacks_call",
       "not loaded: refused: lacks its id, version, SDK version or function 'call' (fill the struct as WAYMARK_PLUGIN "
       "does)"},
      {"bad_id",
       "not loaded: refused: has an id that no plugin can have: '../Bad\\x1B[2J' (use small letters, digits and "
       "hyphens, "
       "from a letter on)"},
      {"bad_version",
       "not loaded: refused: has a version that no plugin can have: 'newest' (use a version such as '1.2.0')"},
  });
}

TEST_CASE("plugins that misbehave while they are loaded are stopped", "[bad-plugins]") {
  check({
      {"aborts_in_constructor", std::string("not loaded: crashed while it was loaded: aborted") + kCrashHint},
      {"throws_in_constructor",
       std::string("not loaded: refused: threw an exception while it was loaded: no table of levels") + kMend},
      {"throws_in_entry",
       std::string("not loaded: refused: threw an exception while it was loaded: no table of levels") + kMend},
      {"loops_in_constructor",
       "not loaded: did not answer within 0.5 s while it was loaded (use less data, or raise 'seconds' of "
       "'plugin-limits' "
       "in knowledge-base.yaml)",
       kImpatient},
      {"forges_when_loaded",
       std::string("not loaded: wrote into the messages between its process and waymark while it was loaded") +
           kForged},
      {"opens_in_constructor", paragraph("/etc/passwd: Permission denied; /proc/self/environ: Permission denied; "
                                         "/proc/1/environ: Permission denied")},
  });
}

TEST_CASE("plugins that crash are named with what happened", "[bad-plugins]") {
  check({
      {"throws", std::string("threw an exception: row 7\\x0Ahas no name") + kMend},
      {"throws_int", std::string("threw something that is not a std::exception") + kMend},
      {"throws_on_a_thread", std::string("threw an exception: no table of levels") + kMend},
      {"segfaults", std::string("crashed: segmentation fault") + kCrashHint},
      {"divides_by_zero", std::string("crashed: division by zero or another arithmetic error") + kCrashHint},
      {"aborts", std::string("crashed: aborted") + kCrashHint},
      {"corrupts_heap", std::string("crashed: aborted") + kCrashHint},
      {"overflows_stack", "crashed: stack overflow (it calls itself without end, or keeps too much on the stack)"},
      {"exits", kEnded},
      {"closes_descriptors", kEnded},
      {"closes_and_stays", kEnded},
  });
}

TEST_CASE("plugins that take too much are stopped", "[bad-plugins]") {
  check({
      {"loops",
       "did not answer within 0.5 s (use less data, or raise 'seconds' of 'plugin-limits' in knowledge-base.yaml)",
       kImpatient},
      {"prints_for_ever",
       "did not answer within 0.5 s (use less data, or raise 'seconds' of 'plugin-limits' in knowledge-base.yaml)",
       kImpatient},
      {"eats_memory",
       "ran out of memory (limit 128 MiB) (use less data, or raise 'memory' of 'plugin-limits' in knowledge-base.yaml)",
       {kPatient.call, 128ULL << 20U}},
      {"eats_memory_quietly",
       "ran out of memory (limit 128 MiB) (use less data, or raise 'memory' of 'plugin-limits' in knowledge-base.yaml)",
       {kPatient.call, 128ULL << 20U}},
  });
}

TEST_CASE("plugins that do not answer as they must are told so", "[bad-plugins]") {
  check({
      {"returns_failure", std::string("returned 2, which means that it failed") + kGate},
      {"answers_never", std::string("returned without an answer") + kGate},
      {"answers_twice", std::string("answered more than once") + kGate},
      {"answers_on_a_thread", std::string("answered on another thread than it was called on") + kGate},
      {"answers_300_mb", std::string("answered with 286 MiB; at most 64 MiB are allowed") + kGate},
      {"forges_frames", std::string("wrote into the messages between its process and waymark") + kForged},
      {"forges_garbage", std::string("wrote into the messages between its process and waymark") + kForged},
      {"answers_no_json", "<p>Hello</p>"},  // whoever reads answers says what is wrong with it
      {"prints", paragraph("printed")},
      {"prints_much", paragraph("printed much")},
  });
}

TEST_CASE("plugins that reach for what is not theirs get nothing", "[bad-plugins]") {
  check({
      {"opens_files",
       paragraph("/etc/passwd: Permission denied; /proc/self/environ: Permission denied; /proc/1/environ: Permission "
                 "denied; /usr/lib/os-release: Permission denied; /: Permission denied; ")},
      {"reads_environment", paragraph("variables: 0")},
      {"writes_outside", std::string("tried to write, remove or change a file") + kDistrust},
      {"removes_files", std::string("tried to write, remove or change a file") + kDistrust},
      {"opens_socket", std::string("tried to open a socket") + kDistrust},
      {"forks", std::string("tried to start another process") + kDistrust},
      {"runs_program", std::string("tried to run another program") + kDistrust},
      {"runs_shell", "made a forbidden system call (ask the plugin's author why, and do without it until you know)"},
      {"frees_itself", paragraph("freed: ")},
  });
  struct stat status {};
  CHECK(::stat("/tmp/waymark-a-bad-plugin-was-here", &status) != 0);
}

TEST_CASE("a plugin cannot end the program that started it", "[bad-plugins]") {
  const auto worker = test::start("kills_parent");
  // Why: without it this test would end here, and all others with it.
  REQUIRE(worker->layers().back().name == "seccomp filter");
  REQUIRE(worker->layers().back().active);
  CHECK(test::outcome(*worker) == std::string("tried to send a signal to another process") + kDistrust);
  CHECK_FALSE(has_children());
}

TEST_CASE("a plugin may use threads", "[bad-plugins]") {
  check({{"uses_a_thread", paragraph("the sum is 5050")}, {"shuts_down_slowly", paragraph("well done")}});
}

}  // namespace waymark
