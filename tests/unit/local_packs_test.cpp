// A national and a local pack, read from disk and joined: what step does what is tested with the steps.
#include "overlay/apply_extensions.hpp"
#include "overlay/apply_overrides.hpp"
#include "pack/read_library.hpp"
#include "render/local_label.hpp"

#include "messages.hpp"
#include "parsed_page.hpp"
#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

/// A knowledge base with the packs 'toolkit', 'north' and 'south'.
struct Base {
  test::ScratchFolder scratch;
  Library library;
  std::vector<Document> documents;
  Diagnostics diagnostics;

  Base() {
    scratch.write("knowledge-base.yaml", "id: kb\ntitle: KB\npacks: [toolkit, north, south]\nlocal: {own: base}\n");
    scratch.write("toolkit/pack.yaml",
                  "id: toolkit\ntitle: Toolkit\nversion: '2'\nlocal: {team: national, phone: national, own: national}\n"
                  "glossary:\n  - {term: PCSP, meaning: National., also: [care plan]}\n  - {term: MDT, meaning: A "
                  "team.}\n");
    page("toolkit/a", "title: A\nwas: toolkit/old", "## Who\n\nText.\n");
    page("toolkit/b", "title: B", "Text.\n");
    scratch.write("north/pack.yaml",
                  "id: north\ntitle: North\nversion: '1'\nkind: local\nlocal: {team: north}\n"
                  "glossary:\n  - {term: care plan, meaning: Ours.}\n");
    scratch.write("south/pack.yaml", "id: south\ntitle: South\nversion: '1'\nkind: local\n");
    page("south/own", "title: Own", "Text.\n");
  }

  void page(const std::string& name, const std::string& front, const std::string& body) const {
    scratch.write(name + ".md", "---\n" + front + "\n---\n" + body);
  }

  /// Reads it, with all that local pages change.
  std::string join(bool release = false) {
    library = read_library(scratch.path(), diagnostics);
    apply_overrides(library, find_overlaid_pages(library, release, diagnostics));
    const GlossaryMatcher glossary(library.glossary);
    const ExpandDirective expand = expand_core_directive;
    const MarkdownContext context{library, glossary, expand};
    for (const PageSource& each : library.pages) {
      documents.push_back(parse_page(each, context, diagnostics));
    }
    std::vector<Document> blocks;
    for (const Extension& each : library.extensions) {
      blocks.push_back(parse_page(each.source, context, diagnostics));
    }
    apply_extensions(library, documents, blocks, diagnostics);
    std::string said = test::messages(diagnostics);
    const std::string folder = scratch.path().string() + "/";
    for (std::size_t at = said.find(folder); at != std::string::npos; at = said.find(folder)) {
      said.erase(at, folder.size());
    }
    return said;
  }

  [[nodiscard]] std::uint32_t find(const std::string& id) const { return library.page_by_id.at(id); }
  [[nodiscard]] std::string label(const std::string& id) const {
    const LocalLabel found = local_label(library, find(id));
    return std::string(found.tag) + "|" + found.text;
  }
};

}  // namespace

TEST_CASE("a local page takes the place of a national one", "[apply_overrides]") {
  Base base;
  base.page("north/ours", "title: Ours\noverride: toolkit/a", "Ours.\n");
  CHECK(base.join().empty());
  const Library& library = base.library;
  CHECK(base.find("toolkit/a") == base.find("north/ours"));
  const PageSource& page = library.pages[base.find("toolkit/a")];
  CHECK(page.id == "toolkit/a");
  CHECK(own_id(page) == "north/ours");
  CHECK(library.packs[page.pack].id == "toolkit");
  CHECK(library.packs[page.own_pack].id == "north");
  CHECK(page.local);
  CHECK(page.meta.was == std::vector<std::string>{"toolkit/old"});
  CHECK(library.packs[0].outline.at(0).title == "Ours");
  CHECK(library.packs[1].first_page == library.packs[1].end_page);
  REQUIRE(library.overridden.size() == 1);
  CHECK(library.overridden[0].source.meta.title == "A");
  CHECK(base.label("toolkit/a") == "Local|North, in place of the page in Toolkit, version 2");
  CHECK(base.label("toolkit/b") == "|");
  CHECK(base.label("south/own") == "Local|South");
}

