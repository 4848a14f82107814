#include "overlay/accept_override.hpp"

#include "data/text_file.hpp"
#include "pack/front_matter.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

const std::string kOld = "0123456789abcdef0123456789abcdef";
const std::string kNew = "fedcba9876543210fedcba9876543210";

/// The file's bytes with the new hash, or what is said.
std::string accepted(const std::string& bytes) {
  Diagnostics diagnostics;
  PageSource page;
  page.id = "toolkit/a";
  page.own_id = "local/a";
  page.file = "local/a.md";
  page.text = clean_text(bytes, page.file, diagnostics).value();
  read_front_matter(page, diagnostics);
  CHECK(page.meta.overlay.kind == Overlay::Kind::override);
  try {
    return with_based_on(bytes, page, kNew);
  } catch (const Error& error) {
    CHECK(error.hint() == "write the line yourself: 'based-on: " + kNew + "'");
    return error.what();
  }
}

}  // namespace

TEST_CASE("the line that is there is changed alone", "[accept_override]") {
  CHECK(accepted("---\ntitle: T\noverride: toolkit/a\nbased-on: " + kOld + "\n---\nText.\n") ==
        "---\ntitle: T\noverride: toolkit/a\nbased-on: " + kNew + "\n---\nText.\n");
  CHECK(accepted("---\nbased-on:   \"" + kOld + "\"  # checked in May\noverride: toolkit/a\ntitle: T\n---\n") ==
        "---\nbased-on:   " + kNew + "  # checked in May\noverride: toolkit/a\ntitle: T\n---\n");
  CHECK(accepted("---\ntitle: T\noverride: toolkit/a\n'based-on':\n---\n") ==
        "---\ntitle: T\noverride: toolkit/a\n'based-on': " + kNew + "\n---\n");
  CHECK(accepted("---\ntitle: T\noverride: toolkit/a\nbased-on: # none yet\n---\n") ==
        "---\ntitle: T\noverride: toolkit/a\nbased-on: " + kNew + " # none yet\n---\n");
}

TEST_CASE("a line that is missing is added", "[accept_override]") {
  CHECK(accepted("---\ntitle: T\noverride: toolkit/a\n---\nText.") ==
        "---\ntitle: T\nbased-on: " + kNew + "\noverride: toolkit/a\n---\nText.");
  CHECK(accepted("---\n  title: T\n  override: toolkit/a\n---\n") ==
        "---\n  title: T\n  based-on: " + kNew + "\n  override: toolkit/a\n---\n");
}

TEST_CASE("line ends and a byte order mark stay", "[accept_override]") {
  CHECK(accepted("\xEF\xBB\xBF---\r\ntitle: T\r\noverride: toolkit/a\r\n---\r\nText.\r\n\r\n") ==
        "\xEF\xBB\xBF---\r\ntitle: T\r\nbased-on: " + kNew + "\r\noverride: toolkit/a\r\n---\r\nText.\r\n\r\n");
  CHECK(accepted("---\r\ntitle: T\r\noverride: toolkit/a\r\nbased-on: " + kOld + "\r\n---\r\nText.") ==
        "---\r\ntitle: T\r\noverride: toolkit/a\r\nbased-on: " + kNew + "\r\n---\r\nText.");
}

TEST_CASE("front matter that can't be changed safely is left alone", "[accept_override]") {
  const std::string refused = "the front matter is written in a way in which 'based-on' can't be changed safely";
  CHECK(accepted("---\n{title: T, override: toolkit/a}\n---\n") == refused);
  CHECK(accepted("---\ntitle: T\noverride: toolkit/a\nbased-on: >\n  " + kOld + "\n---\n") == refused);
}
