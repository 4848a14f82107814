#include "pack/read_pack.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

std::string said(std::string text) {
  Diagnostics diagnostics;
  read_pack(std::move(text), "p/pack.yaml", diagnostics);
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("pack.yaml is read") {
  Diagnostics diagnostics;
  const PackFile file = read_pack(
      "schema: 1\nid: toolkit\ntitle: The toolkit\nversion: 1.0\nsummary: Tools.\nlicence: CC BY 4.0\n"
      "contact: {name: A team, email: a@example.org, address: https://example.org}\n"
      "glossary: [{term: a, meaning: b}]\nlocal: {team: Us}\ncontents: [one, two]\n",
      "p/pack.yaml", diagnostics);
  CHECK(test::messages(diagnostics).empty());
  CHECK(file.pack.id == "toolkit");
  CHECK(file.pack.title == "The toolkit");
  CHECK(file.pack.version == "1.0");
  CHECK(file.pack.summary == "Tools.");
  CHECK(file.pack.licence == "CC BY 4.0");
  CHECK(file.pack.contact.name == "A team");
  CHECK(file.pack.contact.email == "a@example.org");
  CHECK(file.pack.contact.address == "https://example.org");
  CHECK(file.pack.file == "p/pack.yaml");
  CHECK(file.glossary.size() == 1);
  CHECK(file.placeholders.at("team") == "Us");
  REQUIRE(file.contents);
  CHECK(file.contents->items.size() == 2);
}

TEST_CASE("what a pack must have is reported when it is missing") {
  CHECK(said("titel: x\n") ==
        "p/pack.yaml:1:1: error: 'id' is missing in pack.yaml\n  | titel: x\n  hint: add a line 'id: ...'\n"
        "p/pack.yaml:1:1: error: 'title' is missing in pack.yaml\n  | titel: x\n  hint: add a line 'title: ...'\n"
        "p/pack.yaml:1:1: error: 'version' is missing in pack.yaml\n  | titel: x\n  hint: add a line 'version: ...'\n"
        "p/pack.yaml:1:1: error: unknown key 'titel' in pack.yaml\n  | titel: x\n  hint: did you mean 'title'?\n");
  CHECK(said("") ==
        "p/pack.yaml:1:1: error: pack.yaml must be a mapping, not empty\n"
        "  hint: write lines of 'key: value'\n");
}

TEST_CASE("ids that the site or Windows needs are refused") {
  for (const std::string id : {"assets", "files", "plugins", "tags", "print", "search", "index", "glossary", "a-z",
                               "maintenance", "whats-new", "changes", "editions", "check-copy"}) {
    CHECK(said("id: " + id + "\ntitle: t\nversion: 1\n") ==
          "p/pack.yaml:1:5: error: 'id' in pack.yaml cannot be '" + id +
              "': the site has a page or folder of that name\n  | id: " + id + "\n  hint: choose another id\n");
  }
  CHECK(said("id: nul\ntitle: t\nversion: 1\n") ==
        "p/pack.yaml:1:5: error: 'id' in pack.yaml cannot name a folder of the site: the name 'nul' belongs to a "
        "device on Windows\n  | id: nul\n  hint: choose another id\n");
}
