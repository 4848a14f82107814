#include "plugin/reply.hpp"

#include "data/text_file.hpp"
#include "plugin/answer_json.hpp"
#include "plugin/finding_places.hpp"

#include <waymark/plugin.hpp>
#include <waymark/read_model.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace waymark {
namespace {

constexpr std::array<std::string_view, 3> kReplyMembers{"schema", "blocks", "diagnostics"};
constexpr std::array<std::string_view, 6> kFindingMembers{"severity", "source", "line", "column", "message", "hint"};

constexpr std::size_t kMaxFindings = 1'000;
constexpr std::size_t kMaxFindingText = 1'000;  // bytes of a message or a hint
/// How deep blocks and inlines may lie in each other on a page, those of directives included.
constexpr std::size_t kMaxPageDepth = 100;
/// What a page may grow to: its offsets are of 32 bits, and every renderer holds it in memory.
constexpr std::size_t kMaxPageText = std::size_t{256} << 20U;
constexpr std::size_t kMaxPageNodes = 4'000'000;

std::string text_of(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end()) {
    return {};
  }
  if (!found->is_string()) {
    throw ModelError(fmt::format("member '{}' of a diagnostic must be a text", key));
  }
  return one_line_of(found->get_ref<const std::string&>(), kMaxFindingText);
}

/// Reads one answer and puts it into the page.
class ReplyReader {
 public:
  ReplyReader(const DirectiveCall& call, const PluginContext& plugin, DocumentBuilder& builder,
              Diagnostics& diagnostics)
      : call_(call), plugin_(plugin), builder_(builder), diagnostics_(diagnostics), places_(call) {}

  /// Throws ModelError before anything is added.
  void read(const Json& json) {
    model::MemberReader in{ModelLimits{}};
    in.start("answer");
    in.only(json, kReplyMembers);
    for (const char* key : {"blocks", "diagnostics"}) {
      if (!json.contains(key)) {
        in.wrong(key, "is missing");
      }
    }
    ModelLimits limits;
    limits.depth = std::min(limits.depth, kMaxPageDepth - std::min(kMaxPageDepth, builder_.depth()));
    own_.at(0, 0);
    ModelReader(own_, limits).read_blocks(json["blocks"]);
    check_downloads();
    check_contents();
    check_page_size();
    std::vector<Diagnostic> findings = read_findings(in.list(json, "diagnostics", limits.nodes));

    for (Diagnostic& each : findings) {
      diagnostics_.add(std::move(each));
    }
    set_places();
    set_anchors();
    const Document& document = own_.document();
    if (document.nodes.size() > 1) {
      own_.close();
      builder_.append_children(document);
      builder_.add_plugin(plugin_.id);
    }
  }

 private:
  void check_downloads() {
    std::size_t bytes = 0;
    for (const Download& each : own_.document().downloads) {
      bytes += each.bytes.size();
    }
    if (!own_.document().downloads.empty() && (plugin_.capabilities & kPluginDownloads) == 0) {
      throw ModelError("there is a download, but the plugin does not say that it makes any");
    }
    if (bytes > plugin_.download_bytes) {
      throw ModelError(fmt::format("the downloads are longer than {} bytes together", plugin_.download_bytes));
    }
  }

  void check_contents() {
    for (const Node& node : own_.document().nodes) {
      if (node.kind == Kind::contents && node.text.size != 0) {
        const std::string_view id = own_.document().text(node);
        const auto& packs = call_.library->packs;
        if (std::none_of(packs.begin(), packs.end(), [id](const Pack& pack) { return pack.id == id; })) {
          throw ModelError("a 'contents' names unknown pack " + model::in_quotes(id));
        }
      }
    }
  }

  void check_page_size() {
    const Document& page = builder_.document();
    const Document& own = own_.document();
    if (page.storage.size() + own.storage.size() > kMaxPageText ||
        page.nodes.size() + own.nodes.size() > kMaxPageNodes) {
      throw ModelError(fmt::format("the page would have more than {} MiB of text or {} blocks and inlines",
                                   kMaxPageText >> 20U, kMaxPageNodes));
    }
  }

