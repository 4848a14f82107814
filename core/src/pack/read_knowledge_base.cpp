#include "pack/read_knowledge_base.hpp"

#include "data/mapping_reader.hpp"
#include "data/text_file.hpp"
#include "data/yaml.hpp"
#include "pack/field_check.hpp"
#include "pack/page_needs.hpp"
#include "pack/plugin_settings.hpp"
#include "pack/read_books.hpp"
#include "pack/read_pack_list.hpp"
#include "pack/read_start.hpp"

#include <waymark/language_tag.hpp>
#include <waymark/suggest.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace waymark {
namespace {

/// The address of the published site, without '/' at its end.
std::string read_site_address(MappingReader& reader) {
  std::string address = read_web_address(reader, "address");
  const bool has_host = address.find_first_of("/?#", address.find("://") + 3) != address.find("://") + 3;
  if (!address.empty() && (!has_host || address.find_first_of("?#") != std::string::npos)) {
    reader.wrong("address", fmt::format("is not a folder on the web: '{}'", address),
                 "write where the site's own index.html lies, as in 'https://www.example.org/knowledge'");
    return {};
  }
  address.erase(address.find_last_not_of('/') + 1);
  return address;
}

/// The keys under 'page-needs' that a page can have.
std::vector<std::string> read_page_needs(MappingReader& reader) {
  std::vector<std::string> needs;
  for (std::string& key : reader.texts("page-needs")) {
    if (std::find(kPageNeeds.begin(), kPageNeeds.end(), key) == kPageNeeds.end()) {
      const std::string near = suggest(key, {kPageNeeds.begin(), kPageNeeds.end()});
      reader.wrong("page-needs", fmt::format("has '{}'", key),
                   near.empty() ? fmt::format("a page can need: {}", fmt::join(kPageNeeds, ", "))
                                : fmt::format("did you mean '{}'?", near));
    } else if (std::find(needs.begin(), needs.end(), key) == needs.end()) {
      needs.push_back(std::move(key));
    }
  }
  return needs;
}

void read_accessibility(MappingReader& reader, KnowledgeBase& base, Diagnostics& diagnostics) {
  const YamlNode* value = reader.node("accessibility");
  if (value == nullptr || value->is_null()) {
    return;
  }
  MappingReader fields(*value, base.file, "'accessibility'", diagnostics);
  Accessibility& result = base.accessibility;
  result.compliance = fields.choice("compliance", {"full", "partial", "none"});
  result.contact_name = fields.text("contact-name");
  result.contact_email = read_email(fields, "contact-email");
  result.contact_phone = fields.text("contact-phone");
  result.response_time = fields.text("response-time");
  result.enforcement = fields.text("enforcement");
  result.tested_by = fields.text("tested-by");
  result.prepared = fields.date("prepared");
  result.tested = fields.date("tested");
  result.problems = fields.texts("problems");
  fields.finish();
}

}  // namespace

KnowledgeBaseFile read_knowledge_base(const std::string& text, const std::string& file, Diagnostics& diagnostics) {
  const std::size_t first = diagnostics.list().size();
  KnowledgeBaseFile result;
  KnowledgeBase& base = result.knowledge_base;
  base.file = file;
  if (const auto root = parse_yaml(text, file, 1, diagnostics)) {
    MappingReader reader(*root, file, "knowledge-base.yaml", diagnostics);
    read_schema(reader);
    base.id = read_id(reader);
    base.title = one_line(reader.required_text("title"));
    if (root->is_mapping()) {
      result.packs = read_pack_list(reader, file, diagnostics);
    }
    base.summary = one_line(reader.text("summary"));
    if (const std::string language = reader.text("language");
        is_language_tag(language) && has_language_code(language)) {
      base.language = language;
    } else if (!language.empty()) {
      reader.wrong("language", fmt::format("is not a language tag: '{}'", language), "write it as in 'en-GB' or 'cy'");
    }
    if (const std::string theme = reader.text("theme"); !theme.empty()) {
      base.theme = theme;
    }
    base.publisher = read_contact(reader, "publisher", file, diagnostics);
    base.address = read_site_address(reader);
    base.books = read_books(reader, file, diagnostics);
    read_placeholders(reader, file, diagnostics, result.placeholders);
    read_start(reader, base, diagnostics);
    base.page_needs = read_page_needs(reader);
    read_accessibility(reader, base, diagnostics);
    base.plugins = read_plugin_settings(reader, file, diagnostics);
    reader.finish();
  }
  add_excerpts(diagnostics, first, file, text);
  return result;
}

}  // namespace waymark
