#include "pack/page_owners.hpp"

#include "messages.hpp"
#include "pack/read_pack.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("a pack's owners are found by their role, whatever its capitals") {
  Diagnostics diagnostics;
  const PackFile file = read_pack(
      "id: p\ntitle: P\nversion: 1\nowners:\n  - {role: Team lead, email: lead@example.org}\n  - {role: Editor}\n",
      "p/pack.yaml", diagnostics);
  CHECK(test::messages(diagnostics).empty());
  REQUIRE(find_page_owner(file.pack.owners, "team Lead") != nullptr);
  CHECK(find_page_owner(file.pack.owners, "team Lead")->email == "lead@example.org");
  CHECK(find_page_owner(file.pack.owners, "Editor")->email.empty());
  CHECK(find_page_owner(file.pack.owners, "") == nullptr);
}

TEST_CASE("owners that are wrong are reported") {
  const auto said = [](const std::string& owners) {
    Diagnostics diagnostics;
    read_pack("id: p\ntitle: P\nversion: 1\nowners: " + owners + "\n", "p/pack.yaml", diagnostics);
    return test::messages(diagnostics);
  };
  CHECK(said("lead") ==
        "p/pack.yaml:4:9: error: 'owners' in pack.yaml must be a list\n  | owners: lead\n"
        "  hint: write '- role: ...' and below it 'email: ...'\n");
  CHECK(said("[{role: Lead}, {role: lead}]") ==
        "p/pack.yaml:4:31: error: 'role' in an owner stands twice: 'lead'\n  | owners: [{role: Lead}, {role: lead}]\n"
        "  hint: keep one of them\n");
}
