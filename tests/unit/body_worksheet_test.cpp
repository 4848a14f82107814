#include "rendered_body.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace waymark;

namespace {

Worksheet worksheet(std::string title = "Outcomes") {
  Worksheet result;
  result.id = "sheet";
  result.title = std::move(title);
  return result;
}

Field text_field(std::string id, std::string help = {}) {
  Field field;
  field.id = std::move(id);
  field.label = "Label of " + field.id;
  field.help = std::move(help);
  return field;
}

const std::string kNote =
    "<p class=\"wm-worksheet__note wm-screen-only\">What you write here is not saved: it is gone when you close or "
    "reload this page. To keep it, print the page or print it to a PDF.</p>\n";

}  // namespace

TEST_CASE("a worksheet is a region that its title names, and says that nothing is saved", "[body_worksheet]") {
  DocumentBuilder builder;
  Worksheet sheet = worksheet("Outcomes & more");
  sheet.help = "One row for each.";
  sheet.papers = {Paper::a3_landscape, Paper::a4};
  builder.open_worksheet(sheet);
  builder.field(text_field("a"));
  builder.close();
  CHECK(body_html(builder.finish()) ==
        "<section class=\"wm-worksheet wm-worksheet--wide wm-paper-a3-landscape\" id=\"sheet\" "
        "aria-labelledby=\"sheet:title\" data-worksheet=\"sheet\">\n<p class=\"wm-label\">Worksheet</p>\n"
        "<p class=\"wm-worksheet__title\" id=\"sheet:title\">Outcomes &amp; more</p>\n"
        "<p class=\"wm-worksheet__help\">One row for each.</p>\n" +
            kNote +
            "<div class=\"nhsuk-form-group wm-field\">\n<label class=\"nhsuk-label\" for=\"sheet--a\">Label of "
            "a</label>\n<input class=\"nhsuk-input\" type=\"text\" id=\"sheet--a\" data-field=\"a\" "
            "data-type=\"text\">\n</div>\n</section>\n");
}

TEST_CASE("a worksheet without fields says nothing of saving", "[body_worksheet]") {
  DocumentBuilder builder;
  builder.open_worksheet(worksheet());
  builder.paragraph("Text.");
  builder.close();
  CHECK(body_html(builder.finish()) ==
        "<section class=\"wm-worksheet\" id=\"sheet\" aria-labelledby=\"sheet:title\" data-worksheet=\"sheet\">\n"
        "<p class=\"wm-label\">Worksheet</p>\n<p class=\"wm-worksheet__title\" id=\"sheet:title\">Outcomes</p>\n"
        "<p>Text.</p>\n</section>\n");
}

TEST_CASE("a heading that says the title already names the worksheet", "[body_worksheet]") {
  const auto labelled_by = [](bool inside, std::string_view heading, bool text_between) {
    DocumentBuilder builder;
    const auto add_heading = [&] {
      builder.node(builder.heading(2, heading)).text = builder.store("anchor");
      if (text_between) {
        builder.paragraph("Text.");
      }
    };
    if (!inside) {
      add_heading();
    }
    builder.open_worksheet(worksheet());
    if (inside) {
      add_heading();
    }
    builder.close();
    const std::string out = body_html(builder.finish());
    const auto at = out.find("aria-labelledby=\"") + 17;
    const std::string by = out.substr(at, out.find('"', at) - at);
    CHECK((out.find("wm-worksheet__title") == std::string::npos) == (by == "anchor"));
    return by;
  };
  CHECK(labelled_by(false, "Outcomes", false) == "anchor");
  CHECK(labelled_by(true, "Outcomes", false) == "anchor");
  CHECK(labelled_by(true, "Outcomes", true) == "anchor");
  CHECK(labelled_by(false, "Outcomes", true) == "sheet:title");
  CHECK(labelled_by(false, "Other", false) == "sheet:title");
}

TEST_CASE("fields in a table have headings for labels, and their help once", "[body_worksheet]") {
  DocumentBuilder builder;
  builder.open_worksheet(worksheet());
  builder.open_table("-r", "All of them");
  builder.open_row(true);
  builder.cell("Name \"x\"", true);
  builder.cell("", true);
  builder.close();
  for (const std::string row : {"1", "2"}) {
    builder.open_row();
    builder.open_cell();
    builder.field(text_field("rows." + row + ".a", "Say what"));
    builder.close();
    builder.cell("text");
    builder.close();
  }
  builder.close();
  builder.close();
  const std::string out = body_html(builder.finish());
  const std::string row_end = "<td class=\"wm-right\" role=\"cell\">text</td></tr>\n";
  const auto field = [](const std::string& row) {
    return "<tr role=\"row\"><td role=\"cell\" data-label=\"Name &quot;x&quot;\"><input class=\"nhsuk-input\" "
           "type=\"text\" id=\"sheet--rows." +
           row + ".a\" aria-label=\"Label of rows." + row +
           ".a\" aria-describedby=\"sheet:help-1\" data-field=\"rows." + row + ".a\" data-type=\"text\"></td>";
  };
  CHECK(out.substr(out.find(kNote) + kNote.size()) ==
        "<div class=\"wm-table wm-table--cards wm-grid\"><table role=\"table\">\n<caption>All of them</caption>\n"
        "<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Name \"x\"</th>"
        "<td class=\"wm-right\" role=\"cell\"></td></tr></thead>\n<tbody role=\"rowgroup\">\n" +
            field("1") + row_end + field("2") + row_end +
            "</tbody></table></div>\n<div hidden>\n<p id=\"sheet:help-1\">Say what</p>\n</div>\n</section>\n");
}

