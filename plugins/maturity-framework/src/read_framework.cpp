#include "read_framework.hpp"

#include "framework_check.hpp"

#include <waymark/value_reader.hpp>

#include <string>
#include <utility>

namespace maturity_framework {
namespace {

using waymark::Value;
using waymark::ValueReader;

std::string called(std::string_view kind, const Value& value) {
  const std::string& id = value["id"].text;
  const std::string article = kind == "item" ? "an " : "a ";
  return id.empty() ? article + std::string(kind) : std::string(kind) + " '" + id + "'";
}

Position position_of(const Value& value) { return {value.place.line, value.place.column}; }

class Reading {
 public:
  explicit Reading(waymark::DirectiveReply& reply) : reply_(reply) {}

  void read(const Value& data) {
    ValueReader reader(data, "the framework", reply_);
    if (const std::string schema = reader.text("schema"); !schema.empty() && schema != "1") {
      reader.wrong("schema", "is '" + schema + "'; this plugin reads version 1");
    }
    framework_.id = reader.required_text("id");
    if (!framework_.id.empty() && !is_id(framework_.id)) {
      reader.wrong("id", "cannot be '" + framework_.id + "'",
                   "use up to 48 small letters, digits and single hyphens, from a letter on");
    }
    framework_.title = reader.required_text("title");
    framework_.text = reader.text("text");
    if (const std::string question = reader.text("question"); !question.empty()) {
      framework_.question = question;
    }
    framework_.levels_note = reader.text("levels-note");
    if (!reader.node("words").is_missing()) {
      words(reader.node("words"));
    }
    for (const Value& value : reader.list("levels")) {
      level(value);
    }
    framework_.goal = goal(reader, framework_.levels.empty() ? 0 : framework_.levels.size() - 1);
    for (const Value& value : reader.list("components")) {
      component(value);
    }
    for (const Value& value : reader.list("not-covered")) {
      framework_.uncovered.push_back(note(value, "something that is not covered"));
    }
    reader.finish();
  }

  Framework& framework() { return framework_; }

 private:
  void words(const Value& value) {
    ValueReader reader(value, "'words'", reply_);
    Words& words = framework_.words;
    const auto read = [&](std::string_view key, std::string& word) {
      if (const std::string text = reader.text(key); !text.empty()) {
        word = text;
        return true;
      }
      return false;
    };
    const auto read_both = [&](const std::string& key, std::string& one, std::string& many) {
      const bool set = read(key, one);
      if (!read(key + "s", many) && set) {
        many = one + "s";
      }
    };
    read_both("component", words.component, words.components);
    read_both("foundation", words.foundation, words.foundations);
    read_both("item", words.item, words.items);
    read("individual", words.individual);
    read("agreed", words.agreed);
    read("not-applicable", words.not_applicable);
    read("not-assessed", words.not_assessed);
    reader.finish();
  }

  void level(const Value& value) {
    ValueReader reader(value, called("level", value), reply_);
    Level level;
    level.at = position_of(value);
    level.id = reader.required_text("id");
    level.title = reader.required_text("title");
    level.text = reader.required_text("text");
    level.counts = reader.number("counts").value_or(0);
    if (value.is_mapping() && value["counts"].is_missing()) {
      reader.wrong("counts", "is missing", "write what an item at this level adds to a score: 'counts: 2'");
    }
    reader.finish();
    framework_.levels.push_back(std::move(level));
  }

  std::size_t goal(ValueReader& reader, std::size_t otherwise) {
    std::vector<std::string_view> ids;
    for (const Level& level : framework_.levels) {
      ids.push_back(level.id);
    }
    const std::string id = reader.text("goal");
    if (id.empty()) {
      return otherwise;
    }
    const auto found = find_level(framework_, id);
    if (!found) {
      const std::string meant = waymark::suggest(id, ids);
      reader.wrong("goal", "is no level: '" + id + "'", meant.empty() ? "" : "did you mean '" + meant + "'?");
    }
    return found.value_or(otherwise);
  }

  Note note(const Value& value, const std::string& what) {
    ValueReader reader(value, what, reply_);
    Note note{reader.required_text("title"), reader.required_text("text")};
    reader.finish();
    return note;
  }

