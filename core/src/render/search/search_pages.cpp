#include "render/search/search_pages.hpp"

#include "render/search/search_synonyms.hpp"
#include "text/file_size.hpp"
#include "text/page_count.hpp"
#include "text/web_address.hpp"

#include <tbb/parallel_for.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

std::size_t text_bytes(const Document& document) {
  std::size_t bytes = document.storage.size();
  for (const Field& field : document.fields) {
    bytes += field.label.size() + field.help.size();
  }
  for (const ResourceRecord& record : document.resource_records) {
    bytes += record.title.size() + record.why.size() + record.address.size() + 50;
  }
  for (const Figure& figure : document.figures) {
    bytes += 2 * figure.description.size();
  }
  return bytes;
}

SearchPage page_of_pack(const RenderInput& input, std::uint32_t index) {
  const PageSource& source = input.library.pages[index];
  SearchPage page;
  page.document = &input.documents[index];
  page.page = index;
  page.address = encoded_path(source.id) + ".html";
  page.title = source.meta.title;
  page.summary = source.meta.summary;
  page.pack = source.pack;
  page.local = source.local;
  if (input.library.packs[source.pack].made) {
    page.units.emplace_back();  // Why: what changed repeats texts of other pages, so its title and summary must do.
  } else {
    page.units = units_of(*page.document);
    page.bytes = text_bytes(*page.document);
  }
  page.bytes += page.title.size() + page.summary.size();
  return page;
}

SearchPage record_of(const RenderInput& input, std::uint32_t index, NodeIndex node) {
  const PageSource& source = input.library.pages[index];
  SearchPage page;
  page.document = &input.documents[index];
  page.record = &page.document->resource_records[page.document->nodes[node].data];
  page.page = index;
  page.address = encoded_path(source.id) + ".html#" + encoded_path("resource-" + page.record->id);
  page.title = page.record->title;
  page.pack = source.pack;
  page.local = source_of(input.library, index, node).local;
  page.units.push_back({node, node + 1, UnitKind::resource});
  page.bytes = page.title.size() + page.record->why.size() + page.record->address.size();
  return page;
}

SearchPage term_of(const Library& library, const GlossaryTerm& term, const Stemmer& stemmer) {
  SearchPage page;
  page.address = "glossary.html#" + encoded_path(term.anchor);
  page.title = term.term;
  page.summary = term.meaning;
  const std::vector<std::string_view> all = distinct_names(term, stemmer);
  std::vector<std::string_view> names = all;
  std::erase_if(names, [&](std::string_view name) {  // 'PCSPs': abbreviations have no stems
    return name.ends_with('s') && std::find(all.begin(), all.end(), name.substr(0, name.size() - 1)) != all.end();
  });
  if (names.size() > 1) {
    page.title += fmt::format(" ({})", names[1]);
    names.erase(names.begin(), names.begin() + 2);
  }
  if (names.size() > 1 || (!names.empty() && names[0] != term.term)) {
    page.summary += fmt::format(" Also: {}.", fmt::join(names, ", "));
  }
  page.pack = static_cast<std::uint32_t>(library.packs.size());
  page.local = term.local;
  page.units.emplace_back();
  page.bytes = page.title.size() + page.summary.size();
  return page;
}

SearchPage printed_page(const RenderInput& input, const PrintedDocument& printed) {
  SearchPage page;
  page.address = "../" + encoded_path(printed.path);
  page.title = printed.title;
  page.summary = fmt::format("PDF to print{}, {}, {}", printed.worksheet.empty() ? "" : " or fill in",
                             page_count(printed.pages), shown_size(printed.bytes));
  if (printed.page != kNoPage) {
    page.page = printed.page;
    page.pack = input.library.pages[printed.page].pack;
  }
  page.units.push_back({0, 0, UnitKind::document});
  page.bytes = page.title.size() + page.summary.size();
  return page;
}

}  // namespace

std::vector<SearchPage> search_pages(const RenderInput& input) {
  std::vector<SearchPage> of_packs(input.documents.size());
  tbb::parallel_for(std::size_t{0}, of_packs.size(),
                    [&](std::size_t i) { of_packs[i] = page_of_pack(input, static_cast<std::uint32_t>(i)); });
  std::vector<SearchPage> pages;
  pages.reserve(of_packs.size());
  std::set<std::pair<std::string_view, std::string_view>> records;  // Why: lists repeat what other pages have.
  for (std::uint32_t i = 0; i < of_packs.size(); ++i) {
    pages.push_back(std::move(of_packs[i]));
    if (input.library.packs[input.library.pages[i].pack].made) {
      continue;
    }
    for (const NodeIndex node : records_in(input.documents[i])) {
      SearchPage record = record_of(input, i, node);
      if (records.emplace(record.record->title, record.record->address).second) {
        pages.push_back(std::move(record));
      }
    }
  }
  const Stemmer stemmer(input.library.knowledge_base.language);
  for (const GlossaryTerm& term : input.library.glossary) {
    pages.push_back(term_of(input.library, term, stemmer));
  }
  for (const PrintedDocument& printed : input.printed) {
    if (!printed.large && printed.paper.empty()) {
      pages.push_back(printed_page(input, printed));
    }
  }
  std::uint32_t group = 0;
  for (SearchPage& page : pages) {
    page.first_group = group;
    group += page.groups();
  }
  return pages;
}

std::uint32_t SearchPage::groups() const {
  return (static_cast<std::uint32_t>(units.size()) + kGroupSlots - 1) / kGroupSlots;
}

std::uint32_t group_count(const std::vector<SearchPage>& pages) {
  return pages.empty() ? 0 : pages.back().first_group + pages.back().groups();
}

}  // namespace waymark
