#include "plugin/description.hpp"

#include "plugin/answer_json.hpp"

#include <waymark/member_reader.hpp>
#include <waymark/plain_names.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kMaxSummary = 300;  // bytes
constexpr std::size_t kMaxChoices = 100;

constexpr std::array<std::string_view, 3> kAnswerMembers{"schema", "directives", "assets"};
constexpr std::array<std::string_view, 5> kDirectiveMembers{"name", "summary", "body", "argument", "options"};
constexpr std::array<std::string_view, 5> kOptionMembers{"name", "summary", "type", "required", "choices"};
constexpr std::array<std::string_view, 2> kAssetMembers{"name", "text"};

/// Reads the parts of one description.
class DescriptionReader {
 public:
  PluginDescription read(const Json& json, std::uint64_t capabilities) {
    in_.start("description");
    in_.only(json, kAnswerMembers);
    PluginDescription description;
    description.makes_downloads = (capabilities & kPluginDownloads) != 0;
    std::set<std::string> names;
    for (const Json& each : in_.list(json, "directives", kMaxPluginDirectives)) {
      description.directives.push_back(read_directive(each));
      require_new(names, description.directives.back().name, "directive");
    }
    if (description.directives.empty()) {
      throw ModelError("there are no directives");
    }
    names.clear();
    for (const Json& each : in_.list(json, "assets", kMaxPluginAssets)) {
      description.assets.push_back(read_asset(each));
      require_new(names, folded(description.assets.back().name), "asset");
    }
    if (!description.assets.empty() && (capabilities & kPluginAssets) == 0) {
      throw ModelError("there are scripts or styles, but not the capability to bring them");
    }
    return description;
  }

 private:
  static void require_new(std::set<std::string>& names, const std::string& name, std::string_view what) {
    if (!names.insert(name).second) {
      throw ModelError(fmt::format("{} '{}' stands twice", what, name));
    }
  }

  static std::string folded(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
  }

  std::string summary_of(const Json& json) {
    std::string summary = in_.text(json, "summary");
    if (summary.size() > kMaxSummary || summary.find('\n') != std::string::npos) {
      in_.wrong("summary", fmt::format("is longer than {} bytes or than a line", kMaxSummary));
    }
    return summary;
  }

  PluginDirective read_directive(const Json& json) {
    in_.start("directive");
    in_.only(json, kDirectiveMembers);
    PluginDirective directive;
    directive.name = in_.plain_id(json, "name");
    directive.summary = summary_of(json);
    directive.body = static_cast<BodyKind>(in_.choice(json, "body", plugin::kBodyNames));
    directive.takes_argument = in_.flag(json, "argument");
    std::set<std::string> names;
    for (const Json& each : in_.list(json, "options", kMaxPluginOptions)) {
      directive.options.push_back(read_option(each));
      require_new(names, directive.options.back().name, "option");
    }
    return directive;
  }

  OptionKind read_option(const Json& json) {
    in_.start("option");
    in_.only(json, kOptionMembers);
    OptionKind option;
    option.name = in_.plain_id(json, "name");
    if (option.name == "page" || option.name == "body") {
      in_.wrong("name", "is kept for places on the page: " + model::in_quotes(option.name));
    }
    option.summary = summary_of(json);
    option.type = static_cast<OptionKind::Type>(in_.choice(json, "type", plugin::kOptionTypeNames));
    option.required = in_.flag(json, "required");
    std::set<std::string> values;
    for (const Json& each : in_.list(json, "choices", kMaxChoices, false)) {
      option.choices.push_back(in_.text_in(each, "choices"));
      if (option.choices.back().empty() || option.choices.back().find('\n') != std::string::npos ||
          !values.insert(option.choices.back()).second) {
        in_.wrong("choices", "must be lines that differ: " + model::in_quotes(option.choices.back()));
      }
    }
    if ((option.type == OptionKind::Type::choice) == option.choices.empty()) {
      in_.wrong("choices", option.choices.empty() ? "is missing or empty" : "belongs to the type 'choice'");
    }
    return option;
  }

  PluginAsset read_asset(const Json& json) {
    in_.start("asset");
    in_.only(json, kAssetMembers);
    PluginAsset asset;
    asset.name = in_.required_text(json, "name");
    if (!is_made_file_name(asset.name) || !(asset.name.ends_with(".js") || asset.name.ends_with(".css"))) {
      in_.wrong("name", "must be a plain file name that ends in '.js' or '.css', not " + model::in_quotes(asset.name));
    }
    asset.text = in_.required_text(json, "text");
    if (asset.text.size() > kMaxPluginAssetBytes) {
      in_.wrong("text", fmt::format("is longer than {} bytes: '{}'", kMaxPluginAssetBytes, asset.name));
    }
    return asset;
  }

  model::MemberReader in_{ModelLimits{}};
};

}  // namespace

PluginDescription read_description(std::string_view reply, std::uint64_t capabilities) {
  Json json;
  try {
    json = parse_plugin_answer(reply);
  } catch (const ModelError& error) {
    throw ModelError(fmt::format("gave an answer that {}", error.what()));
  }
  if (const auto error = json.find("error"); error != json.end()) {
    throw ModelError("says: " + one_line_of(error->get_ref<const std::string&>(), kMaxSummary));
  }
  try {
    return DescriptionReader().read(json, capabilities);
  } catch (const ModelError& error) {
    throw ModelError(fmt::format("gave a description that is wrong: {}", error.what()));
  }
}

}  // namespace waymark