  void component(const Value& value) {
    ValueReader reader(value, called("component", value), reply_);
    Component component;
    component.at = position_of(value);
    component.id = reader.required_text("id");
    component.number = reader.text("number");
    component.title = reader.required_text("title");
    component.text = reader.text("text");
    component.page = reader.text("page");
    component.weight = weight(reader);
    component.first_foundation = framework_.foundations.size();
    for (const Value& each : reader.list("foundations")) {
      if (each.is_mapping() && !each["group"].is_missing()) {
        group(each);
      } else {
        foundation(each, {}, {});
      }
    }
    component.end_foundation = framework_.foundations.size();
    reader.finish();
    framework_.components.push_back(std::move(component));
  }

  void group(const Value& value) {
    ValueReader reader(value, "group '" + value["group"].text + "'", reply_);
    const std::string title = reader.required_text("group");
    const std::string number = reader.text("number");
    const std::vector<Value> foundations = reader.list("foundations");
    if (foundations.empty()) {
      reader.wrong("foundations", "is missing or empty", "list the group's foundations");
    }
    for (const Value& each : foundations) {
      foundation(each, number, title);
    }
    reader.finish();
  }

  void foundation(const Value& value, const std::string& group_number, const std::string& group_title) {
    ValueReader reader(value, called("foundation", value), reply_);
    Foundation foundation;
    foundation.at = position_of(value);
    foundation.id = reader.required_text("id");
    foundation.number = reader.text("number");
    foundation.title = reader.required_text("title");
    foundation.group_number = group_number;
    foundation.group_title = group_title;
    foundation.weight = weight(reader);
    foundation.component = framework_.components.size();
    foundation.first_item = framework_.items.size();
    const std::vector<Value> items = reader.list("items");
    const std::string text = reader.text("text");
    foundation.itself = items.empty() && !text.empty();
    if (foundation.itself) {
      Item item;
      item.id = foundation.id;
      item.at = foundation.at;
      item.foundation = framework_.foundations.size();
      item.text = text;
      asked(reader, item);
      framework_.items.push_back(std::move(item));
    } else {
      foundation.text = text;
    }
    std::size_t number = 0;
    for (const Value& each : items) {
      item(each, ++number);
    }
    foundation.end_item = framework_.items.size();
    for (const Value& each : reader.list("notes")) {
      foundation.notes.push_back(note(each, "a note of foundation '" + foundation.id + "'"));
    }
    reader.finish();
    framework_.foundations.push_back(std::move(foundation));
  }

  void item(const Value& value, std::size_t number) {
    ValueReader reader(value, called("item", value), reply_);
    Item item;
    item.at = position_of(value);
    item.number = number;
    item.foundation = framework_.foundations.size();
    item.id = reader.required_text("id");
    item.title = reader.text("title");
    item.weight = weight(reader);
    item.text = reader.required_text("text");
    asked(reader, item);
    reader.finish();
    framework_.items.push_back(std::move(item));
  }

  // What an item and a foundation that is itself one have in common.
  void asked(ValueReader& reader, Item& item) {
    for (const Value& part : reader.list("parts")) {
      if (!part.is_text() || part.text.empty()) {
        reply_.error(part.place, "a part of item '" + item.id + "' must be a text");
      }
      item.parts.push_back(part.text);
    }
    item.more = reader.text("more");
    for (const Value& each : reader.list("see")) {
      ValueReader see(each, "a link of item '" + item.id + "'", reply_);
      item.see.push_back({see.required_text("text"), see.required_text("page")});
      see.finish();
    }
    item.evidence = reader.text("evidence");
    item.may_not_apply = reader.flag("not-applicable", false);
    item.goal = goal(reader, framework_.goal);
  }

  static double weight(ValueReader& reader) { return reader.number("weight").value_or(1); }

  waymark::DirectiveReply& reply_;
  Framework framework_;
};

}  // namespace

std::optional<Framework> read_framework(const waymark::Value& data, waymark::DirectiveReply& reply) {
  const std::size_t before = reply.findings.size();
  Reading reading(reply);
  reading.read(data);
  if (data.is_mapping()) {
    for (Problem& problem : check_framework(reading.framework())) {
      reply.error({data.place.source, problem.at.line, problem.at.column}, std::move(problem.message),
                  std::move(problem.hint));
    }
  }
  if (reply.findings.size() != before) {
    return std::nullopt;
  }
  return std::move(reading.framework());
}

}  // namespace maturity_framework
