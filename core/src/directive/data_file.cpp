#include "directive/data_file.hpp"

#include "directive/directive_input.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <vector>

namespace waymark {
namespace {

constexpr std::string_view kForm = "name it relative to the page, or as 'pack:PACK/path/file.yaml'";

bool is_data_name(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".csv");
}

// The data files that might be meant, written as this page would write them.
std::string hint_for_data(const DirectiveCall& call, std::string_view name) {
  const std::string& page = own_id(*call.page);
  const std::string folder = page.substr(0, page.rfind('/') + 1);
  std::vector<std::string> names;
  for (const auto& [key, file] : call.library->data) {
    if (!name.starts_with("pack:") && key.starts_with(folder)) {
      names.push_back(key.substr(folder.size()));
    } else {
      names.push_back("pack:" + key);
    }
  }
  return did_you_mean(name, {names.begin(), names.end()}, std::string(kForm));
}

}  // namespace

std::string data_key(std::string_view page_id, std::string_view name) {
  constexpr std::string_view kScheme = "pack:";
  std::vector<std::string_view> parts;
  const auto add = [&](std::string_view path) {
    while (!path.empty()) {
      const auto end = path.find('/');
      const std::string_view part = path.substr(0, end);
      if (part == "..") {
        if (parts.size() < 2) {
          return false;
        }
        parts.pop_back();
      } else if (part != "." && !part.empty()) {
        parts.push_back(part);
      }
      path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
    }
    return true;
  };
  bool inside = true;
  if (name.substr(0, kScheme.size()) == kScheme) {
    name.remove_prefix(kScheme.size());
  } else {
    inside = add(page_id.substr(0, page_id.rfind('/')));
  }
  if (!inside || name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos || !add(name) ||
      parts.size() < 2) {
    return {};
  }
  std::string key;
  for (const std::string_view part : parts) {
    key += key.empty() ? "" : "/";
    key += part;
  }
  return key;
}

const DataEntry* find_data(const DirectiveCall& call, std::string_view name, const Place& place,
                           Diagnostics& diagnostics) {
  if (!is_data_name(name)) {
    diagnostics.error(place, fmt::format("data file '{}' is neither YAML nor CSV", name),
                      "its name must end in '.yaml', '.yml' or '.csv'");
    return nullptr;
  }
  const std::string key = data_key(own_id(*call.page), name);
  if (key.empty()) {
    diagnostics.error(place, fmt::format("data file '{}' is outside its pack", name), std::string(kForm));
    return nullptr;
  }
  const auto found = call.library->data.find(nfc(key));
  if (found == call.library->data.end()) {
    diagnostics.error(place, fmt::format("unknown data file '{}'", name), hint_for_data(call, name));
    return nullptr;
  }
  return &*found;
}

}  // namespace waymark
