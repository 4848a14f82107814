#include "edition/output_lock.hpp"

#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <optional>

namespace waymark {
namespace {

namespace fs = std::filesystem;

TEST_CASE("one holds the output folder at a time", "[output-lock]") {
  const test::ScratchFolder scratch;
  const fs::path out = scratch.path() / "new/out";
  std::optional<OutputLock> first(out);
  CHECK(fs::exists(out / ".lock"));
  CHECK_THROWS_WITH(OutputLock(out), "another release is being published here");
  first.reset();
  CHECK_NOTHROW(OutputLock(out));
}

TEST_CASE("what stands in the lock's place is not followed or waited for", "[output-lock]") {
  const test::ScratchFolder scratch;
  fs::create_symlink("target", scratch.path() / ".lock");
  CHECK_THROWS_WITH(OutputLock(scratch.path()), "can't lock the output folder: '.lock' is a link");
  CHECK_FALSE(fs::exists(scratch.path() / "target"));
  fs::remove(scratch.path() / ".lock");
  fs::create_directory(scratch.path() / ".lock");
  CHECK_THROWS_WITH(OutputLock(scratch.path()), "can't lock the output folder: is a directory");
}

}  // namespace
}  // namespace waymark
