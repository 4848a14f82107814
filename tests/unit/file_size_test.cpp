#include "text/file_size.hpp"

#include <catch2/catch.hpp>

TEST_CASE("sizes are in thousands, and never nothing") {
  CHECK(waymark::shown_size(1) == "1 KB");
  CHECK(waymark::shown_size(84'600) == "85 KB");
  CHECK(waymark::shown_size(1'240'000) == "1.2 MB");
}
