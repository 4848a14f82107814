#include "directive/data_file.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("the key of a data file stays within a pack", "[data_file]") {
  CHECK(data_key("guide/learning/more", "links.yaml") == "guide/learning/links.yaml");
  CHECK(data_key("guide/learning/more", "./x/../links.yaml") == "guide/learning/links.yaml");
  CHECK(data_key("guide/learning/more", "../links.yaml") == "guide/links.yaml");
  CHECK(data_key("guide/learning/more", "../../guide/links.yaml").empty());
  CHECK(data_key("guide/more", "../links.yaml").empty());
  CHECK(data_key("guide/more", "/links.yaml").empty());
  CHECK(data_key("guide/more", "..\\links.yaml").empty());
  CHECK(data_key("guide/more", "").empty());
  CHECK(data_key("guide/more", "pack:further/a/links.yaml") == "further/a/links.yaml");
  CHECK(data_key("guide/more", "pack:further/../guide/links.yaml").empty());
  CHECK(data_key("guide/more", "pack:../links.yaml").empty());
  CHECK(data_key("guide/more", "pack:further").empty());
}

TEST_CASE("a data file is found by its name on the page, in any normal form", "[data_file]") {
  Library library;
  library.data["guide/caf\u00e9.yaml"] = {"content/guide/caf\u00e9.yaml", "a: 1\n"};
  PageSource page;
  page.id = "guide/more";
  page.file = "content/guide/more.md";
  DirectiveCall call;
  call.page = &page;
  call.library = &library;
  Diagnostics diagnostics;
  const Place place{page.file, 6, 0};
  const DataEntry* found = find_data(call, "cafe\u0301.yaml", place, diagnostics);
  REQUIRE(found != nullptr);
  CHECK(found->first == "guide/caf\u00e9.yaml");
  CHECK(found->second.text == "a: 1\n");
  CHECK(test::messages(diagnostics) == "");

  CHECK(find_data(call, "cafe.yaml", place, diagnostics) == nullptr);
  CHECK(find_data(call, "caf\u00e9.txt", place, diagnostics) == nullptr);
  CHECK(find_data(call, "../../secret.csv", place, diagnostics) == nullptr);
  CHECK(test::messages(diagnostics) ==
        "content/guide/more.md:6: error: unknown data file 'cafe.yaml'\n"
        "  hint: did you mean 'caf\u00e9.yaml'?\n"
        "content/guide/more.md:6: error: data file 'caf\u00e9.txt' is neither YAML nor CSV\n"
        "  hint: its name must end in '.yaml', '.yml' or '.csv'\n"
        "content/guide/more.md:6: error: data file '../../secret.csv' is outside its pack\n"
        "  hint: name it relative to the page, or as 'pack:PACK/path/file.yaml'\n");
}
