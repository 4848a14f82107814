// Holds the JSON Schemas to the code: the readers, given a key they do not know, list those they do.
#include "compare/release_notes.hpp"
#include "pack/front_matter.hpp"
#include "pack/outline.hpp"
#include "pack/page_needs.hpp"
#include "pack/read_knowledge_base.hpp"
#include "pack/read_pack.hpp"
#include "plugin/lock_file.hpp"
#include "report/changes_report.hpp"

#include <waymark/kind_members.hpp>
#include <waymark/kind_name.hpp>
#include <waymark/write_model.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <string_view>

using namespace waymark;
using nlohmann::json;

namespace {

using Keys = std::set<std::string>;

json schema(const std::string& name) {
  const auto folder = std::filesystem::path(__FILE__).parent_path() / "../../schemas";
  std::ifstream file(folder / (name + ".schema.json"));
  REQUIRE(file);
  return json::parse(file);
}

Keys properties(const json& object) {
  CHECK(object.at("additionalProperties") == false);
  Keys result;
  for (const auto& [key, value] : object.at("properties").items()) {
    result.insert(key);
    CAPTURE(key);
    CHECK((value.contains("description") || value.contains("$ref")));
  }
  return result;
}

Keys required(const json& object) { return object.contains("required") ? object.at("required").get<Keys>() : Keys{}; }

struct Read {
  std::map<std::string, Keys> known;     ///< by what the readers call the mapping
  std::map<std::string, Keys> required;  ///< the keys that were missing in it
};

/// Collects what the readers said of mappings whose only key is 'qqqqqqqq'.
Read collect(const Diagnostics& diagnostics) {
  Read result;
  const std::string unknown = "unknown key 'qqqqqqqq' in ";
  const std::string known = "known keys: ";
  const std::string missing = "' is missing in ";
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    const std::string& message = diagnostic.message;
    if (message.compare(0, unknown.size(), unknown) == 0) {
      REQUIRE(diagnostic.hint.compare(0, known.size(), known) == 0);
      std::istringstream keys(diagnostic.hint.substr(known.size()));
      for (std::string key; keys >> key;) {
        result.known[message.substr(unknown.size())].insert(key.substr(0, key.find(',')));
      }
    } else if (const auto at = message.find(missing); at != std::string::npos) {
      result.required[message.substr(at + missing.size())].insert(message.substr(1, at - 1));
    } else if (message == "'packs' in knowledge-base.yaml is missing") {
      result.required["knowledge-base.yaml"].insert("packs");
    } else {
      FAIL(message);
    }
  }
  return result;
}

/// Names of definitions that `node` allows, groups of them taken apart.
Keys allowed_by(const json& root, const json& node) {
  Keys result;
  if (node.contains("$ref")) {
    const std::string name = node["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
    const json& found = root["$defs"][name];
    return found.contains("anyOf") ? allowed_by(root, found) : Keys{name};
  }
  for (const json& each : node["anyOf"]) {
    result.merge(allowed_by(root, each));
  }
  return result;
}

Keys keys_of(std::span<const std::string_view> names) { return {names.begin(), names.end()}; }

}  // namespace

