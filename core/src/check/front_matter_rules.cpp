#include "check/front_matter_rules.hpp"

#include "pack/page_owners.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {
namespace {

/// Whether the page has what `need`, one of kPageNeeds, asks for.
bool has(const PageMeta& meta, std::string_view need) {
  if (need == "summary") {
    return !meta.summary.empty();
  }
  if (need == "owner") {
    return !meta.owner.empty();
  }
  if (need == "source") {
    return !meta.sources.empty();
  }
  if (need == "permission") {
    return std::all_of(meta.sources.begin(), meta.sources.end(),
                       [](const Source& source) { return source.original || !source.permission.empty(); });
  }
  if (need == "reviewed") {
    return meta.reviewed.given();
  }
  if (need == "review-by") {
    return meta.review_by.given();
  }
  return need == "audience" ? !meta.audience.empty() : !meta.tags.empty();
}

void check_needs(const Library& library, const PageSource& page, Diagnostics& diagnostics) {
  for (const std::string& need : library.knowledge_base.page_needs) {
    if (has(page.meta, need)) {
      continue;
    }
    if (need == "permission") {
      diagnostics.error({page.file, 1, 0}, "a source of this page does not say under which permission it is used",
                        "add 'permission' to the source, here or in pack.yaml");
    } else {
      diagnostics.error({page.file, 1, 0}, fmt::format("the page has no '{}'", need),
                        "add it to the front matter: 'page-needs' in knowledge-base.yaml asks for it");
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
  diagnostics.warning({page.file, 1, 0},
                      fmt::format("owner '{}' is not among the owners in pack.yaml", page.meta.owner),
                      near.empty() ? "add the role there, so that readers' suggestions reach it"
                                   : fmt::format("did you mean '{}'?", near));
}

}  // namespace

void check_front_matter(const Library& library, std::uint32_t page, Diagnostics& diagnostics) {
  const PageSource& source = library.pages[page];
  if (library.packs[source.pack].made) {
    return;
  }
  if (source.meta.status != PageStatus::draft) {
    check_needs(library, source, diagnostics);
  }
  check_owner(library.packs[source.own_pack], source, diagnostics);
}

}  // namespace waymark
