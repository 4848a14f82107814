#include "edition/published_editions.hpp"

#include "edition_folder.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

namespace fs = std::filesystem;

TEST_CASE("the pointer is written where it differs, and leftovers of it go", "[pointer]") {
  const test::ScratchFolder scratch;
  const fs::path out = scratch.path() / "out";
  test::write_edition(scratch, "out", "1.0.0");
  const Published published = read_published(out);
  scratch.write("out/.waymark-aB3xYz", "half");
  scratch.write("out/.waymark-abcdefg", "something else");
  write_pointer(out, published);
  CHECK(scratch.read("out/editions.js") == editions_js(published));
  CHECK(scratch.read("out/index.html") == start_page_html(published));
  CHECK_FALSE(fs::exists(out / ".waymark-aB3xYz"));
  CHECK(fs::exists(out / ".waymark-abcdefg"));
  const auto time = fs::last_write_time(out / "editions.js") - std::chrono::hours(1);
  fs::last_write_time(out / "editions.js", time);
  write_pointer(out, published);
  CHECK(fs::last_write_time(out / "editions.js") == time);
}

TEST_CASE("a link in the pointer's place is replaced, not followed", "[pointer]") {
  const test::ScratchFolder scratch;
  const fs::path out = scratch.path() / "out";
  test::write_edition(scratch, "out", "1.0.0");
  const fs::path target = scratch.write("target", "mine");
  fs::create_symlink(target, out / "editions.js");
  write_pointer(out, read_published(out));
  CHECK(scratch.read("target") == "mine");
  CHECK(fs::is_regular_file(fs::symlink_status(out / "editions.js")));
}

}  // namespace
}  // namespace waymark
