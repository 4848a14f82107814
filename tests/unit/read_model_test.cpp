#include <waymark/read_model.hpp>

#include "model_samples.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace waymark;

namespace {

Document read(const Json& blocks, const ModelLimits& limits = {}) {
  DocumentBuilder builder;
  builder.at(0, 0);
  ModelReader(builder, limits).read_blocks(blocks);
  return builder.finish();
}

/// What is wrong with the blocks, or "".
std::string refusal(const std::string& blocks, const ModelLimits& limits = {}) {
  try {
    read(Json::parse(blocks), limits);
  } catch (const ModelError& error) {
    return error.what();
  }
  return {};
}

void collect_kinds(const Json& nodes, std::set<std::string>& kinds) {
  for (const Json& node : nodes) {
    kinds.insert(node["kind"].get<std::string>());
    if (node.contains("children")) {
      collect_kinds(node["children"], kinds);
    }
  }
}

/// A paragraph with `inlines` in it.
std::string paragraph(const std::string& inlines) { return R"([{"kind":"paragraph","children":[)" + inlines + "]}]"; }

constexpr const char* kText = R"({"kind":"text","text":"x"})";

}  // namespace

TEST_CASE("blocks of every kind that a plugin may make are read as they were written", "[read_model]") {
  const Json sample = test::every_kind();
  CHECK(blocks_json(read(sample)).dump(1) == sample.dump(1));

  std::set<std::string> sampled;
  collect_kinds(sample, sampled);
  std::set<std::string> allowed;
  for (auto kind = Kind::document; kind <= Kind::explained; kind = static_cast<Kind>(static_cast<int>(kind) + 1)) {
    if (placing(kind) != Placing::reserved) {
      allowed.emplace(kind_name(kind));
    }
  }
  CHECK(sampled == allowed);
}

TEST_CASE("blocks go into the node that is open", "[read_model]") {
  DocumentBuilder builder;
  builder.open(Kind::block_quote, 7, 3);
  ModelReader(builder).read_blocks(
      Json::parse(R"([{"kind":"thematic_break"},{"kind":"thematic_break","line":9,"column":1}])"));
  builder.close();
  const Document document = builder.finish();
  REQUIRE(document.nodes.size() == 4);
  CHECK(document.nodes[1].end == 4);
  CHECK(document.nodes[2].line == 7);
  CHECK(document.nodes[3].line == 9);
}

TEST_CASE("blocks must be a list of objects of known kinds", "[read_model]") {
  CHECK(refusal(R"({})") == "the blocks must be a list");
  CHECK(refusal(R"([1])") == "a block must be an object");
  CHECK(refusal(R"([{}])") == "member 'kind' of a 'block' is missing or empty");
  CHECK(refusal(R"([{"kind":1}])") == "member 'kind' of a 'block' must be a text");
  CHECK(refusal(R"([{"kind":"html"}])") == "'html' is no kind of block that a plugin may make");
  CHECK(refusal(R"([{"kind":"document"}])") == "'document' is no kind of block that a plugin may make");
  CHECK(refusal(R"([{"kind":"footnotes"}])") == "'footnotes' is no kind of block that a plugin may make");
  CHECK(refusal(paragraph(R"({"kind":"term","text":"x"})")) == "'term' is no kind of block that a plugin may make");
  CHECK(refusal(R"([{"kind":"a\u0000b\u001bc"}])") == "member 'kind' of a 'block' holds a control character");
  CHECK(refusal(R"([{"kind":")" + std::string(59, 'x') + "\u00e9\u00e9\"}]") ==
        "'" + std::string(59, 'x') + "…' is no kind of block that a plugin may make");
}

TEST_CASE("unknown members are refused with what was meant", "[read_model]") {
  CHECK(refusal(R"([{"kind":"paragraph","childern":[]}])") ==
        "a 'paragraph' has no member 'childern'; perhaps 'children' was meant");
  CHECK(refusal(R"([{"kind":"paragraph","text":"x"}])") == "a 'paragraph' has no member 'text'");
  CHECK(refusal(R"([{"kind":"thematic_break","onclick":"x"}])") == "a 'thematic_break' has no member 'onclick'");
  CHECK(refusal(
            paragraph(R"({"kind":"link","link":{"target":"a","rel":"x"},"children":[{"kind":"text","text":"x"}]})")) ==
        "a 'link' has no member 'rel'");
}

