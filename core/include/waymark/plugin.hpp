// What a plugin's author includes: describe the plugin's directives, give each a function, and export it all.
#pragma once

#include <waymark/directive_call.hpp>
#include <waymark/plugin_abi.hpp>
#include <waymark/value_reader.hpp>

#include <exception>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// An option that a directive takes, written ':name: value' under its fence.
struct OptionKind {
  enum class Type : std::uint8_t { text, choice, data };
  std::string name{};
  std::string summary{};  ///< in half a sentence, for 'waymark plugin list' and messages
  Type type = Type::text;
  std::vector<std::string> choices{};  ///< of a choice
  bool required = false;
};

/// What may stand between a directive's fences.
enum class BodyKind : std::uint8_t { none, text, yaml };

/// One directive of a plugin.
struct PluginDirective {
  std::string name{};     ///< small letters, digits and hyphens; what stands in the braces
  std::string summary{};  ///< in a sentence
  std::function<void(const DirectiveRequest&, DirectiveReply&)> run{};
  std::vector<OptionKind> options{};
  BodyKind body = BodyKind::none;
  bool takes_argument = false;
};

/// A script or style that pages with the plugin's directives load.
struct PluginAsset {
  std::string name{};  ///< a plain file name that ends in '.js' or '.css'
  std::string text{};
};

/// Everything that a plugin is.
struct PluginDescription {
  std::string id{};
  std::string version{};
  std::vector<PluginDirective> directives{};
  std::vector<PluginAsset> assets{};
  bool makes_downloads = false;
};

namespace plugin {

inline constexpr std::array<std::string_view, 3> kOptionTypeNames{"text", "choice", "data"};
inline constexpr std::array<std::string_view, 3> kBodyNames{"none", "text", "yaml"};
inline constexpr std::array<std::string_view, 3> kSeverityNames{"note", "warning", "error"};

inline Json describe(const PluginDescription& description) {
  Json directives = Json::array();
  for (const PluginDirective& directive : description.directives) {
    Json options = Json::array();
    for (const OptionKind& option : directive.options) {
      Json json{{"name", option.name},
                {"summary", option.summary},
                {"type", model::name_of(kOptionTypeNames, option.type)},
                {"required", option.required}};
      if (!option.choices.empty()) {
        json["choices"] = option.choices;
      }
      options.push_back(std::move(json));
    }
    directives.push_back({{"name", directive.name},
                          {"summary", directive.summary},
                          {"body", model::name_of(kBodyNames, directive.body)},
                          {"argument", directive.takes_argument},
                          {"options", std::move(options)}});
  }
  Json assets = Json::array();
  for (const PluginAsset& asset : description.assets) {
    assets.push_back({{"name", asset.name}, {"text", asset.text}});
  }
  return {{"schema", kPluginSchema}, {"directives", std::move(directives)}, {"assets", std::move(assets)}};
}

/// Reads a request of the kind 'run'. Throws std::exception if it has another form.
inline DirectiveRequest read_request(const Json& json) {
  DirectiveRequest request;
  request.directive = json.at("directive").get<std::string>();
  request.argument = json.at("argument").get<std::string>();
  request.page = json.at("page").get<std::string>();
  request.language = json.at("language").get<std::string>();
  request.heading_level = json.at("heading-level").get<int>();
  request.place = {"page", json.at("line").get<std::uint32_t>(), json.at("column").get<std::uint32_t>()};
  for (const Json& option : json.at("options")) {
    DirectiveRequest::Option read;
    read.name = option.at("name").get<std::string>();
    read.text = option.at("text").get<std::string>();
    read.place = {"page", option.at("line").get<std::uint32_t>(), 0};
    if (option.contains("data")) {
      read.data = read_value(option["data"], read.name);
    }
    request.options.push_back(std::move(read));
  }
  request.body = json.at("body").get<std::string>();
  if (json.contains("body-data")) {
    request.body_data = read_value(json["body-data"], "body");
  }
  return request;
}

inline Json reply_json(DirectiveReply& reply) {
  const Document document = reply.blocks.finish();
  Json diagnostics = Json::array();
  for (const DirectiveReply::Finding& finding : reply.findings) {
    Json json{{"severity", model::name_of(kSeverityNames, finding.severity)},
              {"source", finding.place.source},
              {"line", finding.place.line},
              {"column", finding.place.column},
              {"message", finding.message}};
    model::put(json, "hint", finding.hint);
    diagnostics.push_back(std::move(json));
  }
  return {{"schema", kPluginSchema}, {"blocks", blocks_json(document)}, {"diagnostics", std::move(diagnostics)}};
}

/// Answers one request, given as JSON, with JSON: {"error": TEXT} where that is impossible.
inline std::string answer(const PluginDescription& description, std::string_view request) {
  constexpr auto kReplace = Json::error_handler_t::replace;
  try {
    const Json json = Json::parse(request);
    const auto wanted = json.at("call").get<std::string>();
    if (wanted == "describe") {
      return describe(description).dump(-1, ' ', false, kReplace);
    }
    if (wanted != "run") {
      return Json{{"error", "this plugin does not know the call '" + wanted + "'"}}.dump();
    }
    const DirectiveRequest directive_request = read_request(json);
    for (const PluginDirective& directive : description.directives) {
      if (directive.name == directive_request.directive) {
        DirectiveReply reply;
        directive.run(directive_request, reply);
        return reply_json(reply).dump(-1, ' ', false, kReplace);
      }
    }
    return Json{{"error", "this plugin has no directive '" + directive_request.directive + "'"}}.dump();
  } catch (const std::bad_alloc&) {
    throw;  // Why: there is no memory left to say so in.
  } catch (const std::exception& error) {
    return Json{{"error", error.what()}}.dump(-1, ' ', false, kReplace);
  }
}

inline std::uint64_t capabilities(const PluginDescription& description) {
  return (description.assets.empty() ? 0U : static_cast<std::uint64_t>(kPluginAssets)) |
         (description.makes_downloads ? static_cast<std::uint64_t>(kPluginDownloads) : 0U);
}

}  // namespace plugin
}  // namespace waymark

/// Exports the plugin that `describe`, a function without parameters, returns as a PluginDescription. Use it once, in
/// a source file, outside any namespace. A test that includes the source directly may define WAYMARK_PLUGIN_NO_EXPORT.
#ifdef WAYMARK_PLUGIN_NO_EXPORT
#define WAYMARK_PLUGIN(describe)
#else
#define WAYMARK_PLUGIN(describe)                                                                               \
  static const waymark::PluginDescription& waymark_plugin_description() {                                      \
    static const waymark::PluginDescription description = (describe)();                                        \
    return description;                                                                                        \
  }                                                                                                            \
  static int waymark_plugin_call(const char* request, std::size_t size, WaymarkAnswer answer, void* context) { \
    const std::string reply = waymark::plugin::answer(waymark_plugin_description(), {request, size});          \
    answer(context, reply.data(), reply.size());                                                               \
    return 0;                                                                                                  \
  }                                                                                                            \
  extern "C" __attribute__((visibility("default"))) const WaymarkPlugin* waymark_plugin() {                    \
    static const WaymarkPlugin plugin{sizeof(WaymarkPlugin),                                                   \
                                      waymark::kPluginAbi,                                                     \
                                      waymark_plugin_description().id.c_str(),                                 \
                                      waymark_plugin_description().version.c_str(),                            \
                                      waymark::kSdkVersion,                                                    \
                                      waymark::plugin::capabilities(waymark_plugin_description()),             \
                                      waymark_plugin_call,                                                     \
                                      nullptr};                                                                \
    return &plugin;                                                                                            \
  }
#endif
