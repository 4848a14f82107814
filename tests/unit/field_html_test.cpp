#include "render/site/field_html.hpp"
#include "render/field_help.hpp"

#include <catch2/catch.hpp>

#include <utility>

using namespace waymark;

namespace {

Field field(Field::Type type, std::string help = {}) {
  Field result;
  result.id = "owner";
  result.type = type;
  result.label = "Owner & \"lead\"";
  result.help = std::move(help);
  return result;
}

Field with_choices(Field::Type type, int count) {
  Field result = field(type);
  for (int i = 1; i <= count; ++i) {
    result.choices.push_back({"v" + std::to_string(i), "Choice <" + std::to_string(i) + ">"});
  }
  return result;
}

std::string html(const Field& field) {
  std::string out;
  write_field(field, {"sheet--owner"}, out);
  return out;
}

std::string cell(const Field& field, std::string_view help_id = {}) {
  std::string out;
  write_field(field, {"sheet--owner", FieldCell::column, help_id}, out);
  return out;
}

const std::string kLabel = "<label class=\"nhsuk-label\" for=\"sheet--owner\">Owner &amp; \"lead\"";

}  // namespace

TEST_CASE("a field has a label, says that it is required, and describes itself", "[field_html]") {
  Field text = field(Field::Type::text, "As people say it");
  text.required = true;
  text.max_length = 40;
  text.value = "a <b> \"c\"";
  CHECK(html(text) == "<div class=\"nhsuk-form-group wm-field\">\n" + kLabel +
                          " <span class=\"wm-field__need\">(required)</span></label>\n"
                          "<div class=\"nhsuk-hint\" id=\"sheet--owner:help\">As people say it. Up to 40 "
                          "characters</div>\n"
                          "<input class=\"nhsuk-input\" type=\"text\" maxlength=\"40\" value=\"a &lt;b&gt; "
                          "&quot;c&quot;\" id=\"sheet--owner\" aria-describedby=\"sheet--owner:help\" "
                          "data-field=\"owner\" data-type=\"text\" data-required>\n</div>\n");
}

TEST_CASE("a person is asked for by role, and the browser suggests no names", "[field_html]") {
  CHECK(html(field(Field::Type::person)) ==
        "<div class=\"nhsuk-form-group wm-field\">\n" + kLabel +
            "</label>\n<div class=\"nhsuk-hint\" id=\"sheet--owner:help\">A role is better than a name</div>\n"
            "<input class=\"nhsuk-input\" type=\"text\" autocomplete=\"off\" id=\"sheet--owner\" "
            "aria-describedby=\"sheet--owner:help\" data-field=\"owner\" data-type=\"person\">\n</div>\n");
}

TEST_CASE("long text has lines, from a few to a page, and keeps its line ends", "[field_html]") {
  Field text = field(Field::Type::long_text);
  const auto rows = [&](std::uint32_t lines) {
    text.lines = lines;
    const std::string out = html(text);
    const auto at = out.find("rows=\"") + 6;
    return out.substr(at, out.find('"', at) - at);
  };
  CHECK(rows(1) == "4");
  CHECK(rows(9) == "9");
  CHECK(rows(100) == "30");
  text.lines = 1;
  CHECK(cell(text).find("<textarea class=\"nhsuk-textarea\" rows=\"2\" ") == 0);
  text.value = "\none\n</textarea><script>";
  CHECK(cell(text).find("data-type=\"long_text\">\n\none\n&lt;/textarea&gt;&lt;script&gt;</textarea>") !=
        std::string::npos);
}

TEST_CASE("a number has its limits and its unit", "[field_html]") {
  Field number = field(Field::Type::number);
  number.minimum = "0";
  number.maximum = "52";
  number.unit = "weeks";
  number.value = "2.5";
  CHECK(html(number) ==
        "<div class=\"nhsuk-form-group wm-field\">\n" + kLabel +
            "</label>\n<div class=\"nhsuk-hint\" id=\"sheet--owner:help\">From 0 to 52</div>\n"
            "<div class=\"nhsuk-input-wrapper\"><input class=\"nhsuk-input nhsuk-input--width-10\" type=\"number\" "
            "step=\"any\" min=\"0\" max=\"52\" value=\"2.5\" id=\"sheet--owner\" "
            "aria-describedby=\"sheet--owner:help sheet--owner:unit\" data-field=\"owner\" data-type=\"number\">"
            "<div class=\"nhsuk-input-wrapper__suffix\" aria-hidden=\"true\" id=\"sheet--owner:unit\">weeks</div>"
            "</div>\n</div>\n");
  CHECK(cell(number).find("aria-describedby=\"sheet--owner:unit\"") != std::string::npos);
}

