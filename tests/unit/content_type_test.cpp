#include "serve/content_type.hpp"

#include <catch2/catch.hpp>

using waymark::content_type;

TEST_CASE("files get the type of their extension", "[content_type]") {
  CHECK(content_type("index.html") == "text/html; charset=utf-8");
  CHECK(content_type("style.css") == "text/css; charset=utf-8");
  CHECK(content_type("search.js") == "text/javascript; charset=utf-8");
  CHECK(content_type("picture.png") == "image/png");
  CHECK(content_type("drawing.svg") == "image/svg+xml");
  CHECK(content_type("a.b.woff2") == "font/woff2");
  CHECK(content_type("external-links.csv") == "text/csv; charset=utf-8");
  CHECK(content_type("guide.pdf") == "application/pdf");
  CHECK(content_type("PHOTO.JPG") == "image/jpeg");
}

TEST_CASE("other files are just bytes", "[content_type]") {
  CHECK(content_type("LICENSE") == "application/octet-stream");
  CHECK(content_type("x.unknown") == "application/octet-stream");
  CHECK(content_type("html") == "application/octet-stream");
  CHECK(content_type("dot.") == "application/octet-stream");
}
