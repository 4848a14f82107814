#include "pack/asset_kind.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("files are images, downloads, or refused, by their endings") {
  for (const char* name : {"a.png", "p/q/a.JPG", "a.jpeg", "a.gif", "a.webp"}) {
    CHECK(asset_kind(name) == AssetKind::image);
  }
  for (const char* name : {"a.pdf", "a.DOCX", "a.xlsx", "a.pptx", "a.odt", "a.ods", "a.odp", "a.ics", "a.txt", "a.zip",
                           "a.json", "a.csv", "a.yaml", "a.yml"}) {
    CHECK(asset_kind(name) == AssetKind::download);
  }
  for (const char* name : {"a.svg", "a.html", "a.js", "a.exe", "a.docm", "png", "a.png/b", "a.pdf.lnk", "", "."}) {
    CAPTURE(name);
    CHECK(asset_kind(name) == AssetKind::refused);
  }
}

TEST_CASE("endings are listed for hints") {
  CHECK(asset_endings(AssetKind::image) == "png, jpg, jpeg, gif, webp");
  CHECK(asset_endings(AssetKind::download) ==
        "pdf, docx, xlsx, pptx, odt, ods, odp, ics, txt, zip, json, yaml, yml, csv");
}
