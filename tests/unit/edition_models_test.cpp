#include "edition/edition_models.hpp"

#include "edition_sets.hpp"
#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

using namespace waymark;

namespace {

/// What it throws, as 'file: message'.
template <typename Work>
std::string error_of(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return error.place().file + ": " + error.what();
  }
  return {};
}

struct EditionOnDisk {
  test::ScratchFolder scratch;
  EditionRecord record;
  EditionOnDisk() {
    record.base_id = "kb";
    record.base_title = "KB";
    record.version = *parse_version("1.2.0");
    record.date = {2026, 3, 1};
    record.program = "0.1.0";
    record.pages = {{"a/b", "B", "h1", {}, {}, "1.2.0", false}, {"glossary", "Glossary", "h2", {}, {}, "1.2.0", false}};
    record.moved = {{"a/old", "a/b"}};
    scratch.write("edition.json", to_json(record));
    scratch.write("models/a/b.json", model_text(test::page_model("a/b", "B", {"Text."})));
  }
  [[nodiscard]] EditionSet set() const { return edition_set(record, scratch.path(), "ed"); }
};

}  // namespace

TEST_CASE("an edition's folder is opened, and its models loaded one by one", "[edition_models]") {
  const EditionOnDisk edition;
  const EditionRecord record = read_edition_record(edition.scratch.path(), "ed");
  const EditionSet set = edition_set(record, edition.scratch.path(), "ed");
  CHECK(set.name == "1.2.0");
  CHECK(set.date == Date{2026, 3, 1});
  REQUIRE(set.pages.size() == 2);
  CHECK(set.pages[0].id == "a/b");
  CHECK(set.pages[0].hash == "h1");
  CHECK_FALSE(set.pages[0].glossary);
  CHECK(set.pages[1].glossary);
  CHECK(set.moved.at("a/old") == "a/b");
  CHECK(set.load("a/b") == test::page_model("a/b", "B", {"Text."}));
}

TEST_CASE("what is no edition's record is refused", "[edition_models]") {
  const test::ScratchFolder scratch;
  CHECK(error_of([&] { read_edition_record(scratch.path(), "ed"); }) ==
        "ed/edition.json: cannot be read: there is no such file");
  scratch.write("edition.json", "{}");
  CHECK(error_of([&] { read_edition_record(scratch.path(), "ed"); }) ==
        "ed/edition.json: this is no record of an edition: 'format' is missing");
}

TEST_CASE("models that are missing, links, or of another page are refused", "[edition_models]") {
  const EditionOnDisk edition;
  const EditionSet set = edition.set();
  CHECK(error_of([&] { set.load("glossary"); }) == "ed/models/glossary.json: cannot be read: there is no such file");
  CHECK(error_of([&] { set.load("a/../../b"); }) == "ed/models/a/../../b.json: cannot be read: there is no such file");
  std::filesystem::create_symlink("a/b.json", edition.scratch.path() / "models/glossary.json");
  CHECK(error_of([&] { set.load("glossary"); }) == "ed/models/glossary.json: cannot be read: it is a symbolic link");
  edition.scratch.write("models/c.json", model_text(test::page_model("a/b", "B", {})));
  CHECK(error_of([&] { set.load("c"); }) == "ed/models/c.json: this is not the model of the page 'c'");
  for (const char* text : {"", "[]", "{\"id\": \"d\"}", "{\"id\": \"d\", \"document\": 1}", "{\"id\": \"d\", \"docu"}) {
    edition.scratch.write("models/d.json", text);
    CHECK(error_of([&] { set.load("d"); }) == "ed/models/d.json: this is no model of a page");
  }
  edition.scratch.write("models/d.json", "{\"id\": \"d\", \"document\": {\"children\": " + std::string(300, '[') +
                                             std::string(300, ']') + "}}");
  CHECK(error_of([&] { set.load("d"); }) == "ed/models/d.json: this is no model of a page");
}
