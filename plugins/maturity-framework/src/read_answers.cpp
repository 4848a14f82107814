#include "read_answers.hpp"

#include "framework_check.hpp"
#include "plan.hpp"

#include <waymark/value_reader.hpp>

#include <map>
#include <string>
#include <utility>

namespace maturity_framework {
namespace {

using waymark::Value;
using waymark::ValueReader;

class Reading {
 public:
  Reading(const Framework& framework, waymark::DirectiveReply& reply) : framework_(framework), reply_(reply) {
    for (const Level& level : framework.levels) {
      level_ids_.push_back(level.id);
    }
    for (std::size_t i = 0; i < framework.items.size(); ++i) {
      items_.emplace(framework.items[i].id, i);
      item_ids_.push_back(framework.items[i].id);
    }
    answers_.items.resize(framework.items.size());
  }

  void read(const Value& data) {
    ValueReader reader(data, "the answers", reply_);
    if (const std::string schema = reader.text("schema"); !schema.empty() && schema != "1") {
      reader.wrong("schema", "is '" + schema + "'; this plugin reads version 1");
    }
    answers_.id = reader.required_text("id");
    if (!answers_.id.empty() && !is_id(answers_.id)) {
      reader.wrong("id", "cannot be '" + answers_.id + "'",
                   "use up to 48 small letters, digits and single hyphens, from a letter on");
    }
    const std::string framework = reader.required_text("framework");
    if (!framework.empty() && framework != framework_.id) {
      reader.wrong("framework", "is '" + framework + "', but the page's framework is '" + framework_.id + "'");
    }
    answers_.title = reader.required_text("title");
    answers_.text = reader.text("text");
    answers_.date = reader.required_text("date");
    check_date(reader, "date", answers_.date);
    answers_.illustrative = reader.flag("illustrative", false);
    const Value& list = reader.node("answers");
    if (list.is_mapping()) {
      for (const Value::Entry& entry : list.entries) {
        item(entry);
      }
    } else if (!list.is_missing()) {
      reader.wrong("answers", "must be a mapping of item ids and their answers");
    }
    reader.finish();
  }

  Answers& answers() { return answers_; }

 private:
  void item(const Value::Entry& entry) {
    const auto found = items_.find(entry.key);
    if (found == items_.end()) {
      const std::string meant = waymark::suggest(entry.key, item_ids_);
      reply_.error(entry.place, "the framework has no item '" + entry.key + "'",
                   meant.empty() ? "its items' ids stand in its file" : "did you mean '" + meant + "'?");
      return;
    }
    if (entry.value.is_missing()) {
      return;  // an id that waits for its answer
    }
    const Item& asked = framework_.items[found->second];
    Answer& answer = answers_.items[found->second];
    ValueReader reader(entry.value, "item '" + entry.key + "'", reply_);
    answer.now = reader.text("now");
    answer.evidence = reader.text("evidence");
    for (const Value& each : reader.list("individual")) {
      if (each.is_text()) {
        answer.individual.push_back(view("individual", each.text, each.place, asked));
      } else {
        reply_.error(each.place, "'individual' of item '" + entry.key + "' must be a level or a list of levels");
      }
    }
    if (const std::string agreed = reader.text("agreed"); !agreed.empty()) {
      answer.agreed = view("agreed", agreed, reader.place_of("agreed"), asked);
    }
    if (const std::string target = reader.text("target"); !target.empty()) {
      answer.target = level("target", target, reader.place_of("target"), asked);
    }
    answer.actions = reader.text("actions");
    answer.lead = reader.text("lead");
    answer.deadline = reader.text("deadline");
    check_date(reader, "deadline", answer.deadline);
    answer.review = reader.text("review");
    check_date(reader, "review", answer.review);
    reader.finish();
  }

  View view(std::string_view key, const std::string& text, const waymark::ValuePlace& place, const Item& asked) {
    if (text == kNotApplicable) {
      if (!asked.may_not_apply) {
        reply_.error(place, "'" + std::string(key) + "' of item '" + asked.id + "' cannot be 'not-applicable'",
                     "the framework does not allow that for this item; choose a level");
      }
      return {View::Kind::not_applicable, 0};
    }
    const auto found = level(key, text, place, asked);
    return found ? View{View::Kind::level, *found} : View{};
  }

  std::optional<std::size_t> level(std::string_view key, const std::string& text, const waymark::ValuePlace& place,
                                   const Item& asked) {
    const auto found = find_level(framework_, text);
    if (!found) {
      std::string known;
      for (const std::string_view id : level_ids_) {
        known.append(known.empty() ? "levels are: " : ", ").append(id);
      }
      const std::string meant = waymark::suggest(text, level_ids_);
      reply_.error(place, "'" + std::string(key) + "' of item '" + asked.id + "' is no level: '" + text + "'",
                   meant.empty() ? known : "did you mean '" + meant + "'?");
    }
    return found;
  }

  static void check_date(ValueReader& reader, std::string_view key, const std::string& text) {
    if (!text.empty() && !is_date(text)) {
      reader.wrong(key, "is no date: '" + text + "'", "write year, month and day as '2026-03-31'");
    }
  }

  const Framework& framework_;
  waymark::DirectiveReply& reply_;
  Answers answers_;
  std::vector<std::string_view> level_ids_;
  std::vector<std::string_view> item_ids_;
  std::map<std::string_view, std::size_t> items_;
};

}  // namespace

std::optional<Answers> read_answers(const waymark::Value& data, const Framework& framework,
                                    waymark::DirectiveReply& reply) {
  const std::size_t before = reply.findings.size();
  Reading reading(framework, reply);
  reading.read(data);
  if (reply.findings.size() != before) {
    return std::nullopt;
  }
  return std::move(reading.answers());
}

}  // namespace maturity_framework