TEST_CASE("in a cell a field is its control alone, with the label for those who hear it", "[field_html]") {
  Field date = field(Field::Type::date);
  date.minimum = "2027-03-01";
  date.required = true;
  date.lines = 2;
  CHECK(cell(date, "sheet:help-1") ==
        "<input class=\"nhsuk-input nhsuk-input--width-10\" type=\"date\" min=\"2027-03-01\" data-lines=\"2\" "
        "id=\"sheet--owner\" aria-label=\"Owner &amp; &quot;lead&quot; (required)\" aria-describedby=\"sheet:help-1\" "
        "data-field=\"owner\" data-type=\"date\" data-required>"
        "<span class=\"wm-field__need\" aria-hidden=\"true\">required</span>");
  std::string out;
  write_field(date, {"sheet--owner", FieldCell::required_column}, out);
  CHECK(out.find("(required)\"") != std::string::npos);
  CHECK(out.find("wm-field__need") == std::string::npos);
}

TEST_CASE("up to four choices are radio buttons where there is room", "[field_html]") {
  Field choice = with_choices(Field::Type::choice, 2);
  choice.value = "v2";
  CHECK(html(choice) ==
        "<fieldset class=\"nhsuk-fieldset nhsuk-form-group wm-field\" id=\"sheet--owner\" data-field=\"owner\" "
        "data-type=\"choice\">\n<legend class=\"nhsuk-fieldset__legend\">Owner &amp; \"lead\"</legend>\n"
        "<div class=\"nhsuk-radios nhsuk-radios--small\">"
        "<div class=\"nhsuk-radios__item\"><input class=\"nhsuk-radios__input\" type=\"radio\" name=\"sheet--owner\" "
        "id=\"sheet--owner:1\" value=\"v1\"><label class=\"nhsuk-label nhsuk-radios__label\" "
        "for=\"sheet--owner:1\">Choice &lt;1&gt;</label></div>"
        "<div class=\"nhsuk-radios__item\"><input class=\"nhsuk-radios__input\" type=\"radio\" name=\"sheet--owner\" "
        "id=\"sheet--owner:2\" value=\"v2\" checked><label class=\"nhsuk-label nhsuk-radios__label\" "
        "for=\"sheet--owner:2\">Choice &lt;2&gt;</label></div></div></fieldset>\n");
  CHECK(html(with_choices(Field::Type::choice, 4)).find("<select") == std::string::npos);
  CHECK(html(with_choices(Field::Type::choice, 5)).find("<select") != std::string::npos);
  CHECK(cell(choice).find("<select") != std::string::npos);
}

TEST_CASE("a list that opens is written out for paper, unless it is long", "[field_html]") {
  Field choice = with_choices(Field::Type::choice, 1);
  choice.value = "v1";
  CHECK(cell(choice) ==
        "<div class=\"wm-choice wm-choice--ticks\"><select class=\"nhsuk-select\" id=\"sheet--owner\" "
        "aria-label=\"Owner &amp; &quot;lead&quot;\" data-field=\"owner\" data-type=\"choice\"><option "
        "value=\"\"></option><option value=\"v1\" selected>Choice &lt;1&gt;</option></select>"
        "<div class=\"wm-ticks\"><span class=\"wm-tick\">Choice &lt;1&gt;</span> </div></div>");
  CHECK(html(with_choices(Field::Type::choice, 12)).find("wm-tick\"") != std::string::npos);
  CHECK(html(with_choices(Field::Type::choice, 13)).find("wm-tick") == std::string::npos);
  CHECK(html(with_choices(Field::Type::choice, 13)).find("<option value=\"\">Choose one</option>") !=
        std::string::npos);
}