TEST_CASE("every kind stands only where it may", "[read_model]") {
  CHECK(refusal(R"([{"kind":"text","text":"x"}])") == "'text' cannot stand in the page itself");
  CHECK(refusal(R"([{"kind":"list_item"}])") == "'list_item' cannot stand in the page itself");
  CHECK(refusal(paragraph(R"({"kind":"paragraph"})")) == "'paragraph' cannot stand in 'paragraph'");
  CHECK(refusal(R"([{"kind":"list","children":[{"kind":"paragraph"}]}])") == "'paragraph' cannot stand in 'list'");
  CHECK(refusal(R"([{"kind":"table","text":"l","children":[{"kind":"table_row","children":[
          {"kind":"table_cell","children":[{"kind":"heading","level":2}]}]}]}])") ==
        "'heading' cannot stand in 'table_cell'");
  CHECK(refusal(R"([{"kind":"field","field":{"id":"a","type":"text","label":"A"}}])") ==
        "'field' must lie in a 'worksheet'");
  CHECK(refusal(R"([{"kind":"worksheet","worksheet":{"id":"a","title":"A"},"children":[{"kind":"expander","text":"x",
          "children":[{"kind":"worksheet","worksheet":{"id":"b","title":"B"}}]}]}])") ==
        "'worksheet' cannot stand in 'worksheet'");
}

TEST_CASE("what readers click or touch holds nothing that they click or touch", "[read_model]") {
  const std::string text = kText;
  const auto link = [](const std::string& inner) {
    return R"({"kind":"link","link":{"target":"a.md"},"children":[)" + inner + "]}";
  };
  const auto explained = [](const std::string& inner) {
    return R"({"kind":"explained","text":"e","children":[)" + inner + "]}";
  };
  const auto strong = [](const std::string& inner) { return R"({"kind":"strong","children":[)" + inner + "]}"; };
  CHECK(refusal(paragraph(link(strong(text)))).empty());
  CHECK(refusal(paragraph(link(strong(link(text))))) == "'link' cannot stand in 'link'");
  CHECK(refusal(paragraph(link(explained(text)))) == "'explained' cannot stand in 'link'");
  CHECK(refusal(paragraph(explained(strong(link(text))))) == "'link' cannot stand in 'explained'");
  CHECK(refusal(paragraph(explained(explained(text)))) == "'explained' cannot stand in 'explained'");
  CHECK(refusal(paragraph(link(text) + "," + explained(text) + "," + link(text))).empty());
}

TEST_CASE("a phrase says in what language it is", "[read_model]") {
  const auto language = [](const std::string& tag, const std::string& inner) {
    return paragraph(R"({"kind":"language","text":")" + tag + R"(","children":[)" + inner + "]}");
  };
  CHECK(refusal(language("cy", kText)).empty());
  CHECK(refusal(language("zh-Hant", kText)).empty());
  CHECK(refusal(language("", kText)) == "member 'text' of a 'language' is missing or empty");
  CHECK(refusal(language("en_GB", kText)) == "member 'text' of a 'language' is no language tag such as 'cy': 'en_GB'");
  CHECK(refusal(language("cy", "")) == "member 'children' of a 'language' is missing or empty");
  CHECK(refusal(language("cy", R"({"kind":"line_break"})")) == "a 'language' holds no text");
}

