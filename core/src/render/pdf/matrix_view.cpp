#include "render/pdf/matrix_view.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace waymark {
namespace {

bool is_view(const Node& node) { return node.kind == Kind::table && node.level == 1; }

/// The worksheet that the node lies in, or 0.
NodeIndex worksheet_around(const Document& document, NodeIndex inner) {
  for (NodeIndex i = inner; i-- > 0;) {
    if (document.nodes[i].kind == Kind::worksheet && document.nodes[i].end > inner) {
      return i;
    }
  }
  return 0;
}

/// The example of the field with that id, as readers see it.
std::string example_of(const Document& document, NodeIndex worksheet, std::string_view id) {
  for (NodeIndex i = worksheet; i < document.nodes[worksheet].end; ++i) {
    if (document.nodes[i].kind != Kind::field) {
      continue;
    }
    const Field& field = document.fields[document.nodes[i].data];
    if (field.id == id) {
      const auto choice = std::find_if(field.choices.begin(), field.choices.end(),
                                       [&](const FieldChoice& each) { return each.value == field.example; });
      return choice == field.choices.end() ? field.example : choice->label;
    }
  }
  return {};
}

}  // namespace

ViewTexts example_view(const Document& document, NodeIndex table) {
  const NodeIndex worksheet = worksheet_around(document, table);
  if (worksheet == 0 || !is_view(document.nodes[table])) {
    return {};
  }
  const Worksheet& sheet = document.worksheets[document.nodes[worksheet].data];
  const auto before = std::count_if(document.nodes.begin() + worksheet, document.nodes.begin() + table, is_view);
  if (static_cast<std::size_t>(before) >= sheet.views.size()) {
    return {};
  }
  const MatrixView& view = sheet.views[static_cast<std::size_t>(before)];
  const auto rows = std::find_if(sheet.repeats.begin(), sheet.repeats.end(),
                                 [&](const RepeatedRows& each) { return each.id == view.rows; });
  ViewTexts texts;
  for (std::uint32_t number = 1; rows != sheet.repeats.end() && number <= rows->rows; ++number) {
    const std::string row = view.rows + "." + std::to_string(number) + ".";
    std::string text = example_of(document, worksheet, row + view.text);
    if (!text.empty()) {
      texts[{example_of(document, worksheet, row + view.row), example_of(document, worksheet, row + view.column)}]
          .push_back(std::move(text));
    }
  }
  return texts;
}

}  // namespace waymark
