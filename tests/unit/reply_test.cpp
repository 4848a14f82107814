#include "plugin/reply.hpp"

#include "messages.hpp"
#include "parsed_page.hpp"

#include <waymark/plugin.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace waymark;

namespace {

const std::string kSchema = R"({"schema":1,)";

std::string answer_of(const std::string& blocks, const std::string& diagnostics = "") {
  return kSchema + R"("blocks":[)" + blocks + R"(],"diagnostics":[)" + diagnostics + "]}";
}

/// What a page with the directive 'grid', which the plugin answers with `reply`, becomes. The answer's place is line 3.
ParsedPage page_with(const std::string& reply, std::uint64_t capabilities = kPluginDownloads,
                     std::size_t download_bytes = 100) {
  Library library;
  library.data["pack/d.yaml"] = {"content/d.yaml", "a: 1\nb: 2\n"};
  const ExpandDirective expand = [&](const DirectiveCall& call, const AddBody&, DocumentBuilder& builder,
                                     Diagnostics& diagnostics) {
    add_plugin_reply(reply, call, {"raci", capabilities, download_bytes}, builder, diagnostics);
  };
  return ParsedPage("## Roles\n\n```{grid}\n:data: d.yaml\n```\n\n## Roles\n", library, expand);
}

/// The error that an answer that is wrong becomes.
std::string failure(const std::string& what, const std::string& hint) {
  return "pack/page.md:3:1: error: directive 'grid' failed: plugin 'raci' " + what +
         "\n  | ```{grid}\n  hint: " + hint + "\n";
}
std::string wrong(const std::string& what) {
  return failure("gave an answer that is wrong: " + what,
                 "tell the plugin's author; schemas/model.schema.json says what is right");
}

std::string problems(const ParsedPage& page) { return test::messages(page.diagnostics); }

constexpr const char* kPlain = "document\n  heading 2 #roles \"Roles\"\n  heading 2 #roles-1 \"Roles\"\n";

}  // namespace

TEST_CASE("an answer's blocks go where the directive stands", "[reply]") {
  const ParsedPage page =
      page_with(answer_of(R"({"kind":"heading","level":3,"children":[{"kind":"text","text":"Roles"}]},
    {"kind":"worksheet","worksheet":{"id":"grid","title":"Grid"},"children":[
      {"kind":"field","field":{"id":"a","type":"text","label":"A"}}]},
    {"kind":"figure","figure":{"title":"T","description":"D","width":9,"height":9,"primitives":[
      {"kind":"link-area","points":[0,0,9,9],"text":"x","target":"page:pack/page"}]}},
    {"kind":"download","download":{"name":"a.csv","title":"A","bytes":"x"}})"));
  CHECK(problems(page).empty());
  CHECK(page.outline() ==
        "document\n"
        "  heading 2 #roles \"Roles\"\n"
        "  heading 3 #roles-1 \"Roles\"\n"
        "  worksheet #grid \"Grid\"\n"
        "    field text a \"A\"\n"
        "  figure \"T\"\n"
        "  download a.csv \"A\", 1 bytes\n"
        "  heading 2 #roles-2 \"Roles\"\n");
  CHECK(page.documents[0].plugins == std::vector<std::string>{"raci"});
  CHECK(page.documents[0].links.size() == 1);
}

TEST_CASE("blocks stand on their lines of the page, or at the fence", "[reply]") {
  const ParsedPage page = page_with(answer_of(R"({"kind":"paragraph","line":1,"column":4,"children":[
      {"kind":"text","text":"a"}]},{"kind":"paragraph","line":99,"column":4},{"kind":"paragraph"})"));
  const std::vector<Node>& nodes = page.documents[0].nodes;
  const auto place = [&](NodeIndex node) { return std::pair{nodes.at(node).line, int{nodes.at(node).column}}; };
  CHECK(nodes.at(3).kind == Kind::paragraph);
  CHECK(place(3) == std::pair{1U, 4});
  CHECK(place(4) == std::pair{3U, 1});
  CHECK(place(5) == std::pair{3U, 1});
  CHECK(place(6) == std::pair{3U, 1});
}

TEST_CASE("an answer without blocks adds nothing", "[reply]") {
  const ParsedPage page = page_with(answer_of(""));
  CHECK(problems(page).empty());
  CHECK(page.outline() == kPlain);
  CHECK(page.documents[0].plugins.empty());
}

