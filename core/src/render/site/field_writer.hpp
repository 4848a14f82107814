// The writer behind write_field(): one member for each kind of control.
#pragma once

#include "render/field_help.hpp"
#include "render/site/field_html.hpp"
#include "render/site/html_writer.hpp"

#include <cstddef>
#include <string>

namespace waymark {

/// Writes one field.
class FieldWriter {
 public:
  FieldWriter(const Field& field, const FieldPlace& place, std::string& out)
      : field_(field), place_(place), html_(out), help_(place.in_cell() ? std::string() : field_help(field)) {}

  void write();

 private:
  void write_labelled(void (FieldWriter::*control)());
  /// 'required', in words: part of the label, or in a cell under the control, whose hidden label says it too.
  void write_need();
  void write_help();
  /// Id, name, description and what scripts need, for the control, or for the group of controls.
  void write_identity(bool labelled_inside);
  [[nodiscard]] Markup type_name() const;
  // Text, numbers, dates
  void write_text_control();
  void write_input();
  void write_limits();
  void write_length();
  // Choices
  /// A list that opens on a screen; on paper its choices stand in full, to tick.
  void write_select();
  /// Radio buttons, or checkboxes if several may be chosen, with the label as their group's legend.
  void write_group(bool several);
  void write_option(const FieldChoice& choice, std::size_t number, bool several);
  void write_checkbox();

  static constexpr Markup kNothing = "";
  static constexpr Markup kSpace = " ";
  static constexpr Markup kRequired = " (required)";

  const Field& field_;
  const FieldPlace& place_;
  HtmlWriter html_;
  const std::string help_;  ///< as shown here; that of a cell is elsewhere
};

}  // namespace waymark
