#include "render/search/search_pages.hpp"

#include "text/file_size.hpp"
#include "text/page_count.hpp"
#include "text/web_address.hpp"

#include <tbb/parallel_for.h>

#include <fmt/format.h>

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
  if (input.library.packs[source.pack].made) {
    page.units.emplace_back();  // Why: what changed repeats texts of other pages, so its title and summary must do.
  } else {
    page.units = units_of(*page.document);
    page.bytes = text_bytes(*page.document);
  }
  page.bytes += page.title.size() + page.summary.size();
  return page;
}

SearchPage glossary_of(const Library& library) {
  SearchPage page;
  page.address = "glossary.html";
  page.title = "Glossary";
  page.summary = "Terms and abbreviations that the pages use.";
  page.units.emplace_back();
  for (const GlossaryTerm& term : library.glossary) {
    std::string heading = term.term;
    if (!term.also.empty()) {
      heading += fmt::format(" ({})", fmt::join(term.also, ", "));
    }
    page.bytes += heading.size() + term.meaning.size();
    page.made.push_back({term.anchor, std::move(heading), term.meaning, term.local});
  }
  return page;
}

SearchPage printed_page(const RenderInput& input, const PrintedDocument& printed) {
  SearchPage page;
  page.address = "../" + encoded_path(printed.path);
  page.title = printed.title;
  page.summary = fmt::format("PDF, {}, {}", page_count(printed.pages), shown_size(printed.bytes));
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
  std::vector<SearchPage> pages(input.documents.size());
  tbb::parallel_for(std::size_t{0}, pages.size(),
                    [&](std::size_t i) { pages[i] = page_of_pack(input, static_cast<std::uint32_t>(i)); });
  if (!input.library.glossary.empty()) {
    pages.push_back(glossary_of(input.library));
  }
  for (const PrintedDocument& printed : input.printed) {
    if (!printed.large) {
      pages.push_back(printed_page(input, printed));
    }
  }
  std::uint32_t group = 0;
  for (SearchPage& page : pages) {
    page.first_group = group;
    group += (page.unit_count() + kGroupSlots - 1) / kGroupSlots;
  }
  return pages;
}

std::uint32_t group_count(const std::vector<SearchPage>& pages) {
  if (pages.empty()) {
    return 0;
  }
  return pages.back().first_group + (pages.back().unit_count() + kGroupSlots - 1) / kGroupSlots;
}

}  // namespace waymark
