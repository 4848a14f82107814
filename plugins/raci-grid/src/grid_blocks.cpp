#include "grid_blocks.hpp"

#include "table_parts.hpp"
#include "wording.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace raci_grid {
namespace {

using waymark::DocumentBuilder;
using waymark::Field;
using waymark::Kind;
using waymark::Paper;
using waymark::Worksheet;

void add_headings(DocumentBuilder& blocks) {
  blocks.open_row(true);
  blocks.cell("Stakeholder", true);
  for (const Prompt& prompt : kPrompts) {
    blocks.open_cell(true);
    blocks.explained(prompt.name, prompt.question);
    blocks.close();
  }
  blocks.close();
}

void add_answer(std::string_view answer, DocumentBuilder& blocks) {
  blocks.open_cell();
  bool first = true;
  for (const std::string& line : lines_of(answer)) {
    if (!std::exchange(first, false)) {
      blocks.add(Kind::line_break);
    }
    blocks.text(line);
  }
  blocks.close();
}

/// An answer as a field holds it.
std::string field_text(std::string_view answer) {
  std::string text;
  for (const std::string& line : lines_of(answer)) {
    text += (text.empty() ? "" : "\n") + line;
  }
  return text;
}

bool has_answers(const StakeholderGrid& grid) {
  return std::any_of(grid.stakeholders.begin(), grid.stakeholders.end(), has_answer);
}

void add_row(std::size_t row, const Stakeholder* given, DocumentBuilder& blocks) {
  const std::string number = "Stakeholder " + std::to_string(row + 1);
  const std::string named = given == nullptr ? number : number + ", " + given->type;
  const std::string id = "stakeholders." + std::to_string(row + 1) + ".";
  blocks.open_row();
  Field type;
  type.id = id + "type";
  type.type = Field::Type::long_text;
  type.label = number;
  type.help = "A type or group, not a person.";
  type.lines = 2;
  if (given != nullptr) {
    type.value = given->type;
    type.example = given->type;
  }
  blocks.open_cell();
  blocks.field(std::move(type));
  blocks.close();
  for (std::size_t i = 0; i < kPrompts.size(); ++i) {
    const Prompt& prompt = kPrompts.at(i);
    Field answer;
    answer.id = id + std::string(prompt.key);
    answer.type = Field::Type::long_text;
    answer.label = named + ": " + std::string(prompt.key);
    answer.help = prompt.question;
    answer.lines = 4;
    answer.example = given == nullptr ? std::string() : field_text(given->answers.at(i));
    blocks.open_cell();
    blocks.field(std::move(answer));
    blocks.close();
  }
  blocks.close();
}

}  // namespace

bool has_answer(const Stakeholder& stakeholder) {
  return std::any_of(stakeholder.answers.begin(), stakeholder.answers.end(),
                     [](const std::string& answer) { return !lines_of(answer).empty(); });
}

void add_grid(const StakeholderGrid& grid, std::string_view caption, DocumentBuilder& blocks) {
  blocks.open_table("lllll", caption);
  add_headings(blocks);
  for (const Stakeholder& stakeholder : grid.stakeholders) {
    blocks.open_row();
    blocks.cell(stakeholder.type, true);
    for (const std::string& answer : stakeholder.answers) {
      add_answer(answer, blocks);
    }
    blocks.close();
  }
  blocks.close();
}

void add_grid_worksheet(const StakeholderGrid& grid, const WorksheetOptions& options, waymark::DirectiveReply& reply) {
  const std::size_t rows = grid.stakeholders.size() + options.rows;
  Worksheet worksheet;
  worksheet.id = options.id;
  worksheet.title = options.title;
  worksheet.help = "Write a row for each type of stakeholder. A type can have more than one part.";
  worksheet.papers = {Paper::a4_landscape, Paper::a3_landscape};
  worksheet.repeats = {
      {"stakeholders", static_cast<std::uint32_t>(rows), static_cast<std::uint32_t>(std::max(rows, kMostRows))}};
  DocumentBuilder& blocks = reply.blocks;
  blocks.open_worksheet(std::move(worksheet));
  blocks.open_table("lllll", "Stakeholders and their parts");
  add_headings(blocks);
  for (std::size_t row = 0; row < rows; ++row) {
    add_row(row, row < grid.stakeholders.size() ? &grid.stakeholders[row] : nullptr, blocks);
  }
  blocks.close();
  blocks.close();
  if (options.example && has_answers(grid)) {
    open_example(options.title, blocks);
    add_grid(grid, options.title + ", filled in", blocks);
    blocks.close();
  }
}

}  // namespace raci_grid
