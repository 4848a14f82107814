#include "edition/editions_json.hpp"

#include <waymark/json_is_modest.hpp>

#include <nlohmann/json.hpp>

#include <utility>

namespace waymark {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;
constexpr std::string_view kStart = "window.waymarkEditions = ";
constexpr std::string_view kEnd = ";\n";

/// The text below a key; nothing if there is no text.
std::optional<std::string> text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) {
    return std::nullopt;
  }
  return found->get<std::string>();
}

std::optional<PublishedEdition> edition_of(const Json& json) {
  const auto version = parse_version(json.is_object() ? text_of(json, "version").value_or("") : "");
  const auto date = version ? parse_date(text_of(json, "date").value_or("")) : std::nullopt;
  if (!date) {
    return std::nullopt;
  }
  PublishedEdition edition{*version, *date};
  edition.withdrawn = text_of(json, "withdrawn").value_or("");
  edition.documents = !json.contains("documents");
  edition.listed = true;
  return edition;
}

/// Whether versions fall, and the current one is among them and not withdrawn.
bool agrees_with_itself(const Published& published) {
  for (std::size_t i = 1; i < published.editions.size(); ++i) {
    if (published.editions[i - 1].version <= published.editions[i].version) {
      return false;
    }
  }
  if (published.current.empty()) {
    return true;
  }
  const auto current = parse_version(published.current);
  const PublishedEdition* edition = current ? find_edition(published, *current) : nullptr;
  return edition != nullptr && may_be_current(*edition);
}

}  // namespace

std::string editions_json(const Published& published) {
  Json json{{"format", kFormat},
            {"knowledgeBase", {{"id", published.base_id}, {"title", published.base_title}}},
            {"current", published.current},
            {"editions", Json::array()}};
  for (const PublishedEdition& edition : published.editions) {
    if (!edition.damaged.empty() && !edition.listed) {
      continue;
    }
    Json each{{"version", to_text(edition.version)}, {"date", iso_date(edition.date)}};
    if (!edition.withdrawn.empty()) {
      each["withdrawn"] = edition.withdrawn;
    }
    if (!edition.documents) {
      each["documents"] = false;
    }
    json["editions"].push_back(std::move(each));
  }
  std::string text;
  for (const char c : json.dump(-1, ' ', true, Json::error_handler_t::replace)) {
    if (c == '<') {
      text += "\\u003c";
    } else {
      text += c;
    }
  }
  return text;
}

std::optional<Published> parse_editions_json(std::string_view json_text) {
  if (json_text.size() > kMaxPointerBytes || !json_is_modest(json_text, {.depth = 4, .members = 8})) {
    return std::nullopt;
  }
  const Json json = Json::parse(json_text, nullptr, false);
  if (!json.is_object() || !json.contains("knowledgeBase") || !json["knowledgeBase"].is_object() ||
      !json.contains("editions") || !json["editions"].is_array()) {
    return std::nullopt;
  }
  Published published;
  published.base_id = text_of(json["knowledgeBase"], "id").value_or("");
  published.base_title = text_of(json["knowledgeBase"], "title").value_or("");
  published.current = text_of(json, "current").value_or("");
  for (const Json& each : json["editions"]) {
    auto edition = edition_of(each);
    if (!edition) {
      return std::nullopt;
    }
    published.editions.push_back(std::move(*edition));
  }
  // All else that could be wrong, or in it besides, makes other bytes.
  if (!agrees_with_itself(published) || editions_json(published) != json_text) {
    return std::nullopt;
  }
  return published;
}

std::string editions_js(const Published& published) {
  return std::string(kStart).append(editions_json(published)).append(kEnd);
}

std::optional<Published> parse_editions_js(std::string_view text) {
  if (!text.starts_with(kStart) || !text.ends_with(kEnd) || text.size() < kStart.size() + kEnd.size()) {
    return std::nullopt;
  }
  return parse_editions_json(text.substr(kStart.size(), text.size() - kStart.size() - kEnd.size()));
}

}  // namespace waymark