TEST_CASE("several choices are checkboxes with a legend", "[field_html]") {
  Field several = with_choices(Field::Type::several, 12);
  several.required = true;
  several.value = "v2\nv12";
  const std::string out = html(several);
  CHECK(out.find("<legend class=\"nhsuk-fieldset__legend\">Owner &amp; \"lead\" <span "
                 "class=\"wm-field__need\">(required)</span></legend>") != std::string::npos);
  CHECK(out.find("value=\"v1\">") != std::string::npos);
  CHECK(out.find("value=\"v2\" checked>") != std::string::npos);
  CHECK(out.find("value=\"v11\">") != std::string::npos);
  CHECK(out.find("value=\"v12\" checked>") != std::string::npos);
  CHECK(cell(several, "sheet:help-1")
            .find("<fieldset class=\"nhsuk-fieldset\" id=\"sheet--owner\" "
                  "aria-describedby=\"sheet:help-1\" data-field=\"owner\" "
                  "data-type=\"several\" data-required><legend "
                  "class=\"nhsuk-u-visually-hidden\">Owner &amp; \"lead\" (required)"
                  "</legend>") == 0);
}

TEST_CASE("a list of codes in a cell leaves paper room to write one", "[field_html]") {
  Field codes = field(Field::Type::choice);
  codes.choices = {{"r", "R"}, {"a", "A"}, {"c", "C"}, {"ar", "A/R"}};
  CHECK(cell(codes).find("wm-tick") == std::string::npos);
  codes.choices.push_back({"none", "None"});
  CHECK(cell(codes).find("wm-tick") != std::string::npos);
  codes.choices = {{"yes", "Yes"}, {"no", "No"}};
  CHECK(cell(codes).find("wm-tick") != std::string::npos);
}

TEST_CASE("a checkbox is ticked by 'true' alone", "[field_html]") {
  Field box = field(Field::Type::checkbox, "With people who use services");
  CHECK(html(box) ==
        "<div class=\"nhsuk-form-group wm-field\">\n<div class=\"nhsuk-checkboxes nhsuk-checkboxes--small\">"
        "<div class=\"nhsuk-checkboxes__item\"><input class=\"nhsuk-checkboxes__input\" type=\"checkbox\" "
        "value=\"true\" id=\"sheet--owner\" aria-describedby=\"sheet--owner:help\" data-field=\"owner\" "
        "data-type=\"checkbox\"><label class=\"nhsuk-label nhsuk-checkboxes__label\" for=\"sheet--owner\">Owner &amp; "
        "\"lead\"</label>\n<div class=\"nhsuk-hint nhsuk-checkboxes__hint\" id=\"sheet--owner:help\">With people who "
        "use services</div>\n</div></div>\n</div>\n");
  box.value = "yes";
  CHECK(html(box).find("checked") == std::string::npos);
  box.value = "true";
  CHECK(html(box).find(" checked>") != std::string::npos);
  CHECK(cell(box).find("<span class=\"nhsuk-u-visually-hidden\">Owner &amp; \"lead\"</span></label>") !=
        std::string::npos);
}

TEST_CASE("help names the limits in words", "[field_html]") {
  Field date = field(Field::Type::date, "When is it due?");
  date.minimum = "2027-03-01";
  CHECK(field_help(date) == "When is it due? 1 March 2027 or later");
  date.maximum = "2027-12-31";
  CHECK(field_help(date) == "When is it due? From 1 March 2027 to 31 December 2027");
  date.minimum = "not a date";
  CHECK(field_help(date) == "When is it due? 31 December 2027 or earlier");
  Field number = field(Field::Type::number);
  CHECK(field_help(number).empty());
  number.minimum = "1";
  CHECK(field_help(number) == "1 or more");
  number.minimum.clear();
  number.maximum = "5";
  CHECK(field_help(number) == "5 or less");
  CHECK(field_help(field(Field::Type::person, "Who answers for it")) ==
        "Who answers for it. A role is better than a name");
  CHECK(field_help(field(Field::Type::person, "Write a role")) == "Write a role");
}
