#include "render/site/made_pages.hpp"

#include "report/text_report.hpp"
#include "review_sample.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

/// The page's '<main>' below its heading.
std::string maintenance(const Library& library) {
  Diagnostics diagnostics;
  const Theme theme = read_theme("standard", ".", "", WAYMARK_BINARY_DIR "/share/waymark/themes", diagnostics);
  const std::vector<Document> documents(library.pages.size());
  const EditionLabel edition{"preview", "Preview edition", {2026, 11, 22}};
  const RenderInput input{library, documents, edition};
  const SiteFrame frame(input, theme);
  const OutputFile file = maintenance_page(frame);
  CHECK(file.path == "maintenance.html");
  const std::size_t first = file.bytes.find("<p>Days are counted");
  return file.bytes.substr(first, file.bytes.find("</main>") - first);
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the maintenance page counts from the edition's date", "[maintenance_page]") {
  const std::string html = maintenance(library_to_review());
  CHECK(
      html.starts_with("<p>Days are counted from <time datetime=\"2026-11-22\">22 November 2026</time>, when this "
                       "edition was made.</p>\n<ul>\n"
                       "<li><a href=\"#wm-overdue\">Overdue</a>: 1 page</li>\n"
                       "<li><a href=\"#wm-soon\">Due within 90 days</a>: 2 pages</li>\n"
                       "<li><a href=\"#wm-later\">Due later</a>: 1 page</li>\n"
                       "<li><a href=\"#wm-no-owner\">No owner</a>: 2 pages</li>\n"
                       "<li><a href=\"#wm-no-date\">No review date</a>: 1 page</li>\n</ul>\n"));
}

TEST_CASE("the maintenance page shows each review by owner", "[maintenance_page]") {
  const std::string html = maintenance(library_to_review());
  CHECK(holds(
      html,
      "<caption>Reviews that are overdue, by owner</caption>\n"
      "<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Page</th>"
      "<th scope=\"col\" role=\"columnheader\">Part of</th><th scope=\"col\" role=\"columnheader\">Review by</th>"
      "<th scope=\"col\" role=\"columnheader\">Last reviewed</th></tr></thead>\n"
      "<tbody role=\"rowgroup\">\n"
      "<tr class=\"wm-group\" role=\"row\"><th scope=\"rowgroup\" colspan=\"4\" role=\"rowheader\">editor</th></tr>\n"
      "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><a href=\"pack/a.html\">Page a</a></th>"
      "<td role=\"cell\" data-label=\"Part of\">Pack</td><td role=\"cell\" data-label=\"Review by\">"
      "<time datetime=\"2026-11-01\">1 November 2026</time> (21\u00A0days\u00A0overdue)</td>"
      "<td role=\"cell\" data-label=\"Last reviewed\"><time datetime=\"2025-11-22\">22 November 2025</time></td></tr>\n"
      "</tbody>\n</table></div>\n"));
  CHECK(holds(html, "22 November 2026</time> (due\u00A0today)"));
  CHECK(holds(html, "<a href=\"pack/g.html\">Page g</a> (draft)</th>"));
  CHECK(holds(html, "<td role=\"cell\" data-label=\"Owner\">Team lead</td>"));
  CHECK(holds(html, "<td role=\"cell\" data-label=\"Review by\">no review date</td>"));
}

TEST_CASE("the maintenance page says where there is nothing", "[maintenance_page]") {
  const std::string html = maintenance({});
  for (const std::string words :
       {"No review is overdue.", "No review is due within 90 days.", "No review is due later.",
        "Every page has an owner.", "Every page with an owner has a date of review."}) {
    CHECK(holds(html, "</h2>\n<p>" + words + "</p>\n"));
  }
  CHECK_FALSE(holds(html, "<table"));
}

TEST_CASE("the maintenance page counts what is too much to list", "[maintenance_page]") {
  Library library = library_to_review();
  for (int i = 0; i < 1000; ++i) {
    library.pages.push_back(page_to_review("n" + std::to_string(i), "Team <lead>", {2028, 1, 1}));
    library.packs[0].outline.push_back({"N", static_cast<std::uint32_t>(library.pages.size() - 1), false, {}, {}});
  }
  library.packs[0].end_page = static_cast<std::uint32_t>(library.pages.size());
  const std::string html = maintenance(library);
  CHECK(holds(html, "<a href=\"#wm-later\">Due later</a>: 1001 pages"));
  CHECK(holds(
      html,
      "<th scope=\"row\" role=\"rowheader\">Team &lt;lead&gt;</th><td role=\"cell\" data-label=\"Pages\">1000</td>"
      "<td role=\"cell\" data-label=\"First review by\"><time datetime=\"2028-01-01\">1 January 2028</time></td>"));
  CHECK_FALSE(holds(html, "pack/n0.html"));
  CHECK(holds(html, "pack/a.html"));
}

}  // namespace waymark
