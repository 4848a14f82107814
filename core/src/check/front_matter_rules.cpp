#include "check/front_matter_rules.hpp"

#include "pack/page_needs.hpp"
#include "pack/page_owners.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {
namespace {

/// A key that pages may need, and whether a page has it.
struct Need {
  std::string_view key;
  bool (*has)(const PageMeta&);
};

constexpr std::array<Need, kPageNeeds.size()> kNeeds{{
    {"summary", [](const PageMeta& meta) { return !meta.summary.empty(); }},
    {"owner", [](const PageMeta& meta) { return !meta.owner.empty(); }},
    {"source", [](const PageMeta& meta) { return !meta.sources.empty(); }},
    {"permission", [](const PageMeta&) { return true; }},  // told of each source
    {"reviewed", [](const PageMeta& meta) { return meta.reviewed.given(); }},
    {"review-by", [](const PageMeta& meta) { return meta.review_by.given(); }},
    {"audience", [](const PageMeta& meta) { return !meta.audience.empty(); }},
    {"tags", [](const PageMeta& meta) { return !meta.tags.empty(); }},
}};
static_assert(std::equal(kNeeds.begin(), kNeeds.end(), kPageNeeds.begin(),
                         [](const Need& need, std::string_view key) { return need.key == key; }));

bool needs(const Library& library, std::string_view key) {
  const std::vector<std::string>& all = library.knowledge_base.page_needs;
  return std::find(all.begin(), all.end(), key) != all.end();
}

void check_permission(const Source& source, const std::string& file, Diagnostics& diagnostics) {
  if (!source.original && source.permission.empty()) {
    diagnostics.error({file, source.line, 0},
                      fmt::format("source '{}' does not say under which permission it is used", source.title),
                      "add 'permission' to it, a sentence that readers see");
  }
}

void check_needs(const Library& library, const PageSource& page, Diagnostics& diagnostics) {
  for (const Need& need : kNeeds) {
    if (needs(library, need.key) && !need.has(page.meta)) {
      diagnostics.error({page.file, 1, 0}, fmt::format("the page has no '{}'", need.key),
                        "add it to the front matter: 'page-needs' in knowledge-base.yaml asks for it");
    }
  }
  for (const Source& source : page.meta.sources) {
    if (source.id.empty() && needs(library, "permission")) {  // those that pack.yaml names are told there
      check_permission(source, page.file, diagnostics);
    }
  }
}

void check_owner(const Pack& pack, const PageSource& page, Diagnostics& diagnostics) {
  if (pack.owners.empty() || page.meta.owner.empty() || find_page_owner(pack.owners, page.meta.owner) != nullptr) {
    return;
  }
  std::vector<std::string_view> roles;
  for (const PageOwner& owner : pack.owners) {
    roles.push_back(owner.role);
  }
  const std::string near = suggest(page.meta.owner, roles);
  diagnostics.warning({page.file, page.meta.owner_line, 0},
                      fmt::format("owner '{}' is not among the owners in pack.yaml", page.meta.owner),
                      near.empty() ? "add the role there, so that readers' suggestions reach it"
                                   : fmt::format("did you mean '{}'?", near));
}

}  // namespace

void check_front_matter(const Library& library, std::uint32_t page, Diagnostics& diagnostics) {
  const PageSource& source = library.pages[page];
  const Pack& pack = library.packs[source.own_pack];
  if (pack.made || pack.origin != kNoOrigin) {
    return;
  }
  if (source.meta.status != PageStatus::draft) {
    check_needs(library, source, diagnostics);
  }
  check_owner(pack, source, diagnostics);
}

void check_named_sources(const Library& library, Diagnostics& diagnostics) {
  for (const Pack& pack : library.packs) {
    for (const Source& source : pack.sources) {
      if (pack.origin == kNoOrigin && needs(library, "permission")) {
        check_permission(source, pack.file, diagnostics);
      }
    }
  }
}

}  // namespace waymark
