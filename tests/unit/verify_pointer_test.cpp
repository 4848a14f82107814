#include "edition/verify_pointer.hpp"

#include "edition/published_editions.hpp"
#include "edition_folder.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

namespace fs = std::filesystem;

std::string found(const fs::path& output) {
  std::string text;
  for (const Finding& each : verify_pointer(output).findings) {
    text += each.path + ": " + (each.severity == Severity::warning ? "warning: " : "") + each.message + "\n";
  }
  return text;
}

TEST_CASE("the pointer is what Waymark makes of the editions beside it", "[verify-pointer]") {
  const test::ScratchFolder scratch;
  const fs::path out = scratch.path() / "out";
  test::write_edition(scratch, "out", "1.0.0");
  const PointerCheck none = verify_pointer(out);
  CHECK_FALSE(none.script);
  CHECK_FALSE(none.page);
  CHECK(none.findings.empty());
  write_pointer(out, with_withdrawn(read_published(out), *parse_version("1.0.0"), "wrong"));
  CHECK(found(out).empty());
  CHECK(verify_pointer(out).script);
}

TEST_CASE("a pointer that says other things is told from one that is older, or no pointer", "[verify-pointer]") {
  const test::ScratchFolder scratch;
  const fs::path out = scratch.path() / "out";
  test::write_edition(scratch, "out", "1.0.0");
  Published published = read_published(out);
  write_pointer(out, published);
  const std::string script = scratch.read("out/editions.js");
  published.current.clear();
  scratch.write("out/index.html", start_page_html(published));
  CHECK(found(out) == "index.html: warning: does not say the same as 'editions.js'\n");
  write_pointer(out, read_published(out));

  published = read_published(out);
  published.base_title = "Another title";
  scratch.write("out/editions.js", editions_js(published));
  CHECK(found(out) ==
        "editions.js: does not say what the editions beside it say of themselves\n"
        "index.html: warning: does not say the same as 'editions.js'\n");
  scratch.write("out/editions.js", script);

  test::write_edition(scratch, "out", "1.1.0");
  CHECK(
      found(out) ==
      "editions.js: warning: does not name edition 1.1.0 yet\nindex.html: warning: does not name edition 1.1.0 yet\n");
  write_pointer(out, read_published(out));
  fs::remove_all(out / "1.1.0/documents");
  CHECK(found(out) ==
        "editions.js: promises documents of edition 1.1.0, which are not here\n"
        "index.html: promises documents of edition 1.1.0, which are not here\n");
  fs::remove_all(out / "1.1.0");
  CHECK(found(out) ==
        "editions.js: names edition 1.1.0, which is not here\nindex.html: names edition 1.1.0, which is not here\n");

  scratch.write("out/editions.js", script + "alert(1);");
  fs::remove(out / "index.html");
  fs::create_directory(out / "index.html");
  CHECK(found(out) ==
        "editions.js: not one that Waymark writes, and pages of editions run it\n"
        "index.html: not one that Waymark writes, and it is no file of its size or kind\n");
}

}  // namespace
}  // namespace waymark