TEST_CASE("local pages add to a national one, and know where they come from", "[apply_extensions]") {
  Base base;
  base.page("north/more", "extend: toolkit/a\nafter: who", "More.[^1]\n\n[^1]: Note.\n");
  base.page("south/more", "extend: toolkit/a", "Last.\n");
  CHECK(base.join().empty());
  const std::uint32_t page = base.find("toolkit/a");
  CHECK(base.find("north/more") == page);
  CHECK(to_text(base.documents[page]) ==
        "document\n  heading 2 #who \"Who\"\n  paragraph \"Text.\"\n  callout \"North\"\n    paragraph \"More.\"\n"
        "  callout \"South\"\n    paragraph \"Last.\"\n  footnotes\n    footnote \"1\"\n      paragraph \"Note.\"\n");
  std::string sources;
  for (NodeIndex i = 0; i < base.documents[page].nodes.size(); ++i) {
    const PageSource& source = source_of(base.library, page, i);
    sources += source.file.substr(base.scratch.path().string().size() + 1, 1);
  }
  CHECK(sources == "tttttnnnnssstnnn");  // the root, the heading and the paragraph with their texts, callouts, notes
  CHECK(base.label("toolkit/a") == "Local additions|North, South; the rest is Toolkit, version 2");
}

TEST_CASE("a draft changes nothing in a release", "[apply_overrides]") {
  Base base;
  base.page("north/ours", "title: Ours\noverride: toolkit/a\nstatus: draft", "Ours.\n");
  base.page("north/more", "extend: toolkit/b\nstatus: draft", "More.\n");
  CHECK(base.join(true).empty());
  CHECK(base.library.pages[base.find("toolkit/a")].meta.title == "A");
  CHECK(base.library.extensions.empty());
  CHECK(base.library.overlays.size() == 2);
  Base preview;
  preview.page("north/more", "extend: toolkit/b\nstatus: draft", "More.\n");
  preview.join();
  CHECK(to_text(preview.documents[preview.find("toolkit/b")]).find("callout \"North (draft)\"") != std::string::npos);
}

TEST_CASE("extensions whose place is gone, or whose anchors are taken, are reported", "[apply_extensions]") {
  Base base;
  base.page("north/gone", "extend: toolkit/a\nafter: whoo", "More.\n");
  base.page("north/taken", "extend: toolkit/a", "## Who\n");
  CHECK(
      base.join() ==
      "north/gone.md:3: error: page 'toolkit/a' has no heading '#whoo'\n  | after: whoo\n  hint: did you mean 'who'?\n"
      "north/taken.md:4: error: page 'toolkit/a' has the anchor '#who' already\n  | ## Who\n"
      "  hint: give this heading, worksheet or resource another name\n");
  CHECK_FALSE(base.library.pages[base.find("toolkit/a")].extended);
}

TEST_CASE("local values win, and the knowledge base's own win over them", "[join_placeholders]") {
  Base base;
  CHECK(base.join() ==
        "north/pack.yaml: warning: pack 'north' has no pages\n"
        "  hint: add one with 'waymark new page north/NAME', or take the pack out of 'packs'\n");
  CHECK(base.library.placeholders == Placeholders{{"own", "base"}, {"phone", "national"}, {"team", "north"}});
  CHECK(base.library.national.placeholders ==
        Placeholders{{"own", "national"}, {"phone", "national"}, {"team", "national"}});
}

TEST_CASE("a local term stands for the national one that shares a name with it", "[glossary]") {
  Base base;
  base.join();
  const std::vector<GlossaryTerm>& terms = base.library.glossary;
  REQUIRE(terms.size() == 2);
  CHECK(terms[0].term == "care plan");
  CHECK(terms[0].meaning == "Ours.");
  CHECK(terms[0].also == std::vector<std::string>{"PCSP"});
  CHECK(terms[0].local);
  CHECK_FALSE(terms[1].local);
  CHECK(base.library.national.glossary.size() == 2);
  CHECK(base.library.national.glossary[1].meaning == "National.");
}