TEST_CASE("markup in an answer is text", "[reply]") {
  std::string blocks = R"json(
    {"kind": "paragraph", "children": [
      {"kind": "text", "text": "EVIL"}, {"kind": "code", "text": "EVIL"}, {"kind": "strong", "children": [
        {"kind": "explained", "text": "EVIL", "children": [{"kind": "text", "text": "EVIL"}]}]},
      {"kind": "link", "link": {"target": "https://example.org/EVIL", "title": "EVIL"}, "children": [
        {"kind": "text", "text": "EVIL"}]},
      {"kind": "link", "link": {"target": "javascript:alert(1)"}, "children": [{"kind": "text", "text": "EVIL"}]},
      {"kind": "image", "text": "EVIL", "link": {"target": "EVIL", "title": "EVIL"}}]},
    {"kind": "heading", "level": 3, "children": [{"kind": "text", "text": "EVIL"}]},
    {"kind": "expander", "text": "EVIL"}, {"kind": "scenario", "text": "EVIL"}, {"kind": "quotation", "text": "EVIL"},
    {"kind": "callout", "callout": "note", "text": "EVIL"},
    {"kind": "code_block", "text": "EVIL", "language": "a\"onclick=\"x"},
    {"kind": "list", "children": [{"kind": "list_item", "done": true, "children": [
      {"kind": "paragraph", "children": [{"kind": "text", "text": "EVIL"}]}]}]},
    {"kind": "table", "text": "l", "caption": "EVIL", "children": [
      {"kind": "table_row", "header": true, "children": [
        {"kind": "table_cell", "children": [{"kind": "text", "text": "EVIL"}]}]}]},
    {"kind": "figure", "figure": {"title": "EVIL", "description": "EVIL", "width": 9, "height": 9, "primitives": [
      {"kind": "text", "points": [0, 0], "text": "EVIL"},
      {"kind": "link-area", "points": [0, 0, 9, 9], "text": "EVIL", "target": "EVIL"}]}},
    {"kind": "story", "story": {"role": "EVIL", "want": "EVIL", "benefit": "EVIL"}},
    {"kind": "resources", "text": "EVIL", "filterable": true, "children": [{"kind": "resource", "record": {
      "title": "EVIL", "why": "EVIL", "group": "EVIL", "publisher": "EVIL", "year": "EVIL", "tags": ["EVIL"]}}]},
    {"kind": "cards", "children": [{"kind": "card", "text": "EVIL", "link": {"target": "EVIL"}}]},
    {"kind": "worksheet", "worksheet": {"id": "w", "title": "EVIL", "help": "EVIL"}, "children": [
      {"kind": "field", "field": {"id": "a", "type": "text", "label": "EVIL", "help": "EVIL", "value": "EVIL",
        "example": "EVIL"}},
      {"kind": "field", "field": {"id": "b", "type": "long-text", "label": "EVIL", "help": "EVIL", "value": "EVIL",
        "example": "EVIL"}},
      {"kind": "field", "field": {"id": "c", "type": "number", "label": "EVIL", "unit": "EVIL"}},
      {"kind": "field", "field": {"id": "d", "type": "choice", "label": "EVIL", "value": "EVIL", "choices": [
        {"value": "EVIL", "label": "EVIL"}]}},
      {"kind": "field", "field": {"id": "e", "type": "several", "label": "EVIL", "value": "EVIL", "choices": [
        {"value": "EVIL", "label": "EVIL"}]}},
      {"kind": "field", "field": {"id": "f", "type": "checkbox", "label": "EVIL", "help": "EVIL"}},
      {"kind": "field", "field": {"id": "g", "type": "person", "label": "EVIL", "value": "EVIL"}},
      {"kind": "table", "text": "l", "children": [{"kind": "table_row", "children": [{"kind": "table_cell", "children": [
        {"kind": "field", "field": {"id": "h", "type": "text", "label": "EVIL", "help": "EVIL"}}]}]}]}]},
    {"kind": "download", "download": {"name": "a.csv", "title": "EVIL", "bytes": "x"}})json";
  const std::string evil = R"(<script>alert(1)</script>\" onclick=\"x' </textarea><img src=x onerror=y>&lt;)";
  std::size_t texts = 0;
  for (std::size_t at = blocks.find("EVIL"); at != std::string::npos; at = blocks.find("EVIL", at + evil.size())) {
    blocks.replace(at, 4, evil);
    ++texts;
  }
  CHECK(texts > 60);
  const ParsedPage page = page_with(answer_of(blocks));
  CHECK(problems(page).empty());
  const std::string html = page.html();
  CHECK(html.find("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&quot;x&#39; &lt;/textarea&gt;&lt;img src=x") !=
        std::string::npos);
  // Text holds no '<', so that each one starts a tag.
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const std::string tag = html.substr(at, html.find('>', at) - at);
    for (const char* never : {"<script", "<img src=x", "\" onclick", "\" onerror", "=\"javascript:"}) {
      CAPTURE(tag, never);
      CHECK(tag.find(never) == std::string::npos);
    }
  }
}

