// Writes one field of a worksheet as a labelled form control; themes/standard/MARKUP.md has a sample of each.
#pragma once

#include <waymark/field.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

/// Whether a field stands in a table's cell, where its column's heading shows and its label does not; that heading may
/// say for all its fields that they are required.
enum class FieldCell : std::uint8_t { none, column, required_column };

/// Where a field stands on its page.
struct FieldPlace {
  std::string_view id{};  ///< of the control; those of its parts are this and ':' and more
  FieldCell cell = FieldCell::none;
  std::string_view help_id{};  ///< in a cell: of the element elsewhere that holds its help; empty without help

  [[nodiscard]] bool in_cell() const { return cell != FieldCell::none; }
};

/// Appends the control with its label and help.
void write_field(const Field& field, const FieldPlace& place, std::string& out);

}  // namespace waymark
