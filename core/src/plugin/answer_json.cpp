#include "plugin/answer_json.hpp"

#include "text/display_width.hpp"

#include <waymark/plugin_abi.hpp>
#include <waymark/read_model.hpp>

#include <fmt/format.h>

#include <string>

namespace waymark {

Json parse_plugin_answer(std::string_view answer) {
  if (answer.size() > kMaxPluginAnswer) {
    throw ModelError(fmt::format("is larger than {} MiB", kMaxPluginAnswer >> 20U));
  }
  const JsonLimits limits;
  if (!json_is_modest(answer, limits)) {
    throw ModelError(fmt::format("is nested more than {} deep, has more than {} values, or more than {} members in one",
                                 limits.depth, limits.values, limits.members));
  }
  Json json;
  try {
    json = Json::parse(answer);
  } catch (const Json::parse_error& error) {
    throw ModelError(fmt::format("is no JSON at byte {}", error.byte));
  } catch (const Json::out_of_range&) {
    throw ModelError("holds a number that is too large");
  }
  if (!json.is_object()) {
    throw ModelError("is no JSON object");
  }
  if (const auto error = json.find("error"); error != json.end()) {
    if (!error->is_string() || json.size() != 1) {
      throw ModelError("has an 'error' that is no text, or something beside it");
    }
    return json;
  }
  const auto schema = json.find("schema");
  if (schema == json.end() || *schema != kPluginSchema) {
    throw ModelError(fmt::format("is not of schema {}, which this program reads", kPluginSchema));
  }
  return json;
}

std::string one_line_of(std::string_view text, std::size_t most) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r') {
      result += result.empty() || result.back() == ' ' ? "" : " ";
      ++at;
      continue;
    }
    const ShownCharacter character = shown_character(text, at);
    if (result.size() + character.text.size() > most) {
      return result + "…";
    }
    result += character.text;
    at += character.bytes;
  }
  if (result.ends_with(' ')) {
    result.pop_back();
  }
  return result;
}

}  // namespace waymark