  std::vector<Diagnostic> read_findings(const Json& list) {
    std::vector<Diagnostic> findings;
    Diagnostic rest{Severity::note, call_.place, {}, {}, {}};
    for (const Json& json : list) {
      model::MemberReader in{ModelLimits{}};
      in.start("diagnostic");
      in.only(json, kFindingMembers);
      const auto severity = static_cast<Severity>(in.choice(json, "severity", plugin::kSeverityNames));
      const std::string source = in.required_text(json, "source");
      const std::uint32_t line = in.number(json, "line", 0, 0xffff'ffffU);
      const std::uint32_t column = in.number(json, "column", 0, 0xffff'ffffU);
      std::string message = text_of(json, "message");
      std::string hint = text_of(json, "hint");
      if (message.empty()) {
        in.wrong("message", "is missing or empty");
      }
      if (findings.size() < kMaxFindings) {
        FindingPlaces::Found found = places_.find(source, line, column);
        findings.push_back(
            {severity, std::move(found.place), std::move(message), std::move(hint), std::move(found.excerpt)});
      } else {
        rest.severity = std::max(rest.severity, severity);
      }
    }
    if (list.size() > kMaxFindings) {
      rest.message = fmt::format("directive '{}' has {} findings more", call_.name, list.size() - kMaxFindings);
      findings.push_back(std::move(rest));
    }
    return findings;
  }

  /// Nodes that stand nowhere on the page stand at the fence.
  void set_places() {
    for (Node& node : own_.document().nodes) {
      if (!places_.is_on_page(node.line)) {
        node.line = call_.place.line;
        node.column = static_cast<std::uint16_t>(std::min<std::uint32_t>(call_.place.column, 0xffff));
      }
    }
  }

  /// Worksheets keep their ids, so that they come before headings, which take what is left.
  void set_anchors() {
    PageAnchors alone;
    PageAnchors& anchors = call_.anchors != nullptr ? *call_.anchors : alone;
    Document& document = own_.document();
    for (const Node& node : document.nodes) {
      if (node.kind == Kind::worksheet && !anchors.take(document.worksheets[node.data].id)) {
        const std::string& id = document.worksheets[node.data].id;
        const FindingPlaces::Found found = places_.find("page", node.line, node.column);
        diagnostics_.error(found.place, fmt::format("worksheet '{}' has the anchor of something else on this page", id),
                           fmt::format("give one of them another name; links lead to the worksheet as '#{}'", id),
                           found.excerpt);
      }
    }
    for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
      if (document.nodes[i].kind == Kind::heading) {
        const bool named = document.nodes[i].text.size != 0;
        const std::string wanted = named ? std::string(document.text(document.nodes[i])) : document.plain_text(i);
        document.nodes[i].text = own_.store(anchors.unique(wanted));
      }
    }
  }

  const DirectiveCall& call_;
  const PluginContext& plugin_;
  DocumentBuilder& builder_;
  Diagnostics& diagnostics_;
  FindingPlaces places_;
  DocumentBuilder own_;
};

}  // namespace

bool add_plugin_reply(std::string_view reply, const DirectiveCall& call, const PluginContext& plugin,
                      DocumentBuilder& builder, Diagnostics& diagnostics) {
  const auto failed = [&](const std::string& what, std::string hint) {
    diagnostics.error(
        call.place,
        fmt::format("directive '{}' failed: plugin '{}' {}", call.name, plugin.id, one_line_of(what, kMaxFindingText)),
        std::move(hint), excerpt_of_line(call.page->text, call.place.line));
  };
  Json json;
  try {
    json = parse_plugin_answer(reply);
  } catch (const ModelError& error) {
    failed(fmt::format("gave an answer that {}", error.what()), "tell the plugin's author");
    return false;
  }
  if (const auto error = json.find("error"); error != json.end()) {
    failed("says: " + error->get_ref<const std::string&>(), "tell the plugin's author if the directive is right");
    return true;
  }
  try {
    ReplyReader(call, plugin, builder, diagnostics).read(json);
  } catch (const ModelError& error) {
    failed(fmt::format("gave an answer that is wrong: {}", error.what()),
           "tell the plugin's author; schemas/model.schema.json says what is right");
    return false;
  }
  return true;
}

}  // namespace waymark
