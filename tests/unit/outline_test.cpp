#include "pack/outline.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

std::vector<PageSource> pages_of(const std::vector<std::string>& paths) {
  std::vector<PageSource> pages;
  for (const std::string& path : paths) {
    PageSource page;
    page.id = "p/" + path;
    page.file = "p/" + path + ".md";
    page.meta.title = "T " + path;
    pages.push_back(page);
  }
  return pages;
}

std::string drawn(const std::vector<OutlineEntry>& entries, const std::vector<PageSource>& pages,
                  std::uint32_t first = 0, const std::string& indent = "") {
  std::string result;
  for (const OutlineEntry& entry : entries) {
    result += indent + (entry.section ? "[" + entry.title + "|" + entry.slug + "]" : entry.title);
    result += entry.page == kNoPage ? "\n" : " " + pages[entry.page - first].id + "\n";
    result += drawn(entry.children, pages, first, indent + "  ");
  }
  return result;
}

/// The outline of `paths` with `contents`, then what is said.
std::string outline(const std::vector<std::string>& paths, std::string_view contents) {
  const std::vector<PageSource> pages = pages_of(paths);
  Pack pack;
  pack.file = "p/pack.yaml";
  Diagnostics diagnostics;
  const auto root = parse_yaml(contents, "p/pack.yaml", 1, diagnostics);
  REQUIRE(root);
  const auto entries = make_outline(pack, pages, contents.empty() ? nullptr : &*root, diagnostics);
  return drawn(entries, pages) + test::messages(diagnostics);
}

}  // namespace

TEST_CASE("without contents, folders become sections") {
  CHECK(outline({"a", "index", "tools/index", "tools/one", "tools/sub-tools/two", "z"}, "") ==
        "T a p/a\n[T tools/index|t-tools-index] p/tools/index\n  T tools/one p/tools/one\n"
        "  [Sub tools|sub-tools]\n    T tools/sub-tools/two p/tools/sub-tools/two\nT z p/z\n");
  CHECK(outline({}, "").empty());
}

TEST_CASE("sections' slugs are unique in a pack") {
  CHECK(outline({"a/tools/x", "b/tools/y"}, "") ==
        "[A|a]\n  [Tools|tools]\n    T a/tools/x p/a/tools/x\n[B|b]\n  [Tools|tools-2]\n    T b/tools/y p/b/tools/y\n");
}

TEST_CASE("contents order the outline") {
  CHECK(outline({"a", "b", "index", "s/index", "s/x", "s/y"},
                "- index\n- b.md\n- section: Second\n  page: s/index\n  contents:\n    - s/y\n    - page: s/x\n"
                "    - section: Inner\n      contents: [a]\n") ==
        "T b p/b\n[Second|second] p/s/index\n  T s/y p/s/y\n  T s/x p/s/x\n  [Inner|inner]\n    T a p/a\n");
}

TEST_CASE("pages that contents leaves out are reported and stand last") {
  CHECK(outline({"a", "b", "c"}, "[b]\n") ==
        "T b p/b\nT a p/a\nT c p/c\n"
        "p/a.md: warning: page 'a' is not in contents of pack.yaml\n  hint: add it there; until then it stands last\n"
        "p/c.md: warning: page 'c' is not in contents of pack.yaml\n  hint: add it there; until then it stands last\n");
}

TEST_CASE("contents that name a page wrongly or twice are errors") {
  CHECK(outline({"checklist", "roles"}, "- checklst\n- roles\n- roles.md\n- ''\n- nowhere\n- checklist\n") ==
        "T roles p/roles\nT checklist p/checklist\n"
        "p/pack.yaml:1:3: error: contents names the unknown page 'checklst'\n  hint: did you mean 'checklist'?\n"
        "p/pack.yaml:3:3: error: contents names the page 'roles' twice\n  hint: it is first on line 2\n"
        "p/pack.yaml:4:3: error: an entry of 'contents' is empty\n  hint: name a page, or take the line out\n"
        "p/pack.yaml:5:3: error: contents names the unknown page 'nowhere'\n"
        "  hint: name the page's file in the pack, without '.md'\n");
}

TEST_CASE("contents of the wrong form are errors") {
  CHECK(outline({"a"}, "a: b\n") ==
        "T a p/a\np/pack.yaml:1:1: error: 'contents' in pack.yaml must be a list\n"
        "  hint: write a line '- page' for each page, or '- section: Title'\n");
  CHECK(outline({"a"}, "- sectoin: S\n  page: a\n- page: [a]\n- [a]\n- section: S\n  contents: a\n- contents: [a]\n") ==
        "T a p/a\n"
        "p/pack.yaml:1:3: error: unknown key 'sectoin' in an entry of 'contents'\n  hint: did you mean 'section'?\n"
        "p/pack.yaml:3:9: error: 'page' in an entry of 'contents' must be a text, not a list\n"
        "p/pack.yaml:4:3: error: an entry of 'contents' must be a mapping, not a list\n"
        "  hint: write lines of 'key: value'\n"
        "p/pack.yaml:6:13: error: 'contents' in an entry of 'contents' must be a list\n"
        "p/pack.yaml:7:3: error: 'section' is missing in an entry of 'contents'\n  hint: add a line 'section: ...'\n"
        "p/pack.yaml:7:14: error: contents names the page 'a' twice\n  hint: it is first on line 2\n");
  CHECK(outline({"index"}, "- section: S\n  page: index\n  contents:\n") ==
        "p/pack.yaml:1:3: warning: section 'S' has no page\n  hint: it is left out\n");
}

TEST_CASE("sections nest six levels deep at most") {
  std::string contents;
  for (int i = 0; i < 7; ++i) {
    contents += std::string(static_cast<std::size_t>(i) * 4, ' ') + "- section: S\n" +
                std::string(static_cast<std::size_t>(i) * 4 + 2, ' ') + "contents:\n";
  }
  contents += std::string(28, ' ') + "- a\n";
  const std::string said = outline({"a"}, contents);
  CHECK(said.find("p/pack.yaml:13:27: error: sections nest deeper than 6 levels\n"
                  "  hint: readers lose their way: use fewer levels\n") != std::string::npos);
  CHECK(outline({"1/2/3/4/5/6/x", "1/2/3/4/5/6/7/y"}, "")
            .find("p/1/2/3/4/5/6/7/y.md: error: folders nest deeper than "
                  "6 levels\n") != std::string::npos);
}

TEST_CASE("pages are put into the outline's order") {
  std::vector<PageSource> pages = pages_of({"a", "index", "s/index", "s/x", "z"});
  Pack pack;
  pack.file = "p/pack.yaml";
  pack.first_page = 10;
  Diagnostics diagnostics;
  const auto contents = parse_yaml("[z, {section: S, page: s/index, contents: [s/x]}, a]", "p", 1, diagnostics);
  pack.outline = make_outline(pack, pages, &*contents, diagnostics);
  sort_by_outline(pack, pages);
  CHECK(diagnostics.empty());
  std::string ids;
  for (const PageSource& page : pages) {
    ids += page.id + " ";
  }
  CHECK(ids == "p/index p/z p/s/index p/s/x p/a ");
  CHECK(pack.index_page == 10);
  CHECK(drawn(pack.outline, pages, 10) == "T z p/z\n[S|s] p/s/index\n  T s/x p/s/x\nT a p/a\n");
}