TEST_CASE("findings stand where the plugin means them", "[reply]") {
  const ParsedPage page = page_with(answer_of(
      "",
      R"({"severity":"error","source":"data","line":2,"column":4,"message":"no one is accountable","hint":"name one"},
             {"severity":"warning","source":"page","line":1,"column":1,"message":"a\u001b[31m\nb"},
             {"severity":"note","source":"elsewhere","line":7,"column":1,"message":"c"})"));
  CHECK(problems(page) ==
        "content/d.yaml:2:4: error: no one is accountable\n"
        "  | b: 2\n"
        "  hint: name one\n"
        "pack/page.md:1:1: warning: a␛[31m b\n"
        "  | ## Roles\n"
        "pack/page.md:3:1: note: c\n"
        "  | ```{grid}\n");
}

TEST_CASE("findings come to an end, each and all", "[reply]") {
  std::string findings;
  for (int i = 0; i < 1200; ++i) {
    findings += i == 0 ? "" : ",";
    findings += R"({"severity":")" + std::string(i == 1100 ? "error" : "warning") +
                R"(","source":"page","line":1,"column":0,"message":")" + std::string(2000, 'x') + "\"}";
  }
  const ParsedPage page = page_with(answer_of("", findings));
  REQUIRE(page.diagnostics.list().size() == 1001);
  CHECK(page.diagnostics.list()[0].message == std::string(1000, 'x') + "…");
  CHECK(page.diagnostics.list()[1000].message == "directive 'grid' has 200 findings more");
  CHECK(page.diagnostics.list()[1000].severity == Severity::error);
}

TEST_CASE("an answer that is wrong is reported at the fence, and adds nothing", "[reply]") {
  const auto refused = [](const std::string& reply) {
    const ParsedPage page = page_with(reply);
    CHECK(page.outline() == kPlain);
    CHECK(page.documents[0].plugins.empty());
    return problems(page);
  };
  CHECK(refused("{") == failure("gave an answer that is no JSON at byte 2", "tell the plugin's author"));
  CHECK(refused(R"({"error":"no rows\u001b\nat all"})") ==
        failure("says: no rows␛ at all", "tell the plugin's author if the directive is right"));
  CHECK(refused(kSchema + R"("blocks":[]})") == wrong("member 'diagnostics' of a 'answer' is missing"));
  CHECK(refused(kSchema + R"("diagnostics":[]})") == wrong("member 'blocks' of a 'answer' is missing"));
  CHECK(refused(kSchema + R"("blocks":[],"diagnostics":[],"html":"x"})") == wrong("a 'answer' has no member 'html'"));
  CHECK(refused(kSchema + R"("blocks":{},"diagnostics":[]})") == wrong("the blocks must be a list"));
  CHECK(refused(answer_of(R"({"kind":"thematic_break"},{"kind":"text","text":"x"})")) ==
        wrong("'text' cannot stand in the page itself"));
  CHECK(refused(answer_of("", "1")) == wrong("member 'diagnostics' of a 'answer' must hold objects"));
  CHECK(refused(
            answer_of(R"({"kind":"thematic_break"})", R"({"severity":"error","source":"page","line":1,"column":0})")) ==
        wrong("member 'message' of a 'diagnostic' is missing or empty"));
  CHECK(refused(answer_of("", R"({"severity":"fatal","source":"page","line":1,"column":0,"message":"x"})")) ==
        wrong("member 'severity' of a 'diagnostic' is none of those known: 'fatal'"));
  CHECK(refused(answer_of("", R"({"severity":"error","source":"page","line":-1,"column":0,"message":"x"})")) ==
        wrong("member 'line' of a 'diagnostic' must be a whole number from 0 to 4294967295"));
  CHECK(refused(answer_of("", R"({"severity":"error","source":"page","line":1,"column":0,"message":1})")) ==
        wrong("member 'message' of a diagnostic must be a text"));
  CHECK(refused(answer_of(R"({"kind":"contents","of":"pack","text":"other"})")) ==
        wrong("a 'contents' names unknown pack 'other'"));
}

