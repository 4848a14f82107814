#include "edition/published_editions.hpp"

#include "edition_folder.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// 'VERSION' of each edition, with '!' if it is damaged, '-' if it is withdrawn, '?' if the pointer does not name it;
/// then the current one.
std::string summary(const Published& published) {
  std::string text;
  for (const PublishedEdition& each : published.editions) {
    text += to_text(each.version) + (each.damaged.empty() ? "" : "!") + (each.withdrawn.empty() ? "" : "-") +
            (each.listed ? "" : "?") + " ";
  }
  return text + "> " + published.current;
}

TEST_CASE("editions are found by their folders, and all else is left alone", "[published-editions]") {
  const test::ScratchFolder scratch;
  CHECK(summary(read_published(scratch.path() / "out")) == "> ");
  test::write_edition(scratch, "out", "1.0.0");
  test::write_edition(scratch, "out", "1.10.0");
  test::write_edition(scratch, "out", "1.9.0");
  test::write_edition(scratch, "out", "2.0.0-rc.1");
  scratch.write("out/preview/edition.json", "{}");
  scratch.write("out/.staging-3.0.0-x/edition.json", "{}");
  scratch.write("out/v1.0.0/edition.json", "{}");
  const Published published = read_published(scratch.path() / "out");
  CHECK(summary(published) == "2.0.0-rc.1? 1.10.0? 1.9.0? 1.0.0? > 1.10.0");
  CHECK(published.base_id == "kb");
  CHECK(published.base_title == "Our base");
  CHECK(published.editions[0].documents);
  CHECK(iso_date(published.editions[0].date) == "2026-03-01");
}

TEST_CASE("damaged editions are listed as such, whatever is wrong with them", "[published-editions]") {
  const test::ScratchFolder scratch;
  const fs::path out = scratch.path() / "out";
  test::write_edition(scratch, "out", "1.0.0");
  fs::create_directories(out / "1.0.1");
  fs::create_directory_symlink("1.0.0", out / "1.0.2");
  scratch.write("out/1.0.3", "a file");
  scratch.write("out/1.0.4/edition.json", "{\"format\": 1");
  fs::copy(out / "1.0.0", out / "1.0.5", fs::copy_options::recursive);
  test::write_edition(scratch, "out", "1.0.6");
  fs::remove(out / "1.0.6/SHA256SUMS");
  const Published published = read_published(out);
  CHECK(summary(published) == "1.0.6!? 1.0.5!? 1.0.4!? 1.0.3!? 1.0.2!? 1.0.1!? 1.0.0? > 1.0.0");
  CHECK(published.editions[0].damaged == "'SHA256SUMS' is missing");
  CHECK(published.editions[1].damaged == "'edition.json' is of edition 1.0.0");
  CHECK(published.editions[2].damaged == "'edition.json' is no record of an edition");
  CHECK(published.editions[3].damaged == "it is no folder");
  CHECK(published.editions[4].damaged == "it is a link, not a folder");
  CHECK(published.editions[5].damaged == "'edition.json' is missing");
}

TEST_CASE("what is current and withdrawn comes from the pointer while it holds", "[published-editions]") {
  const test::ScratchFolder scratch;
  const fs::path out = scratch.path() / "out";
  test::write_edition(scratch, "out", "1.0.0");
  test::write_edition(scratch, "out", "1.1.0");
  test::write_edition(scratch, "out", "1.2.0");
  Published published = with_withdrawn(read_published(out), *parse_version("1.2.0"), "wrong");
  CHECK(summary(published) == "1.2.0-? 1.1.0? 1.0.0? > 1.1.0");
  published.current = "1.0.0";
  write_pointer(out, published);
  CHECK(summary(read_published(out)) == "1.2.0- 1.1.0 1.0.0 > 1.0.0");
  fs::remove_all(out / "1.0.0");
  CHECK(summary(read_published(out)) == "1.2.0- 1.1.0 > 1.1.0");
  fs::remove(out / "1.1.0/edition.json");
  CHECK(summary(read_published(out)) == "1.2.0- 1.1.0! > ");
  fs::remove(out / "editions.js");
  CHECK(summary(read_published(out)) == "1.2.0- 1.1.0! > ");
  fs::remove(out / "index.html");
  CHECK(summary(read_published(out)) == "1.2.0? 1.1.0!? > 1.2.0");
}

TEST_CASE("a newer full release becomes current, and nothing else", "[published-editions]") {
  const test::ScratchFolder scratch;
  const fs::path out = scratch.path() / "out";
  const auto released = [&](const std::string& version, bool make_current = true) {
    const Published before = read_published(out);
    test::write_edition(scratch, "out", version);
    write_pointer(out, with_release(before, read_edition(out, *parse_version(version)), make_current));
    return summary(read_published(out));
  };
  CHECK(released("1.0.0-rc.1") == "1.0.0-rc.1 > ");
  CHECK(released("1.0.0") == "1.0.0 1.0.0-rc.1 > 1.0.0");
  CHECK(released("2.0.0", false) == "2.0.0 1.0.0 1.0.0-rc.1 > 1.0.0");
  CHECK(released("1.0.1") == "2.0.0 1.0.1 1.0.0 1.0.0-rc.1 > 1.0.1");
  CHECK(released("0.9.0") == "2.0.0 1.0.1 1.0.0 1.0.0-rc.1 0.9.0 > 1.0.1");
  // A run that was killed before it moved the pointer: the next one makes up for it.
  test::write_edition(scratch, "out", "3.0.0");
  CHECK(released("1.0.2") == "3.0.0 2.0.0 1.0.2 1.0.1 1.0.0 1.0.0-rc.1 0.9.0 > 3.0.0");
}

}  // namespace
}  // namespace waymark
