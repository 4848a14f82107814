#include "theme/theme.hpp"

#include <catch2/catch.hpp>

namespace waymark {

TEST_CASE("contrast is that of the Web Content Accessibility Guidelines", "[theme]") {
  CHECK(contrast("#000000", "#ffffff") == Approx(21.0));
  CHECK(contrast("#ffffff", "#ffffff") == Approx(1.0));
  CHECK(contrast("#767676", "#ffffff") == Approx(4.54).epsilon(0.01));
}

}  // namespace waymark
