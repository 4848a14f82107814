#include "cli/named_edition.hpp"

#include "text/error.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

TEST_CASE("an edition is named by its version", "[named-edition]") {
  CHECK(to_text(version_of("1.0.0")) == "1.0.0");
  CHECK_THROWS_WITH(version_of("1.0"), "'1.0' is no version");
  const Published published{"", "", "", {PublishedEdition{*parse_version("1.0.0")}}};
  CHECK(&named_edition(published, *parse_version("1.0.0"), "out") == &published.editions[0]);
  try {
    named_edition(published, *parse_version("2.0.0"), "out");
    FAIL("there is no such edition");
  } catch (const UsageError& error) {
    CHECK(error.what() == std::string("there is no edition 2.0.0 in 'out'"));
    CHECK(error.hint() == "there are: 1.0.0");
  }
}

}  // namespace
}  // namespace waymark
