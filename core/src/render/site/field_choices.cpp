// Fields to choose and to tick in.
#include "render/field_help.hpp"
#include "render/site/field_writer.hpp"

#include <algorithm>

namespace waymark {
namespace {

/// Up to this many are printed as a list to tick; with more, paper has a line to write on.
constexpr std::size_t kMaxTicks = 12;
/// Choices this short, in bytes, are codes that are quicker written into a cell than found in a list, if they are many.
constexpr std::size_t kMaxCode = 3;
constexpr std::size_t kManyCodes = 4;

bool are_codes(const std::vector<FieldChoice>& choices) {
  return choices.size() >= kManyCodes && std::all_of(choices.begin(), choices.end(), [](const FieldChoice& choice) {
           return choice.label.size() <= kMaxCode;
         });
}

}  // namespace

void FieldWriter::write_select() {
  const bool ticks = field_.choices.size() <= kMaxTicks && !(place_.in_cell() && are_codes(field_.choices));
  html_.markup(ticks ? Markup("<div class=\"wm-choice wm-choice--ticks\">") : Markup("<div class=\"wm-choice\">"));
  html_.markup("<select class=\"nhsuk-select\"");
  write_identity(false);
  html_.markup("><option value=\"\">").markup(place_.in_cell() ? kNothing : Markup("Choose one")).markup("</option>");
  for (const FieldChoice& choice : field_.choices) {
    html_.markup("<option value=\"").attribute(choice.value).markup("\"");
    html_.markup(choice.value == field_.value ? Markup(" selected>") : Markup(">"));
    html_.text(choice.label).markup("</option>");
  }
  html_.markup("</select>");
  if (ticks) {
    html_.markup("<div class=\"wm-ticks\">");
    for (const FieldChoice& choice : field_.choices) {
      html_.markup("<span class=\"wm-tick\">").text(choice.label).markup("</span> ");
    }
    html_.markup("</div>");
  }
  html_.markup("</div>");
}

void FieldWriter::write_group(bool several) {
  html_.markup(place_.in_cell() ? Markup("<fieldset class=\"nhsuk-fieldset\"")
                                : Markup("<fieldset class=\"nhsuk-fieldset nhsuk-form-group wm-field\""));
  write_identity(true);
  html_.markup(place_.in_cell() ? Markup("><legend class=\"nhsuk-u-visually-hidden\">")
                                : Markup(">\n<legend class=\"nhsuk-fieldset__legend\">"));
  html_.text(field_.label);
  if (place_.in_cell()) {
    html_.markup(field_.required ? kRequired : kNothing).markup("</legend>");
  } else {
    write_need();
    html_.markup("</legend>\n");
    write_help();
  }
  html_.markup(several ? Markup("<div class=\"nhsuk-checkboxes nhsuk-checkboxes--small\">")
                       : Markup("<div class=\"nhsuk-radios nhsuk-radios--small\">"));
  std::size_t number = 0;
  for (const FieldChoice& choice : field_.choices) {
    write_option(choice, ++number, several);
  }
  html_.markup("</div>");
  if (place_.in_cell()) {
    write_need();
  }
  html_.markup("</fieldset>");
  if (!place_.in_cell()) {
    html_.markup("\n");
  }
}

void FieldWriter::write_option(const FieldChoice& choice, std::size_t number, bool several) {
  if (several) {
    html_.markup("<div class=\"nhsuk-checkboxes__item\"><input class=\"nhsuk-checkboxes__input\" type=\"checkbox\"");
  } else {
    html_.markup("<div class=\"nhsuk-radios__item\"><input class=\"nhsuk-radios__input\" type=\"radio\" name=\"");
    html_.attribute(place_.id).markup("\"");
  }
  html_.markup(" id=\"").attribute(place_.id).markup(":").number(number).markup("\" value=\"");
  html_.attribute(choice.value).markup("\"");
  if (several ? holds_value(field_.value, choice.value) : choice.value == field_.value) {
    html_.markup(" checked");
  }
  html_.markup(several ? Markup("><label class=\"nhsuk-label nhsuk-checkboxes__label\" for=\"")
                       : Markup("><label class=\"nhsuk-label nhsuk-radios__label\" for=\""));
  html_.attribute(place_.id).markup(":").number(number).markup("\">").text(choice.label).markup("</label></div>");
}

void FieldWriter::write_checkbox() {
  if (!place_.in_cell()) {
    html_.markup("<div class=\"nhsuk-form-group wm-field\">\n");
  }
  html_.markup(
      "<div class=\"nhsuk-checkboxes nhsuk-checkboxes--small\"><div class=\"nhsuk-checkboxes__item\">"
      "<input class=\"nhsuk-checkboxes__input\" type=\"checkbox\" value=\"true\"");
  write_identity(true);
  html_.markup(field_.value == "true" ? Markup(" checked>") : Markup(">"));
  html_.markup("<label class=\"nhsuk-label nhsuk-checkboxes__label\" for=\"").attribute(place_.id).markup("\">");
  html_.markup(place_.in_cell() ? Markup("<span class=\"nhsuk-u-visually-hidden\">") : kNothing).text(field_.label);
  if (place_.in_cell()) {
    html_.markup(field_.required ? kRequired : kNothing).markup("</span></label></div></div>");
    write_need();
    return;
  }
  write_need();
  html_.markup("</label>\n");
  if (!help_.empty()) {
    html_.markup("<div class=\"nhsuk-hint nhsuk-checkboxes__hint\" id=\"").attribute(place_.id).markup(":help\">");
    html_.text(help_).markup("</div>\n");
  }
  html_.markup("</div></div>\n</div>\n");
}

}  // namespace waymark