TEST_CASE("the schema of knowledge-base.yaml has the keys that are read") {
  Diagnostics diagnostics;
  const std::string q = "{qqqqqqqq: 1}";
  read_knowledge_base(
      "qqqqqqqq: 1\npublisher: " + q + "\naccessibility: " + q + "\nstart: {qqqqqqqq: 1, steps: [" + q +
          "], stages: [" + q + ", {id: a, title: A}], roles: [{qqqqqqqq: 1, stages: {a: p/a}}]}\nplugin-limits: " + q +
          "\nbooks:\n  - " + q + "\n  - {qqqqqqqq: 1, id: b, title: B, parts: [{qqqqqqqq: 1, pack: p}]}\n",
      "f", diagnostics);
  const Read read = collect(diagnostics);
  const json root = schema("knowledge-base");
  const json& start = root["properties"]["start"];
  const json& step = start["properties"]["steps"]["items"];
  const json& stage = start["properties"]["stages"]["items"];
  const json& role = start["properties"]["roles"]["items"];
  const json& book = root["$defs"]["book"];
  CHECK(read.known.size() == 10);
  CHECK(properties(root) == read.known.at("knowledge-base.yaml"));
  CHECK(properties(root["properties"]["publisher"]) == read.known.at("'publisher'"));
  CHECK(properties(root["properties"]["accessibility"]) == read.known.at("'accessibility'"));
  CHECK(properties(root["properties"]["plugin-limits"]) == read.known.at("'plugin-limits'"));
  CHECK(properties(start) == read.known.at("'start'"));
  CHECK(properties(step) == read.known.at("a step of 'start'"));
  CHECK(properties(stage) == read.known.at("a stage of 'start'"));
  CHECK(properties(role) == read.known.at("a role of 'start'"));
  CHECK(properties(book) == read.known.at("a book"));
  CHECK(properties(root["$defs"]["book_part"]) == read.known.at("a part of a book"));
  CHECK(required(root) == read.required.at("knowledge-base.yaml"));
  CHECK(required(step) == read.required.at("a step of 'start'"));
  CHECK(required(stage) == read.required.at("a stage of 'start'"));
  CHECK(read.required.at("a role of 'start'") == Keys{"id", "title"});
  CHECK(required(role) == Keys{"id", "stages", "title"});
  CHECK(required(book) == read.required.at("a book"));
  CHECK(read.required.size() == 5);
  CHECK(root["properties"]["page-needs"]["items"]["enum"].get<Keys>() == Keys(kPageNeeds.begin(), kPageNeeds.end()));
}

TEST_CASE("the schema of knowledge-base.yaml has the keys of packs from elsewhere") {
  Diagnostics diagnostics;
  read_knowledge_base("id: k\ntitle: K\npacks: [{qqqqqqqq: 1}]\n", "f", diagnostics);
  const Read read = collect(diagnostics);
  const json origin = schema("knowledge-base")["$defs"]["packs_from"];
  CHECK(properties(origin) == read.known.at("an entry of 'packs'"));
  CHECK(required(origin) == read.required.at("an entry of 'packs'"));
}

TEST_CASE("the schema of pack.yaml has the keys that are read") {
  Diagnostics diagnostics;
  const PackFile file = read_pack(
      "qqqqqqqq: 1\ncontact: {qqqqqqqq: 1}\nowners: [{qqqqqqqq: 1}]\nsources: [{qqqqqqqq: 1}]\n"
      "glossary: [{qqqqqqqq: 1}]\ncontents: [{qqqqqqqq: 1, section: S}]\n",
      "f", diagnostics);
  Diagnostics outline;
  make_outline(file.pack, {}, &*file.contents, outline);
  for (const Diagnostic& diagnostic : outline.list()) {
    if (diagnostic.severity == Severity::error) {
      diagnostics.add(diagnostic);
    }
  }
  const Read read = collect(diagnostics);
  const json root = schema("pack");
  const json& term = root["properties"]["glossary"]["items"];
  const json& owner = root["properties"]["owners"]["items"];
  const json& source = root["properties"]["sources"]["items"];
  CHECK(read.known.size() == 6);
  CHECK(properties(root) == read.known.at("pack.yaml"));
  CHECK(properties(owner) == read.known.at("an owner"));
  CHECK(properties(source) == read.known.at("a source"));
  CHECK(properties(root["properties"]["contact"]) == read.known.at("'contact'"));
  CHECK(properties(term) == read.known.at("a glossary entry"));
  CHECK(properties(root["$defs"]["entry"]) == read.known.at("an entry of 'contents'"));
  CHECK(required(root) == read.required.at("pack.yaml"));
  CHECK(required(term) == read.required.at("a glossary entry"));
  CHECK(required(owner) == read.required.at("an owner"));
  CHECK(read.required.at("a source") == Keys{"id", "title"});
  CHECK(read.required.size() == 4);
}

