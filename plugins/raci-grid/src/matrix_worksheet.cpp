#include "matrix_worksheet.hpp"

#include "matrix_blocks.hpp"
#include "role_ids.hpp"
#include "table_parts.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace raci_grid {
namespace {

using waymark::DocumentBuilder;
using waymark::Field;
using waymark::Paper;
using waymark::Worksheet;

constexpr std::size_t kMostCells = 5000;
constexpr std::string_view kCaption = "Activities and roles";

Worksheet worksheet_of(const WorksheetOptions& options, std::size_t rows, std::string help) {
  Worksheet worksheet;
  worksheet.id = options.id;
  worksheet.title = options.title;
  worksheet.help = std::move(help);
  worksheet.papers = {Paper::a4_landscape, Paper::a3_landscape};
  worksheet.repeats = {
      {"activities", static_cast<std::uint32_t>(rows), static_cast<std::uint32_t>(std::max(rows, kMostRows))}};
  return worksheet;
}

/// How many lines a name takes in a narrow column.
std::uint32_t lines_for(std::string_view name) {
  constexpr std::size_t kLetters = 15;
  return static_cast<std::uint32_t>(std::clamp<std::size_t>(name.size() / kLetters + 1, 2, 6));
}

std::string field_id(std::size_t row, std::string_view column) {
  return "activities." + std::to_string(row + 1) + "." + std::string(column);
}

/// The rows of a worksheet whose columns are the matrix's roles.
class Rows {
 public:
  Rows(const RaciMatrix& matrix, DocumentBuilder& blocks)
      : matrix_(matrix),
        blocks_(blocks),
        informers_(std::any_of(matrix.activities.begin(), matrix.activities.end(),
                               [](const Activity& activity) { return activity.informed_by.has_value(); })) {}

  void add(std::size_t rows, std::string_view caption) {
    blocks_.open_table("l" + std::string(matrix_.roles.size(), 'l') + (informers_ ? "l" : ""), caption);
    blocks_.open_row(true);
    blocks_.cell("Activity", true);
    add_role_headings(matrix_, blocks_);
    if (informers_) {
      blocks_.cell("Who informs", true);
    }
    blocks_.close();
    for (std::size_t row = 0; row < rows; ++row) {
      add_row(row);
    }
    blocks_.close();
  }

 private:
  void add_row(std::size_t row) {
    const Activity* given = row < matrix_.activities.size() ? &matrix_.activities[row] : nullptr;
    const std::string number = "Activity " + std::to_string(row + 1);
    const std::string named = given == nullptr ? number : number + ", " + given->name;
    blocks_.open_row();
    Field name;
    name.id = field_id(row, kActivityColumn);
    name.type = Field::Type::long_text;
    name.label = number;
    name.lines = 2;
    if (given != nullptr) {
      name.lines = lines_for(given->name);
      name.value = given->name;
      name.example = given->name;
    }
    add_cell(std::move(name));
    for (std::size_t role = 0; role < matrix_.roles.size(); ++role) {
      Field part;
      part.id = field_id(row, matrix_.roles[role].id);
      part.type = Field::Type::choice;
      part.label = named + ": part of " + role_text(matrix_.roles[role]);
      part.choices = {{"R", "R"}, {"A", "A"}, {"C", "C"}, {"I", "I"}, {"A/R", "A/R"}};
      part.example = given == nullptr ? std::string() : parts_text(given->cells[role].parts);
      add_cell(std::move(part));
    }
    if (informers_) {
      add_cell(informer(row, named, given));
    }
    blocks_.close();
  }

  [[nodiscard]] Field informer(std::size_t row, const std::string& named, const Activity* given) const {
    Field field;
    field.id = field_id(row, kInformedByColumn);
    field.type = Field::Type::choice;
    field.label = named + ": who informs";
    for (const Role& role : matrix_.roles) {
      field.choices.push_back({role.id, role_text(role)});
    }
    if (given != nullptr && given->informed_by) {
      field.example = matrix_.roles[*given->informed_by].id;
    }
    return field;
  }

  void add_cell(Field field) {
    blocks_.open_cell();
    blocks_.field(std::move(field));
    blocks_.close();
  }

  const RaciMatrix& matrix_;
  DocumentBuilder& blocks_;
  bool informers_ = false;
};

bool has_letters(const RaciMatrix& matrix) {
  return std::any_of(matrix.activities.begin(), matrix.activities.end(), [](const Activity& activity) {
    return std::any_of(activity.cells.begin(), activity.cells.end(), [](const Cell& cell) { return cell.parts != 0; });
  });
}

}  // namespace

void add_matrix_worksheet(const RaciMatrix& matrix, const WorksheetOptions& options, const waymark::ValuePlace& place,
                          waymark::DirectiveReply& reply) {
  const std::size_t rows = matrix.activities.size() + options.rows;
  if (rows * matrix.roles.size() > kMostCells) {
    reply.error(
        place,
        std::to_string(rows) + " rows and " + std::to_string(matrix.roles.size()) + " roles are too many to fill in",
        "make a worksheet for each part of the work");
    return;
  }
  DocumentBuilder& blocks = reply.blocks;
  blocks.open_worksheet(worksheet_of(
      options, rows, "Give each role its letter in each activity, or leave the place empty if it has no part."));
  add_legend(blocks);
  Rows(matrix, blocks).add(rows, kCaption);
  blocks.close();
  if (options.example && has_letters(matrix)) {
    open_example(options.title, blocks);
    add_matrix_table(matrix, options.title + ", filled in", blocks);
    blocks.close();
  }
}

void add_empty_matrix(std::size_t roles, const WorksheetOptions& options, waymark::DirectiveReply& reply) {
  DocumentBuilder& blocks = reply.blocks;
  Worksheet worksheet = worksheet_of(
      options, options.rows,
      "Name the roles that take part. Then give each role its letter in each activity, or leave the place empty if it "
      "has no part.");
  worksheet.repeats.push_back({"roles", static_cast<std::uint32_t>(roles), static_cast<std::uint32_t>(roles)});
  blocks.open_worksheet(std::move(worksheet));
  blocks.open_table("lll", "Roles");
  blocks.open_row(true);
  for (const std::string_view heading : {"Number", "Role", "Organisation"}) {
    blocks.cell(heading, true);
  }
  blocks.close();
  RaciMatrix matrix;
  for (std::size_t number = 1; number <= roles; ++number) {
    const std::string name = "Role " + std::to_string(number);
    blocks.open_row();
    blocks.cell(name, true);
    for (const auto& [column, label] :
         {std::pair{".name", ": what people call it"}, std::pair{".organisation", ": its organisation"}}) {
      Field field;
      field.id = "roles." + std::to_string(number) + column;
      field.label = name + label;
      blocks.open_cell();
      blocks.field(std::move(field));
      blocks.close();
    }
    blocks.close();
    matrix.roles.push_back({"role-" + std::to_string(number), name, {}, {}});
  }
  blocks.close();
  add_legend(blocks);
  Rows(matrix, blocks).add(options.rows, kCaption);
  blocks.close();
}

}  // namespace raci_grid