TEST_CASE("a column whose fields are all required says so for them", "[body_worksheet]") {
  DocumentBuilder builder;
  builder.open_worksheet(worksheet());
  builder.open_table("--");
  builder.open_row(true);
  builder.cell("All", true);
  builder.cell("Some", true);
  builder.close();
  for (const std::string row : {"1", "2"}) {
    builder.open_row();
    for (const std::string column : {"a", "b"}) {
      Field field = text_field("rows." + row + "." + column);
      field.required = column == "a" || row == "2";
      builder.open_cell();
      builder.field(field);
      builder.close();
    }
    builder.close();
  }
  const std::string out = body_html(builder.finish());
  const auto count = [&](const std::string& part) {
    int found = 0;
    for (auto at = out.find(part); at != std::string::npos; at = out.find(part, at + 1)) {
      ++found;
    }
    return found;
  };
  CHECK(count(">All <span class=\"wm-field__need\" aria-hidden=\"true\">(required)</span></th>") == 1);
  CHECK(count("data-label=\"All (required)\"") == 2);
  CHECK(count(">Some</th>") == 1);
  CHECK(count("data-label=\"Some\"") == 2);
  CHECK(count("<span class=\"wm-field__need\" aria-hidden=\"true\">required</span>") == 1);
  CHECK(count(" (required)\" data-field") == 3);
}

TEST_CASE("people asked for in cells are asked for by role, once", "[body_worksheet]") {
  const std::string advice = "Where a person is asked for, a role is better than a name.";
  const auto with_person = [&](bool in_cell) {
    DocumentBuilder builder;
    builder.open_worksheet(worksheet());
    Field person = text_field("p");
    person.type = Field::Type::person;
    if (in_cell) {
      builder.open_table("-");
      builder.open_row();
      builder.open_cell();
    }
    builder.field(person);
    return body_html(builder.finish()).find(advice) != std::string::npos;
  };
  CHECK(with_person(true));
  CHECK_FALSE(with_person(false));
}

TEST_CASE("ids are unique where several pages stand on one, and what scripts read stays the same", "[body_worksheet]") {
  DocumentBuilder builder;
  builder.open_worksheet(worksheet());
  builder.field(text_field("a", "Help"));
  builder.open_table("-");
  builder.open_row();
  builder.open_cell();
  builder.field(text_field("b", "Help"));
  const std::string out = body_html(builder.finish(), "wm-a/b:");
  for (const std::string_view part :
       {"id=\"wm-a/b:sheet\" aria-labelledby=\"wm-a/b:sheet:title\" data-worksheet=\"sheet\"",
        "for=\"wm-a/b:sheet--a\"", "id=\"wm-a/b:sheet--a:help\"",
        "id=\"wm-a/b:sheet--a\" aria-describedby=\"wm-a/b:sheet--a:help\" data-field=\"a\"",
        "aria-describedby=\"wm-a/b:sheet:help-1\" data-field=\"b\"", "<p id=\"wm-a/b:sheet:help-1\">Help</p>"}) {
    INFO(part);
    CHECK(out.find(part) != std::string::npos);
  }
}

TEST_CASE("a table that shows contributions names what it shows", "[body_worksheet]") {
  DocumentBuilder builder;
  Worksheet sheet = worksheet();
  sheet.views = {{"rows", "dimension", "kind", "text"}};
  builder.open_worksheet(sheet);
  for (int i = 0; i < 2; ++i) {
    builder.node(builder.open_table("-")).level = 1;
    builder.open_row();
    builder.cell("x");
    builder.close();
    builder.close();
  }
  const std::string out = body_html(builder.finish());
  CHECK(out.find("<table data-view=\"rows\" data-view-row=\"dimension\" data-view-column=\"kind\" "
                 "data-view-text=\"text\">") != std::string::npos);
  CHECK(out.find("<table data-view>") != std::string::npos);  // more tables than views
}

TEST_CASE("a download says what it is", "[body_worksheet]") {
  DocumentBuilder builder;
  builder.download({"plan.ics", "Calendar <of> the plan", std::string(2'600, 'x')});
  CHECK(body_html(builder.finish()) ==
        "<p class=\"wm-download\"><a href=\"../files/pack/page/plan.ics\" download>Calendar &lt;of&gt; the plan "
        "<span class=\"wm-download__facts\">(ICS, 3 KB)</span></a></p>\n");
}
