#include "directive/resources.hpp"

#include "data/text_file.hpp"
#include "data/yaml.hpp"
#include "directive/data_file.hpp"
#include "directive/directive_input.hpp"
#include "directive/resource_records.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace waymark {
namespace {

Place option_place(const DirectiveCall& call, std::string_view name) {
  for (const DirectiveOption& option : call.options) {
    if (option.name == name) {
      return {file_of(call), option.line, 0};
    }
  }
  return call.place;
}

std::vector<PlacedRecord> read_data(const DirectiveCall& call, const std::string& name, Diagnostics& diagnostics) {
  const DataEntry* found = find_data(call, name, option_place(call, "data"), diagnostics);
  if (found == nullptr) {
    return {};
  }
  const DataFile& data = found->second;
  const std::size_t first = diagnostics.list().size();
  std::vector<PlacedRecord> records;
  if (name.ends_with(".csv")) {
    records = read_resource_csv(data.text, data.file, diagnostics);
  } else if (const auto root = parse_yaml(data.text, data.file, 1, diagnostics)) {
    records = read_resource_records(*root, data.file, diagnostics);
  }
  add_excerpts(diagnostics, first, data.file, data.text);
  return records;
}

// Keeps the records that `matches`; warns if there are none. `values` are what the option could have said.
template <typename Matches>
void keep(const DirectiveCall& call, std::string_view option, const std::set<std::string>& values, Matches matches,
          std::vector<PlacedRecord>& records, Diagnostics& diagnostics) {
  const std::string* wanted = call.option(option);
  if (wanted == nullptr) {
    return;
  }
  if (wanted->empty()) {
    diagnostics.error(option_place(call, option), fmt::format("option '{}' of directive 'resources' is empty", option));
    return;
  }
  const bool had_any = !records.empty();
  records.erase(std::remove_if(records.begin(), records.end(),
                               [&](const PlacedRecord& placed) { return !matches(placed.record, *wanted); }),
                records.end());
  if (had_any && records.empty()) {
    diagnostics.warning(
        option_place(call, option), fmt::format("no resource has the {} '{}'", option, *wanted),
        did_you_mean(*wanted, {values.begin(), values.end()},
                     values.empty() ? std::string() : fmt::format("there are: {}", fmt::join(values, ", "))));
  }
}

void choose(const DirectiveCall& call, std::vector<PlacedRecord>& records, Diagnostics& diagnostics) {
  std::set<std::string> groups;
  std::set<std::string> tags;
  for (const PlacedRecord& placed : records) {
    groups.insert(placed.record.group);
    tags.insert(placed.record.tags.begin(), placed.record.tags.end());
  }
  keep(
      call, "group", groups,
      [](const ResourceRecord& record, const std::string& group) { return record.group == group; }, records,
      diagnostics);
  keep(
      call, "tag", tags,
      [](const ResourceRecord& record, const std::string& tag) {
        return std::find(record.tags.begin(), record.tags.end(), tag) != record.tags.end();
      },
      records, diagnostics);
}

bool can_filter(const DirectiveCall& call, Diagnostics& diagnostics) {
  const std::string* value = call.option("filter");
  if (value != nullptr && *value != "true" && *value != "false") {
    diagnostics.error(option_place(call, "filter"),
                      fmt::format("option 'filter' of directive 'resources' must be true or false, not '{}'", *value));
  }
  return value == nullptr || *value == "true";
}

}  // namespace

void add_resources(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics) {
  check_options(call, {"data", "group", "tag", "filter"}, diagnostics);
  const bool filter = can_filter(call, diagnostics);
  const std::string* data = call.option("data");
  std::vector<PlacedRecord> records;
  const bool from_file = data != nullptr;
  if (from_file) {
    if (call.body.find_first_not_of(" \t\n") != std::string::npos) {
      diagnostics.error({file_of(call), call.body_line, 0}, "resources stand both in a data file and here",
                        "keep the records in one place");
    }
    records = read_data(call, *data, diagnostics);
  } else if (const auto root = read_body(call, diagnostics)) {
    records = read_resource_records(*root, file_of(call), diagnostics);
  }
  choose(call, records, diagnostics);

  const NodeIndex table = builder.open(Kind::resources, call.place.line, call.place.column);
  builder.node(table).text = builder.store(call.argument);
  builder.node(table).level = filter ? 1 : 0;
  for (PlacedRecord& placed : records) {
    if (!from_file) {
      builder.at(placed.line, placed.column);
    }
    builder.node(builder.add(Kind::resource)).data =
        static_cast<std::uint32_t>(builder.document().resource_records.size());
    builder.document().resource_records.push_back(std::move(placed.record));
  }
  builder.close();
}

}  // namespace waymark