TEST_CASE("the schema of a page's front matter has the keys that are read") {
  Diagnostics diagnostics;
  PageSource page;
  page.id = "p/x";
  page.text = "---\nqqqqqqqq: 1\nsource: {qqqqqqqq: 1}\n---\n";
  read_front_matter(page, diagnostics);
  const Read read = collect(diagnostics);
  const json root = schema("page");
  CHECK(read.known.size() == 2);
  CHECK(properties(root) == read.known.at("the front matter"));
  CHECK(properties(root["$defs"]["source"]) == read.known.at("'source'"));
  CHECK(Keys{"title"} == read.required.at("the front matter"));
  CHECK(root["anyOf"] == json::parse(R"([{"required": ["title"]}, {"required": ["extend"]}])"));
  CHECK(read.required.at("'source'") == Keys{"title"});
  CHECK(root["$defs"]["source"]["anyOf"][0]["required"] == json::array({"title"}));
}

TEST_CASE("the schema of plugins.lock has the keys that are read") {
  Diagnostics diagnostics;
  read_lock_file("qqqqqqqq: 1\nplugins: [{qqqqqqqq: 1}]\n", "f", diagnostics);
  const Read read = collect(diagnostics);
  const json root = schema("plugins-lock");
  const json& plugin = root["properties"]["plugins"]["items"];
  CHECK(read.known.size() == 2);
  CHECK(properties(root) == read.known.at("plugins.lock"));
  CHECK(properties(plugin) == read.known.at("a plugin"));
  CHECK(required(plugin) == read.required.at("a plugin"));
  CHECK(read.required.size() == 1);
}

TEST_CASE("the schema of release notes has the keys that are read") {
  Diagnostics diagnostics;
  read_release_notes("qqqqqqqq: 1\nchanges: [{qqqqqqqq: 1}]\n", "f", diagnostics);
  const Read read = collect(diagnostics);
  const json root = schema("release-notes");
  const json& change = root["$defs"]["change"];
  CHECK(read.known.size() == 2);
  CHECK(properties(root) == read.known.at("the release notes"));
  CHECK(properties(change) == read.known.at("a change"));
  CHECK(required(change) == read.required.at("a change"));
  CHECK(read.required.size() == 1);
  CHECK(root["$schema"] == "https://json-schema.org/draft/2020-12/schema");
}

TEST_CASE("the schema of changes has the members that are written") {
  const json root = schema("changes");
  EditionChanges changes;
  changes.older = {"1.0.0", {2026, 3, 1}};
  changes.newer = changes.older;
  changes.summary = "s";
  changes.unseen.push_back({"a/b", "B"});
  PageChange page{PageChange::What::moved, "a/b", "B", "a/c", "a/d"};
  page.change_class = ChangeClass::correction;
  page.who = "w";
  page.by = {2026, 3, 1};
  page.note = "n";
  page.blocks.push_back({BlockChange::What::changed, "t", "s", "a", {{"l", {{Piece::Kind::same, "x"}}}}, {"n"}});
  changes.pages.push_back(page);
  changes.pages.push_back({PageChange::What::added});
  changes.pages.back().blocks.push_back({BlockChange::What::added, "t"});
  changes.pages.back().blocks[0].wordings.push_back({});
  const json written = json::parse(to_json(changes));
  const auto members = [](const json& object) {
    Keys keys;
    for (const auto& [key, value] : object.items()) {
      keys.insert(key);
    }
    return keys;
  };
  const auto held = [&](const json& definition, const json& whole, const json& least) {
    CHECK(properties(definition) == members(whole));
    const Keys needed = required(definition);
    const Keys there = members(least);
    CHECK(std::includes(there.begin(), there.end(), needed.begin(), needed.end()));
  };
  const json& defs = root["$defs"];
  const json& pages = written["pages"];
  held(root, written, json::parse(to_json(EditionChanges{})));
  held(defs["edition"], written["older"], json::parse(to_json(EditionChanges{}))["older"]);
  held(defs["page_name"], written["unseen"][0], written["unseen"][0]);
  held(defs["page"], pages[0], pages[1]);
  held(defs["block"], pages[0]["blocks"][0], pages[1]["blocks"][0]);
  held(defs["wording"], pages[0]["blocks"][0]["wordings"][0], pages[1]["blocks"][0]["wordings"][0]);
  held(defs["piece"], pages[0]["blocks"][0]["wordings"][0]["pieces"][0],
       pages[0]["blocks"][0]["wordings"][0]["pieces"][0]);
  CHECK(root["$schema"] == "https://json-schema.org/draft/2020-12/schema");
}

