#include "render/site/plugin_assets.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

const std::vector<PluginAssets> kAssets{{"convoy-planner", {{"convoy.css", "css"}, {"convoy.js", "js"}}},
                                        {"nobody", {{"x.js", "unused"}}},
                                        {"raci&grid", {{"a b.js", "raci"}}}};

}  // namespace

TEST_CASE("a page loads what its plugins bring, and nothing of others", "[plugin_assets]") {
  const Library library;
  const std::vector<Document> documents;
  const EditionLabel edition{"preview", "Preview edition"};
  const RenderInput input{library, documents, edition, kAssets};
  CHECK(plugin_asset_links(input, {}, "../").empty());
  CHECK(plugin_asset_links(input, {"worksheet"}, "../").empty());
  CHECK(plugin_asset_links(input, {"convoy-planner", "worksheet"}, "../") ==
        "\n<link rel=\"stylesheet\" href=\"../plugins/convoy-planner/convoy.css\">"
        "\n<script defer src=\"../plugins/convoy-planner/convoy.js\"></script>");
  CHECK(plugin_asset_links(input, {"raci&grid"}, "") ==
        "\n<script defer src=\"plugins/raci%26grid/a%20b.js\"></script>");
}

TEST_CASE("what no page loads is not written", "[plugin_assets]") {
  const Library library;
  std::vector<Document> documents(2);
  documents[0].plugins = {"convoy-planner", "worksheet"};
  documents[1].plugins = {"convoy-planner"};
  const EditionLabel edition{"preview", "Preview edition"};
  std::string written;
  write_plugin_assets({library, documents, edition, kAssets},
                      [&](const OutputFile& file) { written += file.path + "=" + file.bytes + "\n"; });
  CHECK(written == "site/plugins/convoy-planner/convoy.css=css\nsite/plugins/convoy-planner/convoy.js=js\n");
}