TEST_CASE("what is nothing without text or children is refused without", "[read_model]") {
  CHECK(refusal(paragraph(R"({"kind":"text"})")) == "member 'text' of a 'text' is missing or empty");
  CHECK(refusal(paragraph(R"({"kind":"image","link":{"target":"a.png"}})")) ==
        "member 'text' of a 'image' is missing or empty");
  CHECK(refusal(R"([{"kind":"expander","text":""}])") == "member 'text' of a 'expander' is missing or empty");
  CHECK(refusal(R"([{"kind":"heading","level":2}])") == "member 'children' of a 'heading' is missing or empty");
  CHECK(refusal(R"([{"kind":"heading","level":2,"children":[{"kind":"text","text":" "}]}])") ==
        "a 'heading' holds no text");
  CHECK(refusal(paragraph(R"({"kind":"link","link":{"target":"a"},"children":[{"kind":"line_break"}]})")) ==
        "a 'link' holds no text");
  CHECK(refusal(R"([{"kind":"list","children":[]}])") == "member 'children' of a 'list' is missing or empty");
  CHECK(refusal(R"([{"kind":"table","text":"l"}])") == "member 'children' of a 'table' is missing or empty");
  CHECK(refusal(R"([{"kind":"list","children":{}}])") == "member 'children' of a 'list' must be a list");
}

TEST_CASE("members of blocks are of their types", "[read_model]") {
  const auto heading = [](const std::string& members) {
    return R"([{"kind":"heading",)" + members + R"("children":[{"kind":"text","text":"x"}]}])";
  };
  const std::string level = "member 'level' of a 'heading' must be a whole number from 2 to 6";
  CHECK(refusal(heading("")) == level);
  for (const char* wrong : {"1", "7", "-2", "2.5", "\"2\"", "18446744073709551615", "null", "true", "1e3", "[]"}) {
    CAPTURE(wrong);
    CHECK(refusal(heading("\"level\":" + std::string(wrong) + ",")) == level);
  }
  CHECK(refusal(heading(R"("level":2,"text":"<x>",)")) ==
        "member 'text' of a 'heading' is an anchor, and not small letters, digits and hyphens, from a letter on: "
        "'<x>'");
  CHECK(refusal(R"([{"kind":"thematic_break","line":4294967296,"column":1}])") ==
        "member 'line' of a 'thematic_break' must be a whole number from 0 to 4294967295");
  CHECK(refusal(R"([{"kind":"thematic_break","line":1}])") ==
        "member 'column' of a 'thematic_break' must be a whole number from 0 to 65535");
  CHECK(refusal(R"([{"kind":"list","ordered":1,"children":[{"kind":"list_item"}]}])") ==
        "member 'ordered' of a 'list' must be true or false");
  CHECK(refusal(R"([{"kind":"list","start":2,"children":[{"kind":"list_item"}]}])") ==
        "member 'start' of a 'list' belongs to lists that are 'ordered'");
  CHECK(refusal(R"([{"kind":"list","ordered":true,"start":-1,"children":[{"kind":"list_item"}]}])") ==
        "member 'start' of a 'list' must be a whole number from 0 to 999999999");
  CHECK(refusal(R"([{"kind":"callout","callout":"danger"}])") ==
        "member 'callout' of a 'callout' is none of those known: 'danger'");
  CHECK(refusal(R"([{"kind":"contents","of":"page","text":"pack"}])") ==
        "member 'text' of a 'contents' names a pack, but 'of' is not 'pack'");
  CHECK(refusal(R"([{"kind":"code_block","text":"x","language":"a b"}])") ==
        "member 'language' of a 'code_block' is no single word: 'a b'");
  CHECK(refusal(paragraph(R"({"kind":"link","link":"a","children":[{"kind":"text","text":"x"}]})")) ==
        "member 'link' of a 'link' must be an object");
  CHECK(refusal(paragraph(R"({"kind":"link","link":{},"children":[{"kind":"text","text":"x"}]})")) ==
        "member 'target' of a 'link' is missing or empty");
  CHECK(refusal(paragraph(R"({"kind":"text","text":"a\u0007b"})")) ==
        "member 'text' of a 'text' holds a control character");
}

