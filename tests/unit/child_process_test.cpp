#include "plugin/child_process.hpp"
#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>

namespace waymark {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

/// A script, and what it needs to be started.
class Script {
 public:
  explicit Script(const std::string& text) : file_(scratch_.write("script", "#!/bin/sh\n" + text)) {
    fs::permissions(file_, fs::perms::owner_all);
    std::array<int, 2> ends{};
    REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
    read_ = Descriptor(ends[0]);
    write_ = Descriptor(ends[1]);
  }
  [[nodiscard]] ChildProcess start() const {
    return ChildProcess::start(file_, {{nothing_.get(), 0}, {write_.get(), 1}, {write_.get(), 2}});
  }
  /// All that it and its children print, until the last of them has ended.
  std::string output() {
    write_.close();
    std::string result;
    std::array<char, 4096> buffer{};
    while (true) {
      const ssize_t count = ::read(read_.get(), buffer.data(), buffer.size());
      if (count <= 0) {
        return result;
      }
      result.append(buffer.data(), static_cast<std::size_t>(count));
    }
  }

 private:
  test::ScratchFolder scratch_;
  fs::path file_;
  Descriptor nothing_{::open("/dev/null", O_RDONLY | O_CLOEXEC)};
  Descriptor read_;
  Descriptor write_;
};

}  // namespace

TEST_CASE("a child's end is told apart", "[child-process]") {
  const auto exited = Script("exit 7").start().wait(milliseconds(10'000));
  REQUIRE(exited);
  CHECK(exited->exit_code == 7);
  CHECK(exited->signal == 0);
  const auto signalled = Script("kill -SEGV $$").start().wait(milliseconds(10'000));
  REQUIRE(signalled);
  CHECK(signalled->signal == SIGSEGV);
}

TEST_CASE("a child that goes on is not waited for longer than asked, and can be killed", "[child-process]") {
  const Script script("exec sleep 1000");
  ChildProcess child = script.start();
  CHECK_FALSE(child.wait(milliseconds(1)));
  CHECK(child.kill().signal == SIGKILL);
}

TEST_CASE("a child goes with the object that holds it", "[child-process]") {
  Script script("exec sleep 1000");
  { const ChildProcess child = script.start(); }
  CHECK(script.output().empty());  // which ends only when nobody can write any more
}

TEST_CASE("a child goes when another takes its place", "[child-process]") {
  Script first("exec sleep 1000");
  const Script second("exit 3");
  ChildProcess child = first.start();
  child = second.start();
  CHECK(first.output().empty());
  CHECK(child.wait(milliseconds(10'000))->exit_code == 3);
}

TEST_CASE("a child has no environment, the folder '/', and the descriptors it was given", "[child-process]") {
  ::setenv("WAYMARK_TEST_SECRET", "secret", 1);
  // As a library might leave one that children would inherit.
  const Descriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  const Descriptor inheritable(::fcntl(nothing.get(), F_DUPFD, 200));
  REQUIRE(inheritable.is_open());
  Script script("echo \"secret: $WAYMARK_TEST_SECRET\"\n/bin/pwd\nfor each in 0 1 2 " +
                std::to_string(inheritable.get()) +
                "; do\n  if [ -e \"/proc/self/fd/$each\" ]; then echo \"open: $each\"; fi\ndone\n");
  ChildProcess child = script.start();
  child.wait(milliseconds(10'000));
  CHECK(script.output() == "secret: \n/\nopen: 0\nopen: 1\nopen: 2\n");
  ::unsetenv("WAYMARK_TEST_SECRET");
}

TEST_CASE("a child outlives the thread that started it", "[child-process]") {
  // Only a child that asks to be killed when its parent ends would notice: the worker does.
  const Script script("exec sleep 1000");
  std::optional<ChildProcess> child;
  std::thread([&] { child.emplace(script.start()); }).join();
  CHECK_FALSE(child->wait(milliseconds(1)));
}

TEST_CASE("a program that is not there is an error", "[child-process]") {
  CHECK_THROWS_WITH(ChildProcess::start("/nowhere/program", {}),
                    "cannot start '/nowhere/program': no such file or directory");
}

}  // namespace waymark
