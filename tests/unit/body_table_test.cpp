#include "rendered_body.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace waymark;

namespace {

/// A table of texts; a row that starts with '##' is a header row, a cell that starts with '#' is a heading.
std::string table(const std::string& alignment, const std::vector<std::vector<std::string>>& rows,
                  const std::string& caption = {}) {
  DocumentBuilder builder;
  builder.open_table(alignment, caption);
  for (std::vector<std::string> row : rows) {
    const bool header = row[0] == "##";
    builder.open_row(header);
    for (std::size_t i = header ? 1 : 0; i < row.size(); ++i) {
      const bool heading = row[i].starts_with('#');
      builder.cell(heading ? row[i].substr(1) : row[i], header || heading);
    }
    builder.close();
  }
  return body_html(builder.finish());
}

}  // namespace

TEST_CASE("a table has headings of columns and rows, and a caption", "[body_table]") {
  CHECK(table("-r", {{"##", "Role", "Days & hours"}, {"#Sponsor", "2"}, {"#", "3"}}, "Who <gives>") ==
        "<div class=\"wm-table wm-table--cards\"><table role=\"table\">\n<caption>Who &lt;gives&gt;</caption>\n"
        "<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Role</th>"
        "<th scope=\"col\" class=\"wm-right\" role=\"columnheader\">Days &amp; hours</th></tr></thead>\n"
        "<tbody role=\"rowgroup\">\n<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">Sponsor</th>"
        "<td class=\"wm-right\" role=\"cell\" data-label=\"Days &amp; hours\">2</td></tr>\n"
        "<tr role=\"row\"><td role=\"cell\"></td>"
        "<td class=\"wm-right\" role=\"cell\" data-label=\"Days &amp; hours\">3</td></tr>\n"
        "</tbody></table></div>\n");
}

TEST_CASE("rows with headings are cards on phones, unless they are very long", "[body_table]") {
  const auto cards = [](std::size_t columns) {
    return table(std::string(columns, '-'), {std::vector<std::string>(columns, "#x")}).find("wm-table--cards") !=
           std::string::npos;
  };
  CHECK(cards(12));
  CHECK_FALSE(cards(13));
}

TEST_CASE("rows of headings that follow each other are one head", "[body_table]") {
  CHECK(table("--", {{"##", "A", "B"}, {"##", "a", "b"}, {"1", "2"}}) ==
        "<div class=\"wm-table\"><table>\n"
        "<thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr>"
        "<tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>\n"
        "<tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody></table></div>\n");
  CHECK(table("-", {{"##", "Only"}}) ==
        "<div class=\"wm-table\"><table>\n<thead><tr><th scope=\"col\">Only</th></tr></thead>\n</table></div>\n");
}

TEST_CASE("a later header row with one text is the title of a group", "[body_table]") {
  CHECK(table("--", {{"##", "A", "B"}, {"##", "First", ""}, {"1", "2"}, {"##", "Second", ""}, {"3", "4"}}) ==
        "<div class=\"wm-table\"><table>\n<thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>\n"
        "<tbody>\n<tr class=\"wm-group\"><th scope=\"rowgroup\" colspan=\"2\">First</th></tr>\n"
        "<tr><td>1</td><td>2</td></tr>\n</tbody>\n<tbody>\n"
        "<tr class=\"wm-group\"><th scope=\"rowgroup\" colspan=\"2\">Second</th></tr>\n"
        "<tr><td>3</td><td>4</td></tr>\n</tbody></table></div>\n");
  CHECK(table("--", {{"1", "2"}, {"##", "A", "B"}, {"3", "4"}}) ==
        "<div class=\"wm-table\"><table>\n<tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody>\n<tbody>\n"
        "<tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr>\n<tr><td>3</td><td>4</td></tr>\n"
        "</tbody></table></div>\n");
}

TEST_CASE("a table of many columns is for wider paper", "[body_table]") {
  const auto start = [](std::size_t columns) {
    const std::string out = table(std::string(columns, '-'), {std::vector<std::string>(columns, "x")});
    return out.substr(0, out.find('>'));
  };
  CHECK(start(7) == "<div class=\"wm-table\"");
  CHECK(start(8) == "<div class=\"wm-table wm-table--wide\"");
  CHECK(start(14) == "<div class=\"wm-table wm-table--wide\"");
  CHECK(start(15) == "<div class=\"wm-table wm-table--widest\"");
}
