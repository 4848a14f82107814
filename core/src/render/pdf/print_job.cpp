#include "render/pdf/print_job.hpp"

#include "data/date.hpp"
#include "render/pdf/book_flow.hpp"
#include "render/pdf/font_set.hpp"
#include "render/pdf/link_bar.hpp"
#include "render/pdf/page_content.hpp"
#include "render/pdf/page_flow.hpp"
#include "render/pdf/write_document.hpp"

#include <fmt/format.h>

#include <set>

namespace waymark {
namespace {

/// The running header and footer of each page but a cover.
void add_furniture(PageDrawer& drawer, const std::vector<PrintPage>& pages, const PrintContext& context,
                   const DocumentFacts& facts) {
  const PrintStyle& style = context.style;
  TextStyle look;
  look.size = style.running;
  look.ink = Ink::muted;
  for (std::uint32_t i = facts.book ? 1 : 0; i < pages.size(); ++i) {
    const Sheet sheet = sheet_of(pages[i].paper);
    drawer.turn_to(i);
    const float right = sheet.width - style.side;
    const float room = right - style.side;
    drawer.furniture("Header", drawer.shortened(facts.title, look, room * 0.55F), look, style.side, style.furniture,
                     'l');
    if (facts.book && context.flow.sections[pages[i].section] != facts.title) {
      const std::string& section = context.flow.sections[pages[i].section];
      drawer.furniture("Header", drawer.shortened(section, look, room * 0.42F), look, right, style.furniture, 'r');
    }
    const float foot = sheet.height - style.furniture + look.size * 0.5F;
    drawer.furniture("Footer",
                     drawer.shortened(fmt::format("{}, {}", context.input.edition.display, long_date(facts.date)), look,
                                      room * 0.7F),
                     look, style.side, foot, 'l');
    drawer.furniture("Footer", fmt::format("Page {} of {}", i + 1, pages.size()), look, right, foot, 'r');
    drawer.finish_page();
  }
}

/// The names of a form's fields are a tree with '.' between its levels, so that none may be the start of another.
void check_field_names(const Document& document, NodeIndex worksheet, const PageSource& page,
                       Diagnostics& diagnostics) {
  std::set<std::string_view> ids;
  for (NodeIndex i = worksheet; i < document.nodes[worksheet].end; ++i) {
    if (document.nodes[i].kind == Kind::field) {
      ids.insert(document.fields[document.nodes[i].data].id);
    }
  }
  for (const std::string_view id : ids) {
    for (std::size_t dot = id.find('.'); dot != std::string_view::npos; dot = id.find('.', dot + 1)) {
      if (ids.contains(id.substr(0, dot))) {
        diagnostics.error({page.file, document.nodes[worksheet].line, 0},
                          fmt::format("the fields '{}' and '{}' can't both be in a PDF form", id.substr(0, dot), id),
                          "rename one so that it is not the start of the other");
      }
    }
  }
}

/// A1 is read from twice as far as A3, whose sides are half as long.
constexpr float kPosterScale = 2;

DocumentFacts facts_of(const PrintJob& job, const RenderInput& input) {
  const Library& library = input.library;
  DocumentFacts facts;
  facts.language = library.knowledge_base.language;
  facts.author = library.knowledge_base.publisher.name.empty() ? library.knowledge_base.title
                                                               : library.knowledge_base.publisher.name;
  facts.date = input.edition.date;
  facts.knowledge_base = library.knowledge_base.id;
  facts.edition = input.edition.name;
  facts.subject = library.knowledge_base.title;
  if (job.book != nullptr) {
    facts.title = job.book->title;
    facts.book = true;
    return facts;
  }
  const PageSource& page = library.pages[job.page];
  facts.title = page.meta.title;
  if (job.worksheet != 0) {
    const Document& document = input.documents[job.page];
    const Worksheet& sheet = document.worksheets[document.nodes[job.worksheet].data];
    facts.title = sheet.title + (job.examples ? " (example)" : "");
    facts.worksheet = page.id + "#" + sheet.id;
  }
  return facts;
}

}  // namespace

PrintResult print(const PrintJob& job, const RenderInput& input, const std::map<std::string, std::string>& colours,
                  const PrintFonts& fonts) {
  PrintStyle style = print_style(colours, job.large);
  if (job.paper == Paper::a1_landscape) {
    style = scaled(style, kPosterScale);
  }
  const bool bar = job.book != nullptr && job.book->navigation;
  FontSet words(fonts);
  LinkBar plan;
  if (bar) {
    plan = plan_link_bar(style, input, *job.book, words);
    style.top += plan.height;
  }
  PrintContext context(input, style, words, [&](std::string_view word) { return fonts.hyphenation(word); });
  const DocumentFacts facts = facts_of(job, input);
  std::vector<PrintPage> pages;
  PageDrawer drawer(context.flow, words, context.style);
  if (job.book != nullptr) {
    for (const std::uint32_t page : pages_of_book(input.library, *job.book)) {
      context.contains[page] = true;
    }
    context.glossary = true;
    BookFlow book(context, *job.book, long_date(facts.date));
    pages = book.run();
    drawer.draw(pages);
    if (bar) {
      add_link_bar(drawer, pages, context, plan, book.chapters(), book.contents_destination());
    }
  } else {
    context.contains[job.page] = true;
    context.flow.sections.push_back(facts.title);
    context.examples = job.examples;
    context.poster = job.paper;
    context.fillable = true;
    PageFlow flow(context, job.page, 1);
    if (job.worksheet != 0) {
      check_field_names(input.documents[job.page], job.worksheet, input.library.pages[job.page], context.diagnostics);
      flow.add_worksheet(StructureTree::root(), job.worksheet);
    } else {
      context.fillable = false;
      flow.add_page(StructureTree::root(), false);
    }
    pages = paginate(context.flow, context.style);
    place_destinations(context.flow, pages, 0);
    drawer.draw(pages);
  }
  add_furniture(drawer, pages, context, facts);
  PrintResult result;
  result.title = facts.title;
  result.pages = pages.size();
  if (!context.diagnostics.has_errors()) {
    result.bytes = write_document(context, words, drawer, facts);
  }
  result.diagnostics = std::move(context.diagnostics);
  return result;
}

}  // namespace waymark