TEST_CASE("rows have as many cells as their table has columns", "[read_model]") {
  const auto table = [](const std::string& alignment, const std::string& cells) {
    return R"([{"kind":"table","text":")" + alignment + R"(","children":[{"kind":"table_row","children":[)" + cells +
           "]}]}]";
  };
  const std::string cell = R"({"kind":"table_cell"})";
  CHECK(refusal(table("lr", cell + "," + cell)).empty());
  CHECK(refusal(table("lr", cell)) == "a 'table_row' has 1 cells in a table of 2 columns");
  CHECK(refusal(table("lx", cell)) ==
        "member 'text' of a 'table' must have one letter of 'l', 'c', 'r' and '-' a column");
  CHECK(refusal(R"([{"kind":"table","text":"l","view":true,"children":[{"kind":"table_row","children":[)" + cell +
                "]}]}]") == "member 'view' of a 'table' stands outside a worksheet");
  CHECK(refusal(R"([{"kind":"table","text":"l","children":[{"kind":"table_row"}]}])") ==
        "member 'children' of a 'table_row' is missing or empty");
}

TEST_CASE("ids are those of one thing", "[read_model]") {
  const std::string a = R"({"kind":"worksheet","worksheet":{"id":"a","title":"A"}})";
  CHECK(refusal("[" + a + "," + a + "]") == "member 'id' of a 'worksheet' is that of another worksheet: 'a'");
  const std::string field = R"({"kind":"field","field":{"id":"f","type":"text","label":"F"}})";
  CHECK(refusal(R"([{"kind":"worksheet","worksheet":{"id":"a","title":"A"},"children":[)" + field + "," + field +
                "]}]") == "member 'id' of a 'field' is that of another field of its worksheet: 'f'");
  const auto sheet = [&](const std::string& id) {
    return R"({"kind":"worksheet","worksheet":{"id":")" + id + R"(","title":"A"},"children":[)" + field + "]}";
  };
  CHECK(refusal("[" + sheet("a") + "," + sheet("b") + "]").empty());
  const std::string record = R"({"kind":"resource","record":{"id":"r","title":"R"}})";
  CHECK(refusal(R"([{"kind":"resources","children":[)" + record + "," + record + "]}]") ==
        "member 'id' of a 'resource' is that of another resource: 'r'");
}

TEST_CASE("there is an end to everything", "[read_model]") {
  const auto with = [](auto member, auto value) {
    ModelLimits limits;
    limits.*member = value;
    return limits;
  };
  const std::string rule = R"({"kind":"thematic_break"})";
  CHECK(refusal("[" + rule + "," + rule + "]", with(&ModelLimits::nodes, 2U)).empty());
  CHECK(refusal("[" + rule + "," + rule + "]", with(&ModelLimits::nodes, 1U)) ==
        "there are more than 1 blocks and inlines");
  const std::string strong = R"({"kind":"strong","children":[{"kind":"strong"}]})";
  CHECK(refusal(paragraph(strong), with(&ModelLimits::depth, 3U)).empty());
  CHECK(refusal(paragraph(strong), with(&ModelLimits::depth, 2U)) == "blocks lie more than 2 deep in each other");
  const std::string text = R"({"kind":"text","text":"0123456789abc"})";
  CHECK(refusal(paragraph(text), with(&ModelLimits::text, 13U)).empty());
  CHECK(refusal(paragraph(text), with(&ModelLimits::text, 12U)) == "member 'text' of a 'text' is longer than 12 bytes");
  CHECK(refusal(paragraph(text + "," + text), with(&ModelLimits::all_text, 40U)) ==
        "the texts are longer than 40 bytes together");
  const std::string link = R"({"kind":"link","link":{"target":"a.md"},"children":[{"kind":"text","text":"x"}]})";
  CHECK(refusal(paragraph(link), with(&ModelLimits::address, 3U)) ==
        "member 'target' of a 'link' is longer than 3 bytes");
  CHECK(refusal(paragraph(link + "," + link), with(&ModelLimits::links, 1U)) == "there are more than 1 links");
  const std::string download = R"({"kind":"download","download":{"name":"a.csv","title":"A","bytes":"1234"}})";
  CHECK(refusal("[" + download + "," + download + "]", with(&ModelLimits::downloads, 1U)) ==
        "there are more than 1 downloads");
  CHECK(refusal("[" + download + "]", with(&ModelLimits::download, 3U)) ==
        "member 'bytes' of a 'download' is longer than 3 bytes");
}
