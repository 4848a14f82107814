#include "answer_table.hpp"
#include "blocks.hpp"
#include "directives.hpp"
#include "subject.hpp"
#include "wording.hpp"

#include <string>
#include <utility>
#include <vector>

namespace maturity_framework {

using waymark::DocumentBuilder;
using waymark::Field;
using waymark::Kind;

namespace {

constexpr const char* kTarget = "Level we aim for";

std::string answer_value(const Framework& framework, const View& view) {
  switch (view.kind) {
    case View::Kind::none:
      return {};
    case View::Kind::level:
      return framework.levels[view.level].id;
    case View::Kind::not_applicable:
      return std::string(kNotApplicable);
  }
  return {};
}

class Sheet {
 public:
  Sheet(DocumentBuilder& blocks, const Framework& framework, const Answers* answers)
      : blocks_(blocks), framework_(framework), answers_(answers) {}

  /// What is asked, and room to answer in words.
  void add_words(std::size_t index) {
    const Item& item = framework_.items[index];
    add_item_blocks(blocks_, item);
    Field now = field(item, "now", framework_.question);
    now.type = Field::Type::long_text;
    now.lines = 3;
    add(std::move(now), answers_ == nullptr ? "" : answers_->items[index].now);
    Field evidence = field(item, "evidence", "Evidence");
    evidence.type = Field::Type::long_text;
    evidence.help = "What shows it?" + (item.evidence.empty() ? "" : " For example: " + item.evidence);
    evidence.lines = 2;
    add(std::move(evidence), answers_ == nullptr ? "" : answers_->items[index].evidence);
  }

  /// A table with the levels of all items of the foundation.
  void add_levels_of(const Foundation& foundation) {
    const std::string name = foundation.number.empty() ? name_of(foundation) : foundation.number;
    blocks_.open_table("llll", "Levels of " + name);
    blocks_.open_row(true);
    for (const std::string& head :
         {framework_.words.item, framework_.words.individual, framework_.words.agreed, std::string(kTarget)}) {
      blocks_.cell(capitalised(head), true);
    }
    blocks_.close();
    for (std::size_t i = foundation.first_item; i < foundation.end_item; ++i) {
      blocks_.open_row();
      blocks_.cell(capitalised(label_of(framework_, framework_.items[i])), true);
      add_levels_of(i);
      blocks_.close();
    }
    blocks_.close();
  }

 private:
  void add_levels_of(std::size_t index) {
    const Item& item = framework_.items[index];
    Field individual = levels(item, "individual", framework_.words.individual, item.may_not_apply);
    // Why: the field is one person's; where several gave a view, it stays blank.
    const bool one = answers_ != nullptr && answers_->items[index].individual.size() == 1;
    add_in_cell(std::move(individual), one ? answer_value(framework_, answers_->items[index].individual.front()) : "");
    Field agreed = levels(item, "agreed", framework_.words.agreed, item.may_not_apply);
    add_in_cell(std::move(agreed), answers_ == nullptr ? "" : answer_value(framework_, answers_->items[index].agreed));
    Field target = levels(item, "target", kTarget, false);
    const bool aims = answers_ != nullptr && answers_->items[index].target.has_value();
    add_in_cell(std::move(target), aims ? framework_.levels[*answers_->items[index].target].id : "");
  }

  Field field(const Item& item, const std::string& part, const std::string& label) const {
    Field field;
    field.id = item.id + "." + part;
    field.label = capitalised(label) + " (" + reference_of(framework_, item) + ")";
    return field;
  }

  Field levels(const Item& item, const std::string& part, const std::string& label, bool may_not_apply) const {
    Field result = field(item, part, label);
    result.type = Field::Type::choice;
    for (const Level& level : framework_.levels) {
      result.choices.push_back({level.id, level.title});
    }
    if (may_not_apply) {
      result.choices.push_back({std::string(kNotApplicable), capitalised(framework_.words.not_applicable)});
    }
    return result;
  }

  // Invented answers are an example; real ones stand in the field.
  void add(Field field, const std::string& text) {
    (answers_ != nullptr && answers_->illustrative ? field.example : field.value) = text;
    blocks_.field(std::move(field));
  }

  void add_in_cell(Field field, const std::string& text) {
    blocks_.open_cell();
    add(std::move(field), text);
    blocks_.close();
  }

  DocumentBuilder& blocks_;
  const Framework& framework_;
  const Answers* answers_;
};

}  // namespace

void add_assessment(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply) {
  const auto subject = read_subject(request, reply);
  if (!subject) {
    return;
  }
  const Framework& framework = subject->framework;
  const Component& component = framework.components[subject->components.front()];
  const Answers* answers = subject->answers ? &*subject->answers : nullptr;
  auto& blocks = reply.blocks;
  waymark::Worksheet worksheet;
  worksheet.id = "assessment-" + component.id;
  worksheet.title = "Self-assessment: " + name_of(component);
  worksheet.help =
      "First describe where you are and what shows it. Then choose your own level, talk, and agree on one.";
  blocks.open_worksheet(std::move(worksheet));
  blocks.open(Kind::expander, "What the levels mean");
  add_levels(blocks, framework);
  blocks.close();
  Sheet sheet(blocks, framework, answers);
  for (std::size_t f = component.first_foundation; f < component.end_foundation; ++f) {
    const Foundation& foundation = framework.foundations[f];
    add_heading(blocks, request.heading_level + 1, name_of(foundation));
    if (!foundation.text.empty()) {
      blocks.paragraph(foundation.text);
    }
    for (std::size_t i = foundation.first_item; i < foundation.end_item; ++i) {
      if (!foundation.itself) {
        add_heading(blocks, request.heading_level + 2, capitalised(label_of(framework, framework.items[i])));
      }
      sheet.add_words(i);
    }
    sheet.add_levels_of(foundation);
  }
  blocks.close();
  if (answers != nullptr && answers->illustrative) {
    blocks.open(Kind::expander, "Worked example: " + answers->title);
    add_illustrative(blocks, *answers);
    add_answer_table(blocks, framework, *answers, items_of(framework, component));
    blocks.close();
  }
}

}  // namespace maturity_framework
