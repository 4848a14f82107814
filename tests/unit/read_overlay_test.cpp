#include "pack/read_overlay.hpp"

#include "pack/front_matter.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

/// What a page with these lines in its front matter does; what is said of it goes to `said`.
Overlay overlay_of(const std::string& lines, std::string& said) {
  PageSource page;
  page.id = "local/page";
  page.file = "local/page.md";
  page.text = "---\n" + lines + "\n---\n";
  Diagnostics diagnostics;
  read_front_matter(page, diagnostics);
  said = test::messages(diagnostics);
  return page.meta.overlay;
}

std::string said_of(const std::string& lines) {
  std::string said;
  overlay_of(lines, said);
  return said;
}

const std::string kHash = "0123456789abcdef0123456789abcdef";

}  // namespace

TEST_CASE("an override names its page, and perhaps what it was written from", "[read_overlay]") {
  std::string said;
  Overlay overlay = overlay_of("title: T\noverride: page:toolkit/a.md\nbased-on: " + kHash, said);
  CHECK(said.empty());
  CHECK(overlay.kind == Overlay::Kind::override);
  CHECK(overlay.page == "toolkit/a");
  CHECK(overlay.line == 3);
  CHECK(overlay.based_on == kHash);
  CHECK(overlay.based_on_line == 4);
  overlay = overlay_of("title: T\noverride: toolkit/a", said);
  CHECK(said.empty());
  CHECK(overlay.based_on.empty());
  CHECK(overlay.based_on_line == 0);
  CHECK(overlay_of("title: T", said).kind == Overlay::Kind::none);
}

TEST_CASE("an extension names its page and its place, and needs no title", "[read_overlay]") {
  std::string said;
  Overlay overlay = overlay_of("extend: toolkit/a\nbefore: '#roles'", said);
  CHECK(said.empty());
  CHECK(overlay.kind == Overlay::Kind::extend);
  CHECK(overlay.anchor == "roles");
  CHECK(overlay.before);
  CHECK(overlay.anchor_line == 3);
  overlay = overlay_of("extend: toolkit/a\nafter: roles", said);
  CHECK(said.empty());
  CHECK_FALSE(overlay.before);
  CHECK(overlay_of("extend: toolkit/a", said).anchor.empty());
}

TEST_CASE("keys that contradict each other are reported", "[read_overlay]") {
  CHECK(said_of("override: toolkit/a\nextend: toolkit/b\ntitle: T") ==
        "local/page.md:3:9: error: 'extend' in the front matter stands beside 'override'\n"
        "  | extend: toolkit/b\n"
        "  hint: a page either takes the place of a national one or adds to it: take one of the two out, or make two "
        "files\n");
  CHECK(said_of("extend: toolkit/a\nbefore: x\nafter: y") ==
        "local/page.md:4:8: error: 'after' in the front matter stands beside 'before'\n"
        "  | after: y\n  hint: say one of the two\n");
  CHECK(said_of("title: T\nbefore: x") ==
        "local/page.md:3:9: error: 'before' in the front matter says nothing without 'extend'\n"
        "  | before: x\n  hint: take it out\n");
  CHECK(said_of("extend: toolkit/a\nbased-on: " + kHash) ==
        "local/page.md:3:11: error: 'based-on' in the front matter says nothing without 'override'\n"
        "  | based-on: " +
            kHash + "\n  hint: take it out\n");
}

TEST_CASE("values that can't be are reported", "[read_overlay]") {
  for (const std::string id : {"toolkit", "/a", "toolkit/", "''"}) {
    INFO(id);
    CHECK(said_of("title: T\noverride: " + id).find("error: 'override' in the front matter is") != std::string::npos);
  }
  for (const std::string hash : {"abc", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdeg"}) {
    INFO(hash);
    CHECK(said_of("title: T\noverride: a/b\nbased-on: " + hash).find("is no hash of a page") != std::string::npos);
  }
  CHECK(said_of("extend: a/b\nafter: '#'").find("'after' in the front matter is empty") != std::string::npos);
}
