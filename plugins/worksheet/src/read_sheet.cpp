#include "read_sheet.hpp"

#include "read_answers.hpp"
#include "read_field.hpp"
#include "read_part.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace worksheet {
namespace {

using waymark::DirectiveReply;
using waymark::Value;
using waymark::ValueReader;

std::vector<waymark::Paper> read_papers(ValueReader& reader) {
  const std::vector<std::string_view> known(waymark::kPaperNames.begin(), waymark::kPaperNames.end());
  std::vector<waymark::Paper> papers;
  for (const Value& value : reader.list("papers")) {
    const auto found = std::find(known.begin(), known.end(), value.text);
    if (found == known.end()) {
      const std::string meant = waymark::suggest(value.text, known);
      reader.wrong(
          "papers", "knows no paper '" + value.text + "'",
          meant.empty() ? "known are: a4, a4-landscape, a3-landscape, a1-landscape" : "did you mean '" + meant + "'?");
    } else {
      papers.push_back(static_cast<waymark::Paper>(found - known.begin()));
    }
  }
  if (papers.empty()) {
    papers.push_back(waymark::Paper::a4);
  }
  return papers;
}

Example read_example(const Value& value, const Sheet& sheet, DirectiveReply& reply) {
  Example example;
  ValueReader reader(value, "'example'", reply);
  if (!value.is_mapping()) {
    return example;
  }
  example.title = reader.required_text("title");
  example.note = reader.text("note");
  const Value& answers = reader.node("answers");
  if (answers.is_missing()) {
    reader.wrong("answers", "is missing", "write the parts' ids below it, each with its answers");
  } else {
    example.answers = read_answers(answers, sheet, "example", true, reply);
  }
  reader.finish();
  return example;
}

/// Captions of tables fall back on titles.
void complete_captions(Sheet& sheet) {
  for (Part& part : sheet.parts) {
    if (part.caption.empty()) {
      part.caption = part.title.empty() ? sheet.title : part.title;
    }
  }
}

struct FieldCount {
  const Sheet& sheet;
  const Part& part;

  std::size_t operator()(const Form& form) const { return form.fields.size(); }
  std::size_t operator()(const Grid& grid) const { return shown_rows(sheet, part) * grid.columns.size(); }
  std::size_t operator()(const Checklist& checklist) const { return checklist.rows.size() * checklist.columns.size(); }
  std::size_t operator()(const Matrix& matrix) const { return matrix.rows.size() * matrix.columns.size(); }
  std::size_t operator()(const View& /*view*/) const { return 0; }
  std::size_t operator()(const SideBySide& side) const {
    return side.rows.size() * side.for_all.size() +
           shown_rows(sheet, part) * (side.about.size() + side.rows.size() * side.each.size());
  }
};

}  // namespace

Sheet read_sheet(const Value& value, const Value& shared_rows, DirectiveReply& reply) {
  Sheet sheet;
  ValueReader reader(value, "the worksheet", reply);
  if (!value.is_mapping()) {
    return sheet;
  }
  if (const std::string schema = reader.text("schema"); !schema.empty() && schema != "1") {
    reader.wrong("schema", "is '" + schema + "'; this plugin reads version 1");
  }
  std::set<std::string> ids;
  sheet.id = read_id(reader, ids);
  sheet.title = reader.required_text("title");
  sheet.help = reader.text("help");
  sheet.papers = read_papers(reader);
  const std::vector<Value> parts = reader.list("parts");
  if (parts.empty()) {
    reader.wrong("parts", "is missing or empty", "list at least one part");
  } else if (parts.size() > kMostParts) {
    reader.wrong("parts", "has " + std::to_string(parts.size()) + " entries; at most " + std::to_string(kMostParts) +
                              " are possible");
  } else {
    sheet.parts = read_parts(parts, shared_rows, reply);
    complete_captions(sheet);
  }
  const Value& start = reader.node("start");
  const Value& example = reader.node("example");
  // Why: answers to a question that is wrong itself would only add to the noise.
  if (!reply.has_errors()) {
    if (!start.is_missing()) {
      sheet.start = read_answers(start, sheet, "start", false, reply);
    }
    if (!example.is_missing()) {
      sheet.example = read_example(example, sheet, reply);
    }
    if (const std::size_t fields = count_fields(sheet); fields > kMostFields) {
      reader.wrong(
          "parts",
          "makes " + std::to_string(fields) + " fields; at most " + std::to_string(kMostFields) + " are possible",
          "make several worksheets of it");
    }
  }
  reader.finish();
  return sheet;
}

std::size_t count_fields(const Sheet& sheet) {
  std::size_t count = 0;
  for (const Part& part : sheet.parts) {
    count += std::visit(FieldCount{sheet, part}, part.shape);
  }
  return count;
}

std::uint32_t shown_rows(const Sheet& sheet, const Part& part) {
  const std::uint32_t answered = sheet.example ? sheet.example->answers.rows_of(part.id) : 0;
  const std::uint32_t given = std::max(sheet.start.rows_of(part.id), answered);
  if (const auto* grid = std::get_if<Grid>(&part.shape)) {
    return std::max(grid->rows, given);
  }
  if (const auto* side = std::get_if<SideBySide>(&part.shape)) {
    return std::max(side->count, given);
  }
  return 0;
}

}  // namespace worksheet
