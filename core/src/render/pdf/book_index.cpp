// A book's glossary and index: terms with their meaning, and all titles and terms with the pages that hold them.
#include "render/pdf/book_flow.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace waymark {

void BookFlow::add_page_numbers(const std::vector<std::uint32_t>& destinations, TextBuilder& text, const TextLook& look,
                                std::string_view title) {
  constexpr std::size_t kMost = 24;
  std::set<std::uint32_t> seen;
  for (const std::uint32_t destination : destinations) {
    const std::uint32_t page = context_.flow.destinations[destination].page;
    if (page == kNone || !seen.insert(page).second || seen.size() > kMost) {
      continue;
    }
    text.text(seen.size() == 1 ? " " : ", ", look);
    PrintLink link;
    link.destination = destination;
    link.description = fmt::format("{}: where it is used", title);
    TextLook inner = look;
    inner.element = context_.flow.structure.add(Tag::link, look.element);
    inner.link = static_cast<std::uint32_t>(context_.flow.links.size());
    inner.style.ink = Ink::link;
    context_.flow.links.push_back(std::move(link));
    text.page_number(destination, inner);
  }
}

void BookFlow::add_glossary() {
  const auto& terms = context_.terms();
  if (terms.empty()) {
    return;
  }
  const std::uint32_t destination = context_.new_destination();
  const ElementId section = context_.flow.structure.add(Tag::sect, StructureTree::root());
  start_chapter("Glossary", destination);
  add_heading("Glossary", 1, section, destination);
  const ElementId list = context_.flow.structure.add(Tag::list, section);
  context_.flow.structure.details(list).numbering = "None";
  PageFlow flow(context_, 1);
  for (const GlossaryTerm& term : context_.input.library.glossary) {
    const auto used = terms.find(term.anchor);
    if (used == terms.end()) {
      continue;
    }
    const ElementId item = context_.flow.structure.add(Tag::list_item, list);
    const ElementId label = context_.flow.structure.add(Tag::label, item);
    const ElementId body = context_.flow.structure.add(Tag::list_body, item);
    const Column place = page_column(context_, section);
    TextBuilder text(context_, place.width, {});
    flow.mark_destination(context_.term_destination(term.anchor));
    text.text(term.term, {text_style(FontRole::bold, Ink::ink, context_.style.body), label, kNone});
    text.text(": ", {text_style(FontRole::bold, Ink::ink, context_.style.body), label, kNone});
    const TextLook look{text_style(FontRole::regular, Ink::ink, context_.style.body), body, kNone};
    if (term.local) {
      text.text("Local: ", {text_style(FontRole::bold, Ink::accent, context_.style.body), body, kNone});
    }
    text.text(term.meaning, look);
    text.text(" Page", {text_style(FontRole::regular, Ink::muted, context_.style.small), body, kNone});
    add_page_numbers(used->second, text, {text_style(FontRole::regular, Ink::muted, context_.style.small), body, kNone},
                     term.term);
    LineLook lines;
    lines.after = context_.style.paragraph * 0.8F;
    flow.add_lines(text.items(), place, lines, true);
  }
}

void BookFlow::add_index() {
  struct Entry {
    std::string title;
    std::vector<std::uint32_t> destinations;
  };
  std::map<std::string, Entry> entries;  // by folded title, so that the order is the alphabet's
  const auto note = [&](const std::string& title, std::uint32_t destination) {
    if (context_.flow.destinations[destination].page == kNone) {
      return;  // the glossary itself
    }
    Entry& entry = entries[without_accents(fold_case(title))];
    entry.title = entry.title.empty() ? title : entry.title;
    entry.destinations.push_back(destination);
  };
  for (const Bookmark& mark : context_.flow.bookmarks) {
    note(mark.title, mark.destination);
  }
  for (const GlossaryTerm& term : context_.input.library.glossary) {
    if (const auto used = context_.terms().find(term.anchor); used != context_.terms().end()) {
      for (const std::uint32_t destination : used->second) {
        note(term.term, destination);
      }
    }
  }
  if (entries.empty()) {
    return;
  }
  const std::uint32_t destination = context_.new_destination();
  const ElementId section = context_.flow.structure.add(Tag::sect, StructureTree::root());
  start_chapter("Index", destination);
  add_heading("Index", 1, section, destination);
  const ElementId index = context_.flow.structure.add(Tag::index, section);
  PageFlow flow(context_, 1);
  std::string letter;
  ElementId list = kArtifact;
  for (const auto& [folded, entry] : entries) {
    const std::size_t size = folded.empty() ? 0 : (static_cast<unsigned char>(folded[0]) < 0x80 ? 1 : folded.size());
    const bool is_letter = size == 1 && folded[0] >= 'a' && folded[0] <= 'z';
    const std::string own = is_letter ? std::string(1, static_cast<char>(folded[0] - 'a' + 'A')) : std::string("0–9");
    const Column place = page_column(context_, index);
    if (own != letter) {
      letter = own;
      LineLook look;
      look.before = context_.style.paragraph * 1.3F;
      look.after = 2;
      look.keep_with_next = true;
      flow.add_text(letter, Tag::paragraph, text_style(FontRole::bold, Ink::accent, context_.style.body), look, place);
      list = context_.flow.structure.add(Tag::list, index);
      context_.flow.structure.details(list).numbering = "None";
    }
    const ElementId body =
        context_.flow.structure.add(Tag::list_body, context_.flow.structure.add(Tag::list_item, list));
    TextBuilder text(context_, place.width, {});
    const TextLook look{text_style(FontRole::regular, Ink::ink, context_.style.small), body, kNone};
    text.text(entry.title, look);
    text.text(":", look);
    add_page_numbers(entry.destinations, text, look, entry.title);
    LineLook lines;
    lines.after = 1;
    flow.add_lines(text.items(), place, lines, false);
  }
}

}  // namespace waymark
