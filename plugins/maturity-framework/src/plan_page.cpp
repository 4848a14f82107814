#include "blocks.hpp"
#include "directives.hpp"
#include "plan.hpp"
#include "subject.hpp"
#include "wording.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace maturity_framework {

using waymark::DocumentBuilder;
using waymark::Field;
using waymark::Kind;

namespace {

/// One column of the plan, as the worksheet and the table have it.
struct PlanColumn {
  const char* id;
  Field::Type type;
  const char* label;
  std::string Answer::*text;
};

constexpr std::array<PlanColumn, 5> kColumns{
    {{"now", Field::Type::long_text, "", &Answer::now},
     {"actions", Field::Type::long_text, "Actions for improvement", &Answer::actions},
     {"lead", Field::Type::person, "Lead", &Answer::lead},
     {"deadline", Field::Type::date, "Deadline", &Answer::deadline},
     {"review", Field::Type::date, "Review date", &Answer::review}}};

class PlanPage {
 public:
  PlanPage(DocumentBuilder& blocks, const Subject& subject, int level)
      : blocks_(blocks),
        framework_(subject.framework),
        answers_(subject.answers ? &*subject.answers : nullptr),
        level_(level),
        name_("action-plan") {
    range_ = all_items(framework_);
    if (!subject.whole) {
      const Component& component = framework_.components[subject.components.front()];
      range_ = items_of(framework_, component);
      name_ += "-" + component.id;
      title_ = name_of(component);
    }
    if (answers_ != nullptr) {
      items_ = planned_items(framework_, *answers_, range_);
    } else {
      for (std::size_t i = range_.first; i < range_.end; ++i) {
        items_.push_back(i);
      }
    }
  }

  [[nodiscard]] bool empty() const { return items_.empty(); }

  /// Says which items are in the plan and which can't be.
  void introduce() {
    if (answers_ == nullptr) {
      return;
    }
    blocks_.paragraph("The plan holds " + items_text(framework_, items_.size()) + " of " +
                      std::to_string(range_.size()) + ": those not yet at the level to reach" + goal_text() + ".");
    if (const std::size_t count = unassessed_items(*answers_, range_, items_); count > 0) {
      blocks_.paragraph(items_text(framework_, count) + (count == 1 ? " has" : " have") +
                        " no level yet, so nobody can tell whether " + (count == 1 ? "it belongs" : "they belong") +
                        " in the plan.");
    }
  }

  void worksheet() {
    waymark::Worksheet sheet;
    sheet.id = name_;
    sheet.title = "Improvement action plan" + (title_.empty() ? "" : ": " + title_);
    sheet.help = "Plan only what you choose to improve. Leave the other rows blank.";
    sheet.papers = {waymark::Paper::a4_landscape};
    blocks_.open_worksheet(std::move(sheet));
    tables(true);
    blocks_.close();
  }

  void table() { tables(false); }

  void worked_example() {
    blocks_.open(Kind::expander, "Worked example: " + answers_->title);
    add_illustrative(blocks_, *answers_);
    // Headings stay out of what opens on demand.
    read_table(items_, "Worked example of the plan");
    blocks_.close();
  }

  void downloads() {
    blocks_.download(
        {name_ + ".csv",
         answers_ == nullptr ? "Blank action plan as a spreadsheet (CSV)" : "Action plan as a spreadsheet (CSV)",
         plan_csv(framework_, answers_, items_)});
    if (answers_ == nullptr) {
      return;
    }
    if (std::string calendar = plan_calendar(framework_, *answers_, items_); !calendar.empty()) {
      blocks_.download({name_ + ".ics", "Deadlines and review dates for a calendar (ICS)", std::move(calendar)});
    }
  }

 private:
  // ': Embedded', unless items of the plan have different goals.
  [[nodiscard]] std::string goal_text() const {
    for (const std::size_t i : items_) {
      if (framework_.items[i].goal != framework_.goal) {
        return " for each";
      }
    }
    return ", '" + framework_.levels[framework_.goal].title + "'";
  }

