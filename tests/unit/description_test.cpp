#include "plugin/description.hpp"

#include <waymark/read_model.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

constexpr std::uint64_t kAll = kPluginAssets | kPluginDownloads;

std::string refusal(const std::string& reply, std::uint64_t capabilities = kAll) {
  try {
    read_description(reply, capabilities);
  } catch (const ModelError& error) {
    return error.what();
  }
  return {};
}

std::string described(const std::string& directives, const std::string& assets = "") {
  return R"({"schema":1,"directives":[)" + directives + R"(],"assets":[)" + assets + "]}";
}

std::string option(const std::string& members) {
  return described(R"({"name":"d","body":"none","options":[{)" + members + "}]}");
}

const std::string kWrong = "gave a description that is wrong: ";
const std::string kDirective = R"({"name":"d","body":"none"})";

}  // namespace

TEST_CASE("a description is read as a plugin writes it", "[description]") {
  PluginDescription plugin;
  plugin.id = "p";
  plugin.directives = {{"grid",
                        "A grid",
                        {},
                        {{"data", "The file", OptionKind::Type::data, {}, true},
                         {"look", "", OptionKind::Type::choice, {"full", "blank"}}},
                        BodyKind::yaml,
                        true},
                       {"chart"}};
  plugin.assets = {{"grid.js", "x()"}, {"grid.css", "a{}"}};
  const PluginDescription read = read_description(plugin::describe(plugin).dump(), kAll);
  CHECK(plugin::describe(read) == plugin::describe(plugin));
  CHECK(read.makes_downloads);
  CHECK(read.id.empty());
  plugin.assets.clear();
  CHECK_FALSE(read_description(plugin::describe(plugin).dump(), 0).makes_downloads);
}

TEST_CASE("a description that is no description is refused", "[description]") {
  CHECK(refusal("x") == "gave an answer that is no JSON at byte 1");
  CHECK(refusal(R"({"error":"out\nof luck"})") == "says: out of luck");
  CHECK(refusal(R"({"schema":1,"directives":[)" + kDirective + R"(],"asets":[]})") ==
        kWrong + "a 'description' has no member 'asets'; perhaps 'assets' was meant");
  CHECK(refusal(described("")) == kWrong + "there are no directives");
  CHECK(refusal(R"({"schema":1,"directives":{}})") == kWrong + "member 'directives' of a 'description' must be a list");
  std::string many = kDirective;
  for (int i = 0; i < 64; ++i) {
    many += R"(,{"name":"d)" + std::to_string(i) + R"(","body":"none"})";
  }
  CHECK(refusal(described(many)) == kWrong + "member 'directives' of a 'description' has more than 64 of them");
}

TEST_CASE("directives have names of their own", "[description]") {
  CHECK(refusal(described(kDirective + "," + kDirective)) == kWrong + "directive 'd' stands twice");
  CHECK(refusal(described(R"({"name":"D","body":"none"})")) ==
        kWrong + "member 'name' of a 'directive' is not small letters, digits and hyphens, from a letter on: 'D'");
  CHECK(refusal(described(R"({"name":"d","body":"html"})")) ==
        kWrong + "member 'body' of a 'directive' is none of those known: 'html'");
  CHECK(refusal(described(R"({"name":"d","body":"none","summary":"a\nb"})")) ==
        kWrong + "member 'summary' of a 'directive' is longer than 300 bytes or than a line");
  CHECK(refusal(described(R"({"name":"d","body":"none","summary":")" + std::string(301, 'x') + "\"}")) ==
        kWrong + "member 'summary' of a 'directive' is longer than 300 bytes or than a line");
}

TEST_CASE("options have names and types", "[description]") {
  CHECK(refusal(option(R"("name":"o","type":"text")")).empty());
  CHECK(refusal(option(R"("name":"o")")) == kWrong + "member 'type' of a 'option' is missing or empty");
  CHECK(refusal(option(R"("name":"body","type":"text")")) ==
        kWrong + "member 'name' of a 'option' is kept for places on the page: 'body'");
  CHECK(refusal(option(R"("name":"o","type":"choice")")) ==
        kWrong + "member 'choices' of a 'option' is missing or empty");
  CHECK(refusal(option(R"("name":"o","type":"text","choices":["a"])")) ==
        kWrong + "member 'choices' of a 'option' belongs to the type 'choice'");
  CHECK(refusal(option(R"("name":"o","type":"choice","choices":["a","a"])")) ==
        kWrong + "member 'choices' of a 'option' must be lines that differ: 'a'");
  CHECK(refusal(option(R"("name":"o","type":"choice","choices":["a\nb"])")) ==
        kWrong + "member 'choices' of a 'option' must be lines that differ: 'a b'");
  CHECK(refusal(described(
            R"({"name":"d","body":"none","options":[{"name":"o","type":"text"},{"name":"o","type":"data"}]})")) ==
        kWrong + "option 'o' stands twice");
}

TEST_CASE("assets are plain scripts and styles, of plugins that may bring them", "[description]") {
  const std::string script = R"({"name":"a.js","text":"x"})";
  CHECK(refusal(described(kDirective, script)).empty());
  CHECK(refusal(described(kDirective, script), kPluginDownloads) ==
        kWrong + "there are scripts or styles, but not the capability to bring them");
  CHECK(refusal(described(kDirective, script + R"(,{"name":"A.js","text":"x"})")) ==
        kWrong + "asset 'a.js' stands twice");
  for (const char* name : {"a.html", "../a.js", "a/b.js", "/a.js", "a.min.js", "con.js", "a.JS", ".js", "a.js.svg"}) {
    CHECK(refusal(described(kDirective, R"({"name":")" + std::string(name) + R"(","text":"x"})")) ==
          kWrong + "member 'name' of a 'asset' must be a plain file name that ends in '.js' or '.css', not '" +
              std::string(name) + "'");
  }
  CHECK(refusal(
            described(kDirective, R"({"name":"a.js","text":")" + std::string(kMaxPluginAssetBytes + 1, 'x') + "\"}")) ==
        kWrong + "member 'text' of a 'asset' is longer than 1048576 bytes: 'a.js'");
}
