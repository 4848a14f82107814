#include "render/site/field_html.hpp"

#include "render/site/field_writer.hpp"

#include <algorithm>
#include <cstddef>

namespace waymark {
namespace {

/// Up to this many choices stand in full where there is room; more go into a list that opens.
constexpr std::size_t kMaxRadios = 4;
/// More lines than fit on a sheet of paper help nobody.
constexpr std::uint32_t kMaxLines = 30;
constexpr std::uint32_t kLongTextLines = 4;
constexpr std::uint32_t kLongTextLinesInCell = 2;

}  // namespace

void FieldWriter::write() {
  switch (field_.type) {
    case Field::Type::text:
    case Field::Type::long_text:
    case Field::Type::number:
    case Field::Type::date:
    case Field::Type::person:
      write_labelled(&FieldWriter::write_text_control);
      break;
    case Field::Type::choice:
      if (!place_.in_cell() && field_.choices.size() <= kMaxRadios) {
        write_group(false);
      } else {
        write_labelled(&FieldWriter::write_select);
      }
      break;
    case Field::Type::several:
      write_group(true);
      break;
    case Field::Type::checkbox:
      write_checkbox();
      break;
  }
}

void FieldWriter::write_labelled(void (FieldWriter::*control)()) {
  if (place_.in_cell()) {
    (this->*control)();
    write_need();
    return;
  }
  html_.markup("<div class=\"nhsuk-form-group wm-field\">\n<label class=\"nhsuk-label\" for=\"");
  html_.attribute(place_.id).markup("\">").text(field_.label);
  write_need();
  html_.markup("</label>\n");
  write_help();
  (this->*control)();
  html_.markup("\n</div>\n");
}

void FieldWriter::write_need() {
  if (!field_.required || place_.cell == FieldCell::required_column) {
    return;
  }
  if (place_.in_cell()) {
    html_.markup("<span class=\"wm-field__need\" aria-hidden=\"true\">required</span>");
  } else {
    html_.markup(" <span class=\"wm-field__need\">(required)</span>");
  }
}

void FieldWriter::write_help() {
  if (!help_.empty()) {
    html_.markup("<div class=\"nhsuk-hint\" id=\"").attribute(place_.id).markup(":help\">");
    html_.text(help_).markup("</div>\n");
  }
}

void FieldWriter::write_identity(bool labelled_inside) {
  html_.markup(" id=\"").attribute(place_.id).markup("\"");
  if (place_.in_cell() && !labelled_inside) {
    html_.markup(" aria-label=\"").attribute(field_.label).markup(field_.required ? kRequired : kNothing).markup("\"");
  }
  const bool has_help = place_.in_cell() ? !place_.help_id.empty() : !help_.empty();
  const bool has_unit = !field_.unit.empty() && field_.type == Field::Type::number;
  if (has_help || has_unit) {
    html_.markup(" aria-describedby=\"");
    if (has_help && place_.in_cell()) {
      html_.attribute(place_.help_id);
    } else if (has_help) {
      html_.attribute(place_.id).markup(":help");
    }
    if (has_unit) {
      html_.markup(has_help ? kSpace : kNothing).attribute(place_.id).markup(":unit");
    }
    html_.markup("\"");
  }
  html_.markup(" data-field=\"").attribute(field_.id).markup("\" data-type=\"").markup(type_name()).markup("\"");
  if (field_.required) {
    html_.markup(" data-required");
  }
}

Markup FieldWriter::type_name() const {
  switch (field_.type) {
    case Field::Type::text:
      break;
    case Field::Type::long_text:
      return "long_text";
    case Field::Type::number:
      return "number";
    case Field::Type::date:
      return "date";
    case Field::Type::choice:
      return "choice";
    case Field::Type::several:
      return "several";
    case Field::Type::checkbox:
      return "checkbox";
    case Field::Type::person:
      return "person";
  }
  return "text";
}

void FieldWriter::write_text_control() {
  if (field_.type == Field::Type::long_text) {
    const std::uint32_t least = place_.in_cell() ? kLongTextLinesInCell : kLongTextLines;
    html_.markup("<textarea class=\"nhsuk-textarea\" rows=\"");
    html_.number(std::clamp(field_.lines, least, kMaxLines)).markup("\"");
    write_identity(false);
    write_length();
    html_.markup(">").text(field_.value.starts_with('\n') ? "\n" : "").text(field_.value).markup("</textarea>");
    return;
  }
  const bool has_unit = !field_.unit.empty() && field_.type == Field::Type::number;
  if (has_unit) {
    html_.markup("<div class=\"nhsuk-input-wrapper\">");
  }
  write_input();
  if (has_unit) {
    html_.markup("<div class=\"nhsuk-input-wrapper__suffix\" aria-hidden=\"true\" id=\"").attribute(place_.id);
    html_.markup(":unit\">").text(field_.unit).markup("</div></div>");
  }
}

void FieldWriter::write_input() {
  switch (field_.type) {
    case Field::Type::number:
      html_.markup("<input class=\"nhsuk-input nhsuk-input--width-10\" type=\"number\" step=\"any\"");
      write_limits();
      break;
    case Field::Type::date:
      html_.markup("<input class=\"nhsuk-input nhsuk-input--width-10\" type=\"date\"");
      write_limits();
      break;
    case Field::Type::person:
      html_.markup("<input class=\"nhsuk-input\" type=\"text\" autocomplete=\"off\"");
      write_length();
      break;
    default:
      html_.markup("<input class=\"nhsuk-input\" type=\"text\"");
      write_length();
      break;
  }
  if (field_.lines > 1) {
    html_.markup(" data-lines=\"").number(std::min(field_.lines, kMaxLines)).markup("\"");
  }
  if (!field_.value.empty()) {
    html_.markup(" value=\"").attribute(field_.value).markup("\"");
  }
  write_identity(false);
  html_.markup(">");
}

void FieldWriter::write_limits() {
  if (!field_.minimum.empty()) {
    html_.markup(" min=\"").attribute(field_.minimum).markup("\"");
  }
  if (!field_.maximum.empty()) {
    html_.markup(" max=\"").attribute(field_.maximum).markup("\"");
  }
}

void FieldWriter::write_length() {
  if (field_.max_length != 0) {
    html_.markup(" maxlength=\"").number(field_.max_length).markup("\"");
  }
}

void write_field(const Field& field, const FieldPlace& place, std::string& out) {
  FieldWriter(field, place, out).write();
}

}  // namespace waymark
