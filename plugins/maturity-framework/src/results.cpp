#include "answer_table.hpp"
#include "blocks.hpp"
#include "chart.hpp"
#include "directives.hpp"
#include "subject.hpp"
#include "wording.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace maturity_framework {

using waymark::DocumentBuilder;
using waymark::Kind;

namespace {

class Results {
 public:
  Results(DocumentBuilder& blocks, const Subject& subject, int level)
      : blocks_(blocks),
        framework_(subject.framework),
        answers_(*subject.answers),
        level_(level),
        individual_(has_individual_views(answers_)) {}

  void introduce(bool whole) {
    add_illustrative(blocks_, answers_);
    if (!answers_.text.empty()) {
      blocks_.paragraph(answers_.text);
    }
    blocks_.paragraph("Assessed on " + date_text(answers_.date) + ". " + how_scores_work());
    if (whole) {
      add_uncovered(blocks_, framework_);
    }
  }

  void all(const std::vector<std::size_t>& components) {
    Chart chart;
    chart.title = "Scores by " + framework_.words.component;
    for (const std::size_t index : components) {
      const Component& component = framework_.components[index];
      chart.rows.push_back(row(name_of(component), items_of(framework_, component)));
    }
    add(std::move(chart), framework_.words.component, all_items(framework_));
  }

  void component(const Component& component) {
    add_heading(blocks_, level_, name_of(component));
    Chart chart;
    chart.title = name_of(component) + ": scores by " + framework_.words.foundation;
    for (std::size_t i = component.first_foundation; i < component.end_foundation; ++i) {
      chart.rows.push_back(row(name_of(framework_.foundations[i]), items_of(framework_.foundations[i])));
    }
    const ItemRange range = items_of(framework_, component);
    add(std::move(chart), framework_.words.foundation, range);
    blocks_.open(Kind::expander, "Answers to " + items_text(framework_, range.size()));
    add_answer_table(blocks_, framework_, answers_, range);
    blocks_.close();
  }

  void views_that_differ(ItemRange range) {
    if (!individual_) {
      return;
    }
    add_heading(blocks_, level_, "Where views differ");
    const std::vector<Difference> all = differences(answers_, range);
    if (all.empty()) {
      blocks_.paragraph("Where people gave a view, all views agree.");
      return;
    }
    blocks_.paragraph("Talk about these first. A difference often shows that people see different parts of the work.");
    blocks_.open_table("llll", "Views that differ: " + items_text(framework_, all.size()));
    blocks_.open_row(true);
    for (const std::string& head :
         {framework_.words.item, framework_.words.individual, framework_.words.agreed, std::string("difference")}) {
      blocks_.cell(capitalised(head), true);
    }
    blocks_.close();
    for (const Difference& difference : all) {
      const Answer& answer = answers_.items[difference.item];
      const std::string agreed = view_text(framework_, answer.agreed);
      blocks_.open_row();
      blocks_.cell(capitalised(label_of(framework_, framework_.items[difference.item])), true);
      blocks_.cell(views_text(framework_, answer.individual));
      blocks_.cell(agreed.empty() ? "None yet" : agreed);
      blocks_.cell(capitalised(difference_text(answers_, difference)));
      blocks_.close();
    }
    blocks_.close();
  }

 private:
  [[nodiscard]] std::string how_scores_work() const {
    const Level& lowest = framework_.levels.front();
    const Level& highest = framework_.levels.back();
    const bool weighted = std::any_of(framework_.items.begin(), framework_.items.end(), [&](const Item& item) {
      return weight_of(framework_, item) != weight_of(framework_, framework_.items.front());
    });
    return "A score runs from " + number_text(lowest.counts) + " (" + lowest.title + ") to " +
           number_text(highest.counts) + " (" + highest.title + "). It is the " + (weighted ? "weighted " : "") +
           "mean of the " + framework_.words.items + " that have a level, and says nothing about the others.";
  }

  [[nodiscard]] ChartRow row(std::string name, ItemRange range) const {
    return {std::move(name), score_items(framework_, answers_, Side::agreed, range),
            score_items(framework_, answers_, Side::individual, range)};
  }

  void add(Chart chart, const std::string& what, ItemRange range) {
    chart.individual = individual_;
    for (waymark::Figure& figure : draw_chart(framework_, chart)) {
      blocks_.figure(std::move(figure));
    }
    blocks_.open_table(individual_ ? "lll" : "ll", chart.title + ", in numbers");
    blocks_.open_row(true);
    blocks_.cell(capitalised(what), true);
    blocks_.cell(capitalised(framework_.words.agreed), true);
    if (individual_) {
      blocks_.cell(capitalised(framework_.words.individual), true);
    }
    blocks_.close();
    for (const ChartRow& each : chart.rows) {
      add_row(each);
    }
    if (chart.rows.size() > 1) {
      add_row(row("All", range));
    }
    blocks_.close();
  }

  void add_row(const ChartRow& row) {
    blocks_.open_row();
    blocks_.cell(row.name, true);
    blocks_.cell(capitalised(score_text(framework_, row.agreed)));
    if (individual_) {
      blocks_.cell(capitalised(score_text(framework_, row.individual)));
    }
    blocks_.close();
  }

  DocumentBuilder& blocks_;
  const Framework& framework_;
  const Answers& answers_;
  int level_;
  bool individual_;
};

}  // namespace

void add_results(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply) {
  const auto subject = read_subject(request, reply);
  if (!subject) {
    return;
  }
  if (!subject->answers) {
    reply.error(request.place, "results need answers", "add a line ':answers: FILE'");
    return;
  }
  Results results(reply.blocks, *subject, request.heading_level + 1);
  results.introduce(subject->whole);
  if (subject->whole && subject->components.size() > 1) {
    results.all(subject->components);
  }
  for (const std::size_t index : subject->components) {
    results.component(subject->framework.components[index]);
  }
  results.views_that_differ(
      subject->whole ? all_items(subject->framework)
                     : items_of(subject->framework, subject->framework.components[subject->components.front()]));
}

}  // namespace maturity_framework