TEST_CASE("the schema of the model has every kind, with its members and what may lie in it") {
  const json root = schema("model");
  for (auto kind = Kind::document; kind <= Kind::explained; kind = static_cast<Kind>(static_cast<int>(kind) + 1)) {
    const std::string name(kind_name(kind));
    INFO(name);
    const json& definition = root["$defs"][name];
    CHECK(properties(definition) == keys_of(members_of(kind)));
    const Keys needed = required(definition);
    // A page's card may leave its title to the page that it leads to.
    CHECK((!needs_text(kind) || kind == Kind::card || needed.count("text") != 0));
    CHECK(needs_children(kind) == (needed.count("children") != 0));
    if (!definition["properties"].contains("children")) {
      continue;
    }
    const Keys allowed = allowed_by(root, definition["properties"]["children"]["items"]);
    for (auto child = Kind::paragraph; child <= Kind::explained;
         child = static_cast<Kind>(static_cast<int>(child) + 1)) {
      if (placing(kind) != Placing::reserved && placing(child) != Placing::reserved) {
        INFO(kind_name(child));
        CHECK(may_hold(kind, child) == (allowed.count(std::string(kind_name(child))) != 0));
      }
    }
  }
}

TEST_CASE("the schema of the model has the members of what nodes hold, and their names") {
  const json root = schema("model");
  const auto members = [&](const char* name) { return properties(root["$defs"][name]); };
  CHECK(members("link_target") == keys_of(model::kLinkMembers));
  CHECK(members("figure_drawing") == keys_of(model::kFigureMembers));
  CHECK(members("primitive") == keys_of(model::kPrimitiveMembers));
  CHECK(members("story_parts") == keys_of(model::kStoryMembers));
  CHECK(members("resource_record") == keys_of(model::kRecordMembers));
  CHECK(members("worksheet_facts") == keys_of(model::kWorksheetMembers));
  CHECK(members("repeated_rows") == keys_of(model::kRepeatMembers));
  CHECK(members("matrix_view") == keys_of(model::kViewMembers));
  CHECK(members("field_facts") == keys_of(model::kFieldMembers));
  CHECK(members("field_choice") == keys_of(model::kChoiceMembers));
  CHECK(members("download_file") == keys_of(model::kDownloadMembers));
  const auto names = [&](const char* name, const char* member) {
    return root["$defs"][name]["properties"][member]["enum"].get<Keys>();
  };
  CHECK(names("callout", "callout") == keys_of(kPluginCalloutNames));
  CHECK(names("contents", "of") == keys_of(kContentsNames));
  CHECK(names("field_facts", "type") == keys_of(kFieldTypeNames));
  CHECK(names("primitive", "kind") == keys_of(kPrimitiveNames));
  CHECK(names("primitive", "stroke") == keys_of(kToneNames));
  CHECK(names("primitive", "align") == keys_of(kTextAlignNames));
  CHECK(root["$defs"]["worksheet_facts"]["properties"]["papers"]["items"]["enum"].get<Keys>() == keys_of(kPaperNames));
  CHECK(root["$schema"] == "https://json-schema.org/draft/2020-12/schema");
}

TEST_CASE("the schemas are of draft 2020-12 and describe themselves") {
  for (const char* name : {"knowledge-base", "pack", "page", "plugins-lock"}) {
    const json root = schema(name);
    CHECK(root["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    CHECK_FALSE(root["description"].get<std::string>().empty());
    CHECK(root["properties"]["schema"]["const"] == 1);
  }
}
