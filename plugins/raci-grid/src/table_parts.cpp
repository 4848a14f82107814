#include "table_parts.hpp"

#include "wording.hpp"

namespace raci_grid {

using waymark::DocumentBuilder;
using waymark::Kind;

void add_legend(DocumentBuilder& blocks) {
  blocks.open_list();
  for (const Prompt& prompt : kPrompts) {
    blocks.open(Kind::list_item);
    blocks.open(Kind::paragraph);
    blocks.strong(parts_text(prompt.part) + ", " + std::string(prompt.key) + ":");
    blocks.text(" " + std::string(prompt.meaning));
    blocks.close();
    blocks.close();
  }
  blocks.close();
}

void add_role_headings(const RaciMatrix& matrix, DocumentBuilder& blocks) {
  for (const Role& role : matrix.roles) {
    blocks.open_cell(true);
    blocks.text(role.name);
    if (!role.organisation.empty()) {
      blocks.add(Kind::line_break);
      blocks.text("(" + role.organisation + ")");
    }
    blocks.close();
  }
}

std::string role_text(const Role& role) {
  return role.organisation.empty() ? role.name : role.name + " (" + role.organisation + ")";
}

void open_example(std::string_view title, DocumentBuilder& blocks) {
  blocks.open(Kind::expander, "Worked example: " + std::string(title));
  blocks.paragraph("This example shows how to fill it in. Yours will differ.");
}

}  // namespace raci_grid
