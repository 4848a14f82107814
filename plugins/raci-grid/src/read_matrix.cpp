#include "read_matrix.hpp"

#include "matrix_draft.hpp"
#include "wording.hpp"

#include <waymark/value_reader.hpp>

#include <string>
#include <utility>

namespace raci_grid {
namespace {

using waymark::DirectiveReply;
using waymark::Value;
using waymark::ValueReader;

void read_role(const Value& value, std::size_t number, MatrixDraft& draft, DirectiveReply& reply) {
  Role role;
  if (value.is_text()) {
    role.name = one_line(value.text);
  } else {
    const std::string name = one_line(value["name"].text);
    ValueReader reader(value, name.empty() ? "role " + std::to_string(number) : "role " + in_quotes(name), reply);
    if (!value.is_mapping()) {
      return;
    }
    role.id = reader.text("id");
    role.name = one_line(reader.text("name"));
    role.organisation = one_line(reader.text("organisation"));
    reader.finish();
  }
  draft.add_role(std::move(role), value.place);
}

/// The letters of one role: a text, or a list of them.
void read_part(std::size_t role, const Value& value, const waymark::ValuePlace& key, MatrixDraft& draft,
               DirectiveReply& reply) {
  if (value.is_mapping()) {
    reply.error(value.place, "the part of " + in_quotes(draft.roles()[role].name) + " must be a letter",
                "write R, A, C or I, or A/R");
    return;
  }
  std::string letters = value.text;
  for (const Value& item : value.items) {
    letters.append(" ").append(item.text);
  }
  draft.set_parts(role, letters, value.is_missing() ? key : value.place);
}

void read_activity(const Value& value, std::size_t number, MatrixDraft& draft, DirectiveReply& reply) {
  const std::string name = one_line(value["name"].text);
  ValueReader reader(value, "activity " + (name.empty() ? std::to_string(number) : in_quotes(name)), reply);
  if (!value.is_mapping()) {
    return;
  }
  reader.text("name");
  Activity* activity = draft.add_activity(name, one_line(reader.text("group")), value.place);
  if (activity == nullptr) {
    return;
  }
  activity->page = one_line(reader.text("page"));
  const Value& parts = reader.node("parts");
  if (parts.is_text() || parts.is_list()) {
    reader.wrong("parts", "must be a mapping of roles and letters", "write 'ROLE: A' lines");
  }
  for (const Value::Entry& entry : parts.entries) {
    if (const auto role = draft.role_named(entry.key, entry.place)) {
      read_part(*role, entry.value, entry.place, draft, reply);
    }
  }
  draft.set_informed_by(reader.text("informed-by"), reader.place_of("informed-by"));
  reader.finish();
}

RaciMatrix read_mapping(const Value& data, Purpose purpose, DirectiveReply& reply) {
  MatrixDraft draft(reply);
  ValueReader reader(data, "the RACI matrix", reply);
  if (!data.is_mapping()) {
    return {};
  }
  draft.set_title(one_line(reader.text("title")));
  const Value& roles = reader.node("roles");
  if (roles.is_text() || roles.is_mapping()) {
    reader.wrong("roles", "must be a list", "write a line '- name: ...' for each");
  }
  for (std::size_t i = 0; i < roles.items.size(); ++i) {
    read_role(roles.items[i], i + 1, draft, reply);
  }
  const bool has_roles = draft.end_roles(reader.place_of("roles"));
  const Value& activities = reader.node("activities");
  if (activities.is_text() || activities.is_mapping()) {
    reader.wrong("activities", "must be a list", "write a line '- name: ...' for each");
  }
  for (std::size_t i = 0; has_roles && i < activities.items.size(); ++i) {
    read_activity(activities.items[i], i + 1, draft, reply);
  }
  reader.finish();
  if (!draft.has_activities() && purpose == Purpose::show && !reply.has_errors()) {
    reply.error(reader.place_of("activities"), "there are no activities", "say what is done: '- name: ...'");
  }
  return draft.take();
}

}  // namespace

RaciMatrix read_matrix(const Value& data, Purpose purpose, DirectiveReply& reply) {
  if (data.is_missing() || (data.is_text() && one_line(data.text).empty())) {
    reply.error(data.place, "the data file is empty", "name roles and activities in it");
    return {};
  }
  return data.is_list() ? read_matrix_table(data, purpose, reply) : read_mapping(data, purpose, reply);
}

}  // namespace raci_grid
