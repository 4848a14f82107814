#include "pack/read_start.hpp"

#include "pack/field_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {
namespace {

constexpr std::size_t kMaxStages = 12;
constexpr std::size_t kMaxRoles = 24;

/// The items of the list under `key`; what is no list, or too long, is reported.
std::vector<YamlNode> read_list(MappingReader& reader, std::string_view key, std::size_t most) {
  const YamlNode* value = reader.node(key);
  if (value == nullptr || value->is_null()) {
    return {};
  }
  if (!value->is_sequence()) {
    reader.wrong(key, "must be a list");
    return {};
  }
  if (value->items.size() > most) {
    reader.wrong(key, fmt::format("has {} entries, more than {}", value->items.size(), most),
                 "keep those that most readers need");
    return {};
  }
  return value->items;
}

/// 'pack/page#anchor', as a place to lead to.
StartLink link_of(std::string_view written, std::uint32_t line) {
  const std::size_t hash = written.find('#');
  StartLink link;
  link.page = page_id(written.substr(0, hash));
  link.anchor = hash == std::string_view::npos ? std::string() : std::string(written.substr(hash + 1));
  link.line = line;
  return link;
}

std::vector<StartLink> read_links(MappingReader& reader, std::string_view key) {
  std::vector<StartLink> links;
  const std::vector<std::string> written = reader.texts(key);
  const YamlNode* value = reader.node(key);
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool listed = value->is_sequence() && value->items.size() == written.size();
    links.push_back(link_of(written[i], listed ? value->items[i].line : reader.line_of(key)));
  }
  return links;
}

template <typename Thing>
bool has_id(const std::vector<Thing>& things, std::string_view id) {
  return std::any_of(things.begin(), things.end(), [&](const Thing& each) { return each.id == id; });
}

void read_steps(MappingReader& start, KnowledgeBase& base, Diagnostics& diagnostics) {
  const YamlNode* steps = start.node("steps");
  if (steps != nullptr && !steps->is_sequence() && !steps->is_null()) {
    start.wrong("steps", "must be a list");
  } else if (steps != nullptr) {
    for (const YamlNode& item : steps->items) {
      MappingReader fields(item, base.file, "a step of 'start'", diagnostics);
      StartStep step;
      step.title = one_line(fields.required_text("title"));
      step.text = one_line(fields.text("text"));
      step.page = page_id(fields.text("page"));
      step.line = fields.line_of("page");
      fields.finish();
      base.start_steps.push_back(std::move(step));
    }
  }
}

void read_stages(MappingReader& start, KnowledgeBase& base, Diagnostics& diagnostics) {
  for (const YamlNode& item : read_list(start, "stages", kMaxStages)) {
    MappingReader fields(item, base.file, "a stage of 'start'", diagnostics);
    StartStage stage;
    stage.id = read_id(fields);
    stage.title = one_line(fields.required_text("title"));
    stage.text = one_line(fields.text("text"));
    fields.finish();
    if (has_id(base.start_stages, stage.id)) {
      fields.wrong("id", fmt::format("is that of another stage: '{}'", stage.id), "give each its own");
    } else if (!stage.id.empty()) {
      base.start_stages.push_back(std::move(stage));
    }
  }
}

StartRole read_role(const YamlNode& item, const KnowledgeBase& base, Diagnostics& diagnostics) {
  MappingReader fields(item, base.file, "a role of 'start'", diagnostics);
  StartRole role;
  role.id = read_id(fields);
  role.title = one_line(fields.required_text("title"));
  role.text = one_line(fields.text("text"));
  for (const std::string_view key : {std::string_view("page"), std::string_view("story")}) {
    if (const std::string written = fields.text(key); !written.empty()) {
      role.about.push_back(link_of(written, fields.line_of(key)));
    }
  }
  role.stages.resize(base.start_stages.size());
  const YamlNode* stages = fields.node("stages");
  if (stages == nullptr || stages->is_null()) {
    fields.wrong("stages", "is missing", "list pages under the id of each stage");
  } else {
    MappingReader by_stage(*stages, base.file, fmt::format("'stages' of role '{}'", role.id), diagnostics);
    for (std::size_t i = 0; i < role.stages.size() && stages->is_mapping(); ++i) {
      const std::string& stage = base.start_stages[i].id;
      role.stages[i] = read_links(by_stage, stage);
      if (role.stages[i].empty()) {
        by_stage.wrong(stage, "names no page",
                       "say what helps this role at this stage: 'pack/page' or 'pack/page#anchor'");
      }
    }
    by_stage.finish();
  }
  fields.finish();
  return role;
}

/// Stages first: roles say what helps at each. Roles are not read without stages, whose mistakes are reported then.
void read_ways_in(MappingReader& start, KnowledgeBase& base, Diagnostics& diagnostics) {
  constexpr std::string_view kBoth = "ways in need both: 'roles' say who readers are, and 'stages' where they are";
  const bool has_stages = start.node("stages") != nullptr;
  const bool has_roles = start.node("roles") != nullptr;
  if (has_stages != has_roles) {
    start.wrong(has_stages ? "roles" : "stages", "is missing", std::string(kBoth));
  }
  read_stages(start, base, diagnostics);
  if (base.start_stages.empty()) {
    return;
  }
  for (const YamlNode& item : read_list(start, "roles", kMaxRoles)) {
    StartRole role = read_role(item, base, diagnostics);
    if (has_id(base.start_roles, role.id)) {
      diagnostics.error({base.file, item.line, item.column},
                        fmt::format("two roles of 'start' have the id '{}'", role.id), "give each its own");
    } else if (!role.id.empty()) {
      base.start_roles.push_back(std::move(role));
    }
  }
}

}  // namespace

void read_start(MappingReader& reader, KnowledgeBase& base, Diagnostics& diagnostics) {
  const YamlNode* value = reader.node("start");
  if (value == nullptr || value->is_null()) {
    return;
  }
  MappingReader start(*value, base.file, "'start'", diagnostics);
  base.start_title = one_line(start.text("title"));
  base.start_text = one_line(start.text("text"));
  read_steps(start, base, diagnostics);
  read_ways_in(start, base, diagnostics);
  start.finish();
}

}  // namespace waymark
