#include "pack/read_pack.hpp"

#include "data/mapping_reader.hpp"
#include "data/text_file.hpp"
#include "pack/field_check.hpp"
#include "pack/page_owners.hpp"
#include "pack/portable_name.hpp"
#include "pack/read_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace waymark {
namespace {

/// The names of the site's own folders and pages, beside which the packs' folders stand.
constexpr std::array<std::string_view, 15> kReservedIds{
    "assets",   "files", "plugins",     "tags",      "print",   "documents", "search",    "index",
    "glossary", "a-z",   "maintenance", "whats-new", "changes", "editions",  "check-copy"};

std::string read_pack_id(MappingReader& reader) {
  std::string id = read_id(reader);
  if (std::find(kReservedIds.begin(), kReservedIds.end(), id) != kReservedIds.end()) {
    reader.wrong("id", fmt::format("cannot be '{}': the site has a page or folder of that name", id),
                 "choose another id");
    return {};
  }
  if (const NameProblem problem = name_problem(id); problem.found()) {
    reader.wrong("id", fmt::format("cannot name a folder of the site: {}", problem.message), "choose another id");
    return {};
  }
  return id;
}

}  // namespace

PackFile read_pack(std::string text, const std::string& file, Diagnostics& diagnostics) {
  const std::size_t first = diagnostics.list().size();
  PackFile result;
  Pack& pack = result.pack;
  pack.file = file;
  if (const auto root = parse_yaml(text, file, 1, diagnostics)) {
    MappingReader reader(*root, file, "pack.yaml", diagnostics);
    read_schema(reader);
    pack.id = read_pack_id(reader);
    pack.title = one_line(reader.required_text("title"));
    pack.version = one_line(reader.required_text("version"));
    pack.local = reader.choice("kind", {"national", "local"}) == "local";
    pack.summary = one_line(reader.text("summary"));
    pack.licence = one_line(reader.text("licence"));
    pack.contact = read_contact(reader, "contact", file, diagnostics);
    pack.owners = read_page_owners(reader, file, diagnostics);
    pack.sources = read_named_sources(reader, file, diagnostics);
    result.glossary = read_glossary(reader, file, diagnostics);
    read_placeholders(reader, file, diagnostics, result.placeholders);
    if (const YamlNode* local = reader.node("local"); local != nullptr) {
      for (const YamlNode::Entry& entry : local->entries) {
        result.placeholder_places[entry.key] = {file, entry.line, entry.column};
      }
    }
    if (const YamlNode* contents = reader.node("contents"); contents != nullptr && !contents->is_null()) {
      result.contents = *contents;
    }
    reader.finish();
  }
  result.text = std::move(text);
  add_excerpts(diagnostics, first, file, result.text);
  return result;
}

}  // namespace waymark
