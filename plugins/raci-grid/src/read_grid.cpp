#include "read_grid.hpp"

#include "wording.hpp"

#include <waymark/suggest.hpp>
#include <waymark/value_reader.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace raci_grid {
namespace {

using waymark::DirectiveReply;
using waymark::Value;
using waymark::ValueReader;

constexpr std::size_t kMostStakeholders = 1000;

class GridReading {
 public:
  explicit GridReading(DirectiveReply& reply) : reply_(reply) {}

  void read_mapping(const Value& data) {
    ValueReader reader(data, "the stakeholder grid", reply_);
    if (!data.is_mapping()) {
      return;
    }
    grid_.title = one_line(reader.text("title"));
    const Value& list = reader.node("stakeholders");
    if (list.is_text() || list.is_mapping()) {
      reader.wrong("stakeholders", "must be a list", "write a line '- type: ...' for each");
    }
    for (const Value& item : list.items) {
      read_stakeholder(item);
    }
    reader.finish();
    require_some(reader.place_of("stakeholders"), "say who has a stake: '- type: ...'");
  }

  void read_table(const Value& rows) {
    for (const Value& row : rows.items) {
      if (!row.is_mapping()) {
        reply_.error(row.place, "a row must be a mapping of columns and values");
      } else if (&row != &rows.items.front() || check_columns(row)) {
        read_row(row);
      } else {
        return;
      }
    }
    require_some(rows.place, "write a row for each type of stakeholder");
  }

  StakeholderGrid take() { return std::move(grid_); }

 private:
  void read_stakeholder(const Value& value) {
    Stakeholder stakeholder;
    if (value.is_text()) {
      stakeholder.type = one_line(value.text);
    } else {
      const std::string type = one_line(value["type"].text);
      ValueReader reader(
          value, "stakeholder " + (type.empty() ? std::to_string(grid_.stakeholders.size() + 1) : in_quotes(type)),
          reply_);
      if (!value.is_mapping()) {
        return;
      }
      stakeholder.type = one_line(reader.text("type"));
      for (std::size_t i = 0; i < kPrompts.size(); ++i) {
        stakeholder.answers.at(i) = reader.text(kPrompts.at(i).key);
      }
      reader.finish();
    }
    add(std::move(stakeholder), value.place);
  }

  /// Whether the table has the column that it needs and no unknown one.
  bool check_columns(const Value& row) {
    bool good = true;
    bool has_type = false;
    for (const Value::Entry& entry : row.entries) {
      const std::string name = folded(entry.key);
      has_type = has_type || name == "stakeholder";
      if (name != "stakeholder" && !prompt_named(name)) {
        const std::string meant =
            waymark::suggest(name, {"Stakeholder", "Responsible", "Accountable", "Consulted", "Informed"});
        reply_.error(entry.place, "unknown column " + in_quotes(one_line(entry.key)),
                     meant.empty() ? "known are: Stakeholder, Responsible, Accountable, Consulted, Informed"
                                   : "did you mean '" + meant + "'?");
        good = false;
      }
    }
    if (!has_type && good) {
      reply_.error(row.entries.empty() ? row.place : row.entries.front().place, "the table has no column 'Stakeholder'",
                   "name the column of types of stakeholder so");
    }
    return has_type && good;
  }

  void read_row(const Value& row) {
    Stakeholder stakeholder;
    for (const Value::Entry& entry : row.entries) {
      const std::string name = folded(entry.key);
      if (entry.value.is_list() || entry.value.is_mapping()) {
        reply_.error(entry.value.place, "the value under " + in_quotes(entry.key) + " must be a text");
      } else if (const auto prompt = prompt_named(name)) {
        stakeholder.answers.at(*prompt) = entry.value.text;
      } else if (name == "stakeholder") {
        stakeholder.type = one_line(entry.value.text);
      }
    }
    add(std::move(stakeholder), row.place);
  }

  static std::optional<std::size_t> prompt_named(std::string_view name) {
    for (std::size_t i = 0; i < kPrompts.size(); ++i) {
      if (kPrompts.at(i).key == name) {
        return i;
      }
    }
    return std::nullopt;
  }

  void add(Stakeholder stakeholder, const waymark::ValuePlace& place) {
    if (grid_.stakeholders.size() == kMostStakeholders) {
      if (!std::exchange(full_, true)) {
        reply_.error(place, "there are more than " + std::to_string(kMostStakeholders) + " stakeholders",
                     "bring them together into types");
      }
      return;
    }
    if (stakeholder.type.empty()) {
      reply_.error(place, "stakeholder " + std::to_string(grid_.stakeholders.size() + 1) + " has no type",
                   "say who they are: 'Practitioners', for example");
    } else {
      const auto [other, added] = lines_.emplace(folded(stakeholder.type), place.line);
      if (!added) {
        reply_.error(place,
                     "stakeholder " + in_quotes(stakeholder.type) + " is there twice, first on line " +
                         std::to_string(other->second),
                     "take one out, or name them apart");
      }
    }
    stakeholder.spot = {place.line, place.column};
    grid_.stakeholders.push_back(std::move(stakeholder));
  }

  void require_some(const waymark::ValuePlace& place, std::string hint) {
    if (grid_.stakeholders.empty() && !reply_.has_errors()) {
      reply_.error(place, "there are no stakeholders", std::move(hint));
    }
  }

  DirectiveReply& reply_;
  StakeholderGrid grid_;
  std::map<std::string, std::uint32_t> lines_;
  bool full_ = false;
};

}  // namespace

StakeholderGrid read_grid(const Value& data, DirectiveReply& reply) {
  GridReading reading(reply);
  if (data.is_missing() || (data.is_text() && one_line(data.text).empty())) {
    reply.error(data.place, "the data file is empty", "name types of stakeholder in it");
  } else if (data.is_list()) {
    reading.read_table(data);
  } else {
    reading.read_mapping(data);
  }
  return reading.take();
}

}  // namespace raci_grid