TEST_CASE("downloads need the capability and have an end", "[reply]") {
  const auto download = [](const std::string& name, std::size_t bytes) {
    return R"({"kind":"download","download":{"name":")" + name + R"(","title":"T","bytes":")" +
           std::string(bytes, 'x') + "\"}}";
  };
  CHECK(problems(page_with(answer_of(download("a.csv", 100)))).empty());
  CHECK(problems(page_with(answer_of(download("a.csv", 60) + "," + download("b.csv", 41)))) ==
        wrong("the downloads are longer than 100 bytes together"));
  CHECK(problems(page_with(answer_of(download("a.csv", 1)), kPluginAssets)) ==
        wrong("there is a download, but the plugin does not say that it makes any"));
}

TEST_CASE("a worksheet's id is an anchor of its own", "[reply]") {
  const auto sheet = [](const std::string& id) {
    return R"({"kind":"heading","level":3,"children":[{"kind":"text","text":"Plan"}]},
      {"kind":"worksheet","worksheet":{"id":")" +
           id + R"(","title":"T"}})";
  };
  const ParsedPage good = page_with(answer_of(sheet("plan")));
  CHECK(problems(good).empty());
  CHECK(good.outline().find("heading 3 #plan-1 \"Plan\"") != std::string::npos);
  CHECK(problems(page_with(answer_of(sheet("roles")))) ==
        "pack/page.md:3:1: error: worksheet 'roles' has the anchor of something else on this page\n"
        "  | ```{grid}\n"
        "  hint: give one of them another name; links lead to the worksheet as '#roles'\n");
}

TEST_CASE("a heading keeps the anchor that the plugin gave it", "[reply]") {
  const ParsedPage page = page_with(answer_of(
      R"({"kind":"heading","level":3,"text":"results","children":[{"kind":"text","text":"What came out"}]})"));
  CHECK(page.outline().find("heading 3 #results \"What came out\"") != std::string::npos);
}

TEST_CASE("the SDK's own replies are right", "[reply]") {
  DirectiveReply reply;
  reply.blocks.heading(3, "Totals");
  reply.blocks.paragraph("None");
  reply.warning({"data", 1, 1}, "no one is informed", "name somebody");
  const ParsedPage page = page_with(plugin::reply_json(reply).dump());
  CHECK(problems(page) == "content/d.yaml:1:1: warning: no one is informed\n  | a: 1\n  hint: name somebody\n");
  CHECK(page.outline().find("  heading 3 #totals \"Totals\"\n  paragraph \"None\"\n") != std::string::npos);
}

TEST_CASE("blocks do not lie deeper than a page may", "[reply]") {
  std::string deep = R"({"kind":"thematic_break"})";
  for (int i = 0; i < 23; ++i) {
    deep = R"({"kind":"block_quote","children":[)" + deep + "]}";
  }
  CHECK(problems(page_with(answer_of(deep))).empty());
  CHECK(problems(page_with(answer_of(R"({"kind":"block_quote","children":[)" + deep + "]}"))) ==
        wrong("blocks lie more than 24 deep in each other"));

  const ExpandDirective expand = [&](const DirectiveCall& call, const AddBody&, DocumentBuilder& builder,
                                     Diagnostics& diagnostics) {
    add_plugin_reply(answer_of(deep), call, {"raci"}, builder, diagnostics);
  };
  const std::string quotes(76, '>');
  CHECK(problems(ParsedPage(quotes + "```{grid}\n" + quotes + "```\n", {}, expand)) ==
        "pack/page.md:1:77: error: directive 'grid' failed: plugin 'raci' gave an answer that is wrong: "
        "blocks lie more than 23 deep in each other\n  | " +
            quotes + "```{grid}\n  hint: tell the plugin's author; schemas/model.schema.json says what is right\n");
}
