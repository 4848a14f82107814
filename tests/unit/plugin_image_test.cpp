#include "plugin/plugin_image.hpp"
#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <cerrno>
#include <filesystem>
#include <string>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// 'SHOWN: MESSAGE (HINT)' of what opening it throws.
std::string refusal(const fs::path& file) {
  try {
    PluginImage::open(file, "plugins/x.so");
  } catch (const Error& error) {
    return error.place().file + ": " + error.what() + " (" + error.hint() + ")";
  }
  return "nothing was thrown";
}

}  // namespace

TEST_CASE("an image has the file's bytes and their hash", "[plugin-image]") {
  const test::ScratchFolder scratch;
  // The hash of 'abc' is the first example of FIPS 180-4.
  const PluginImage image = PluginImage::open(scratch.write("x.so", "abc"), "x.so");
  CHECK(image.bytes() == "abc");
  CHECK(image.sha256() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("an image of an empty file is empty", "[plugin-image]") {
  const test::ScratchFolder scratch;
  const PluginImage image = PluginImage::open(scratch.write("x.so", ""), "x.so");
  CHECK(image.bytes().empty());
  CHECK(image.sha256() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("an image stays as it is when the file changes, and when somebody writes to it", "[plugin-image]") {
  const test::ScratchFolder scratch;
  const fs::path file = scratch.write("x.so", std::string(100'000, 'a'));
  PluginImage first = PluginImage::open(file, "x.so");
  const PluginImage image = std::move(first);
  scratch.write("x.so", "b");
  CHECK(image.bytes() == std::string(100'000, 'a'));
  CHECK(::pwrite(image.descriptor(), "b", 1, 0) == -1);
  CHECK(errno == EPERM);
  CHECK(::ftruncate(image.descriptor(), 0) == -1);
  CHECK(errno == EPERM);
}

TEST_CASE("an image is not inherited by programs that are started", "[plugin-image]") {
  const test::ScratchFolder scratch;
  const PluginImage image = PluginImage::open(scratch.write("x.so", "abc"), "x.so");
  CHECK((::fcntl(image.descriptor(), F_GETFD) & FD_CLOEXEC) != 0);
}

TEST_CASE("what can be no plugin's file is refused", "[plugin-image]") {
  const test::ScratchFolder scratch;
  CHECK(refusal(scratch.path() / "none.so") ==
        "plugins/x.so: the plugin cannot be read: no such file or directory (check the file's name)");
  CHECK(refusal(scratch.path()) ==
        "plugins/x.so: a plugin must be a regular file (name the '.so' file that the plugin's build makes)");
  REQUIRE(::mkfifo((scratch.path() / "pipe").c_str(), 0600) == 0);
  CHECK(refusal(scratch.path() / "pipe") ==
        "plugins/x.so: a plugin must be a regular file (name the '.so' file that the plugin's build makes)");
  const fs::path large = scratch.write("large.so", "");
  fs::resize_file(large, kMaxPluginBytes + 1);
  CHECK(refusal(large) ==
        "plugins/x.so: the plugin is larger than 256 MiB (strip its debug information ('strip FILE'))");
}

}  // namespace waymark