  // The items foundation by foundation.
  void tables(bool to_fill_in) {
    for (std::size_t at = 0; at < items_.size();) {
      const std::size_t foundation = framework_.items[items_[at]].foundation;
      std::vector<std::size_t> rows;
      for (; at < items_.size() && framework_.items[items_[at]].foundation == foundation; ++at) {
        rows.push_back(items_[at]);
      }
      const std::string name = name_of(framework_.foundations[foundation]);
      const std::string& number = framework_.foundations[foundation].number;
      add_heading(blocks_, level_, name);
      const std::string caption = "Action plan for " + (number.empty() ? name : number);
      to_fill_in ? field_table(rows, caption) : read_table(rows, caption);
    }
  }

  [[nodiscard]] std::string label_of_column(const PlanColumn& column) const {
    return *column.label == '\0' ? framework_.question : column.label;
  }

  void open_table(const std::string& caption) {
    blocks_.open_table("llllll", caption);
    blocks_.open_row(true);
    blocks_.cell(capitalised(framework_.words.item), true);
    for (const PlanColumn& column : kColumns) {
      blocks_.cell(label_of_column(column), true);
    }
    blocks_.close();
  }

  void field_table(const std::vector<std::size_t>& rows, const std::string& caption) {
    open_table(caption);
    for (const std::size_t i : rows) {
      const Item& item = framework_.items[i];
      blocks_.open_row();
      blocks_.open_cell(true);
      if (!framework_.foundations[item.foundation].itself) {
        blocks_.strong(capitalised(reference_of(framework_, item)) + ".");
        blocks_.text(" ");
      }
      add_item_inlines(blocks_, item);
      blocks_.close();
      for (const PlanColumn& column : kColumns) {
        blocks_.open_cell();
        blocks_.field(field(i, column));
        blocks_.close();
      }
      blocks_.close();
    }
    blocks_.close();
  }

  [[nodiscard]] Field field(std::size_t index, const PlanColumn& column) const {
    const Item& item = framework_.items[index];
    Field field;
    field.id = item.id + "." + column.id;
    field.type = column.type;
    field.label = capitalised(reference_of(framework_, item)) + ": " + label_of_column(column);
    field.lines = column.type == Field::Type::long_text ? 3 : 1;
    if (answers_ != nullptr) {
      (answers_->illustrative ? field.example : field.value) = answers_->items[index].*column.text;
    }
    return field;
  }

  void read_table(const std::vector<std::size_t>& rows, const std::string& caption) {
    open_table(caption);
    for (const std::size_t i : rows) {
      const Answer& answer = answers_->items[i];
      blocks_.open_row();
      blocks_.cell(capitalised(label_of(framework_, framework_.items[i])), true);
      for (const PlanColumn& column : kColumns) {
        blocks_.open_cell();
        const std::string& text = answer.*column.text;
        if (column.text == &Answer::now) {
          const std::string level = view_text(framework_, level_now(answer));
          blocks_.strong((level.empty() ? capitalised(framework_.words.not_assessed) : level) + ".");
          if (!text.empty()) {
            blocks_.text(" " + text);
          }
        } else if (text.empty()) {
          blocks_.text("None yet");
        } else {
          blocks_.text(column.type == Field::Type::date ? date_text(text) : text);
        }
        blocks_.close();
      }
      blocks_.close();
    }
    blocks_.close();
  }

  DocumentBuilder& blocks_;
  const Framework& framework_;
  const Answers* answers_;
  int level_;
  std::string name_;
  std::string title_;
  ItemRange range_;
  std::vector<std::size_t> items_;
};

}  // namespace

void add_plan(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply) {
  const auto subject = read_subject(request, reply);
  if (!subject) {
    return;
  }
  const bool table = request.text("as") == "table";
  if (table && !subject->answers) {
    reply.error(request.option("as")->place, "a plan as a table needs answers", "add a line ':answers: FILE'");
    return;
  }
  PlanPage page(reply.blocks, *subject, request.heading_level + 1);
  if (table) {
    add_illustrative(reply.blocks, *subject->answers);
  }
  page.introduce();
  if (page.empty()) {
    return;
  }
  table ? page.table() : page.worksheet();
  if (!table && subject->answers && subject->answers->illustrative) {
    page.worked_example();
  }
  page.downloads();
}

}  // namespace maturity_framework
