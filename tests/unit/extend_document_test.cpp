#include "overlay/extend_document.hpp"

#include "parsed_page.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

using namespace waymark;

namespace {

Overlay at(const std::string& anchor, bool before = false) {
  Overlay overlay;
  overlay.kind = Overlay::Kind::extend;
  overlay.anchor = anchor;
  overlay.before = before;
  return overlay;
}

struct Addition {
  Overlay overlay;
  std::string markdown;
};

ExtendedDocument extended(const std::string& page, const std::vector<Addition>& additions) {
  const ParsedPage national(page);
  std::vector<ParsedPage> parsed;
  parsed.reserve(additions.size());
  for (const Addition& each : additions) {
    parsed.emplace_back(each.markdown);
  }
  std::vector<ExtensionBlocks> blocks;
  for (std::size_t i = 0; i < additions.size(); ++i) {
    const auto place = find_extension_place(national.documents[0], additions[i].overlay);
    REQUIRE(place);
    blocks.push_back({&parsed[i].documents[0], *place, "North"});
  }
  return extend_document(national.documents[0], blocks);
}

std::string outline(const std::string& page, const std::vector<Addition>& additions) {
  return to_text(extended(page, additions).document);
}

/// Every node must lie wholly in its parent.
void check_tree(const Document& document) {
  std::vector<NodeIndex> ends;
  for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
    while (!ends.empty() && ends.back() <= i) {
      ends.pop_back();
    }
    CHECK(document.nodes[i].end > i);
    CHECK((ends.empty() || document.nodes[i].end <= ends.back()));
    ends.push_back(document.nodes[i].end);
  }
  CHECK(document.nodes[0].end == document.nodes.size());
}

const std::string kPage = "Start.\n\n## One\n\nFirst.\n\n### Inner\n\nDeep.\n\n## Two\n\nSecond.\n";

}  // namespace

TEST_CASE("an extension stands before a heading, at the end of its section, or last", "[extend_document]") {
  CHECK(outline(kPage, {{at("one", true), "A."}, {at("one"), "B."}, {at(""), "C."}, {at("inner"), "D."}}) ==
        "document\n"
        "  paragraph \"Start.\"\n"
        "  callout \"North\"\n"
        "    paragraph \"A.\"\n"
        "  heading 2 #one \"One\"\n"
        "  paragraph \"First.\"\n"
        "  heading 3 #inner \"Inner\"\n"
        "  paragraph \"Deep.\"\n"
        "  callout \"North\"\n"
        "    paragraph \"D.\"\n"
        "  callout \"North\"\n"
        "    paragraph \"B.\"\n"
        "  heading 2 #two \"Two\"\n"
        "  paragraph \"Second.\"\n"
        "  callout \"North\"\n"
        "    paragraph \"C.\"\n");
}

TEST_CASE("extensions at one place keep their order, what ends a section first", "[extend_document]") {
  const std::string text = outline(kPage, {{at("two", true), "A."}, {at("one"), "B."}, {at("one"), "C."}});
  CHECK(text.find("\"B.\"") < text.find("\"C.\""));
  CHECK(text.find("\"C.\"") < text.find("\"A.\""));
  CHECK(text.find("\"A.\"") < text.find("#two"));
}

TEST_CASE("headings of an extension take the level of their place", "[extend_document]") {
  CHECK(outline("## One\n\nText.\n", {{at("one"), "## Ours\n\n### Below\n"}}) ==
        "document\n  heading 2 #one \"One\"\n  paragraph \"Text.\"\n  callout \"North\"\n"
        "    heading 3 #ours \"Ours\"\n    heading 4 #below \"Below\"\n");
  CHECK(outline("## One\n", {{at(""), "### Ours\n"}}).find("heading 2 #ours") != std::string::npos);
  CHECK(outline("## One\n\n### Inner\n", {{at("inner", true), "## Ours\n"}}).find("heading 3 #ours") !=
        std::string::npos);
}

TEST_CASE("an extension may stand inside other blocks", "[extend_document]") {
  CHECK(outline("> ## Quoted\n>\n> Text.\n\nLast.\n", {{at("quoted"), "A."}}) ==
        "document\n  block_quote\n    heading 2 #quoted \"Quoted\"\n    paragraph \"Text.\"\n    callout \"North\"\n"
        "      paragraph \"A.\"\n  paragraph \"Last.\"\n");
}

TEST_CASE("footnotes are numbered in the order in which they are met", "[extend_document]") {
  const ExtendedDocument result =
      extended("One[^a].\n\n## Two\n\nTwo[^b], one again[^a].\n\n[^a]: Note a.\n[^b]: Note b, see[^a].\n",
               {{at("two", true), "Ours[^a] and[^c].\n\n[^a]: Our a.\n[^c]: Our c, and[^d].\n[^d]: Our d.\n"}});
  const Document& document = result.document;
  check_tree(document);
  std::string references;
  std::string notes;
  for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    if (node.kind == Kind::footnote_reference) {
      references += fmt::format("{}{} ", node.data, node.level == 1 ? "!" : "");
    } else if (node.kind == Kind::footnote) {
      notes += fmt::format("{}: {}\n", node.data, document.plain_text(i));
    }
  }
  CHECK(references == "1! 2! 3! 4! 1 5! 1 ");
  CHECK(notes == "1: Note a.\n2: Our a.\n3: Our c, and.\n4: Note b, see.\n5: Our d.\n");
  REQUIRE(result.parts.size() == 1);
  CHECK(result.parts[0].size() == 4);
  for (const auto& [first, end] : result.parts[0]) {
    const Kind kind = document.nodes[first].kind;
    CHECK((kind == Kind::callout || kind == Kind::footnote));
    CHECK(document.nodes[first].end == end);
  }
}

TEST_CASE("footnotes of an extension are the page's first", "[extend_document]") {
  const std::string text = outline("Text.\n", {{at(""), "Ours[^1].\n\n[^1]: Note.\n"}});
  CHECK(text ==
        "document\n  paragraph \"Text.\"\n  callout \"North\"\n    paragraph \"Ours.\"\n  footnotes\n"
        "    footnote \"1\"\n      paragraph \"Note.\"\n");
}

TEST_CASE("what extensions bring keeps its links, figures and words", "[extend_document]") {
  const ExtendedDocument result =
      extended("[a](a.md)\n\n```code\nx\n```\n\n## Two\n",
               {{at("two", true), "[b](b.md) and ![c](c.png)\n\n```{story}\nrole: R\nwant: W\nbenefit: B\n```\n"}});
  check_tree(result.document);
  std::string targets;
  for (const Node& node : result.document.nodes) {
    if (node.kind == Kind::link || node.kind == Kind::image) {
      targets += std::string(result.document.text(result.document.links[node.data].target)) + " ";
    }
  }
  CHECK(targets == "a.md b.md c.png ");
  CHECK(result.document.stories.size() == 1);
}

TEST_CASE("an anchor that the page lacks is no place", "[extension_place]") {
  const ParsedPage page(kPage);
  CHECK_FALSE(find_extension_place(page.documents[0], at("three")));
  CHECK(find_extension_place(page.documents[0], at("two")));
}
