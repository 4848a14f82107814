#include "report/edition_list.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

TEST_CASE("editions as a table", "[edition-list]") {
  Published published;
  CHECK(edition_table(published).empty());
  published.current = "1.0.0";
  PublishedEdition damaged{*parse_version("1.1.0")};
  damaged.damaged = "it is no folder";
  PublishedEdition current{*parse_version("1.0.0"), *parse_date("2026-03-01")};
  PublishedEdition withdrawn{*parse_version("1.0.0-rc.1"), *parse_date("2026-02-01")};
  withdrawn.withdrawn = "a \x1b dose";
  PublishedEdition old{*parse_version("0.9.0"), *parse_date("2025-02-01")};
  published.editions = {damaged, current, withdrawn, old};
  CHECK(edition_table(published) ==
        "VERSION     DATE        STATE\n"
        "1.1.0       unknown     damaged: it is no folder\n"
        "1.0.0       2026-03-01  current\n"
        "1.0.0-rc.1  2026-02-01  withdrawn: a \xE2\x90\x9B dose\n"
        "0.9.0       2025-02-01  published\n");
}

}  // namespace
}  // namespace waymark
