#include "render/pdf/book_flow.hpp"

#include "render/pdf/heading_tag.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

bool has_pages(const std::vector<OutlineEntry>& entries) {
  return std::any_of(entries.begin(), entries.end(),
                     [](const OutlineEntry& entry) { return entry.page != kNoPage || has_pages(entry.children); });
}

}  // namespace

void place_destinations(PrintFlow& flow, const std::vector<PrintPage>& pages, std::uint32_t offset) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const PlacedStrip& placed : pages[i].strips) {
      if (placed.repeated) {
        continue;
      }
      const Strip& strip = flow.strips[placed.strip];
      for (std::uint32_t op = strip.first_op; op < strip.end_op; ++op) {
        if (flow.ops[op].kind == Op::Kind::destination) {
          Destination& destination = flow.destinations[flow.ops[op].first];
          destination.page = offset + static_cast<std::uint32_t>(i);
          destination.y = std::max(0.0F, placed.y - 12);
        }
      }
    }
  }
}

std::vector<PrintPage> BookFlow::run() {
  PrintFlow& flow = context_.flow;
  contents_ = context_.new_destination();
  // Screen readers meet what was made first first: the cover and the contents, although they are laid out last.
  const ElementId cover = flow.structure.add(Tag::sect, StructureTree::root());
  const ElementId contents = flow.structure.add(Tag::sect, StructureTree::root());
  flow.structure.place(cover);
  flow.structure.place(contents);
  front_ = {cover, contents};
  flow.sections.push_back("Contents");
  add_parts();
  std::vector<PrintPage> body = paginate(flow, context_.style);
  place_destinations(flow, body, 0);
  std::size_t first = flow.strips.size();
  add_glossary();
  add_index();
  if (flow.strips.size() > first) {
    std::vector<PrintPage> back = paginate(flow, context_.style, first);
    std::move(back.begin(), back.end(), std::back_inserter(body));
    place_destinations(flow, body, 0);
  }
  first = flow.strips.size();
  add_cover();
  std::vector<PrintPage> pages = paginate(flow, context_.style, first);
  first = flow.strips.size();
  add_contents();
  std::vector<PrintPage> list = paginate(flow, context_.style, first);
  std::move(list.begin(), list.end(), std::back_inserter(pages));
  std::move(body.begin(), body.end(), std::back_inserter(pages));
  place_destinations(flow, pages, 0);
  return pages;
}

void BookFlow::start_chapter(const std::string& title, std::uint32_t destination) {
  context_.flow.sections.push_back(title);
  context_.section = static_cast<std::uint32_t>(context_.flow.sections.size() - 1);
  chapters_.emplace_back(title, destination);
}

void BookFlow::add_parts() {
  const Library& library = context_.input.library;
  const bool many = book_.parts.size() > 1;
  for (const BookPart& part : book_.parts) {
    const Pack* pack = find_pack(library, part.pack);
    ElementId parent = StructureTree::root();
    int level = 1;
    if (many) {
      parent = context_.flow.structure.add(Tag::part, parent);
      level = 2;
    }
    // A page that says the part's title is its first.
    const std::uint32_t first = part.pages.empty() ? kNoPage : find_page(library, part.pages.front());
    const bool opens = many && first != kNoPage && library.pages[first].meta.title == part.title;
    if (pack != nullptr && pack->index_page != kNoPage) {
      add_page(pack->index_page, 1, parent);
    } else if (opens) {
      add_page(first, 1, parent);
    } else if (many) {
      const std::uint32_t destination = context_.new_destination();
      const std::string& title = pack != nullptr ? pack->title : part.title;
      start_chapter(title, destination);
      add_heading(title, 1, parent, destination);
    }
    if (pack != nullptr) {
      add_entries(pack->outline, level, parent);
    }
    for (const std::string& id : part.pages) {
      if (const std::uint32_t page = find_page(library, id); page != kNoPage && !(opens && page == first)) {
        add_page(page, level, parent);
      }
    }
  }
}

void BookFlow::add_entries(const std::vector<OutlineEntry>& entries, int level, ElementId parent) {
  for (const OutlineEntry& entry : entries) {
    if (entry.page != kNoPage) {
      add_page(entry.page, level, parent);
    } else if (has_pages(entry.children)) {
      const std::uint32_t destination = context_.new_destination();
      if (level == 1) {
        start_chapter(entry.title, destination);
      }
      add_heading(entry.title, level, parent, destination);
    }
    add_entries(entry.children, level + 1, parent);
  }
}

void BookFlow::add_page(std::uint32_t page, int level, ElementId parent) {
  if (level == 1) {
    start_chapter(context_.input.library.pages[page].meta.title, context_.destination(page, {}));
  }
  PageFlow flow(context_, page, level);
  flow.add_page(parent, level == 1);
}

ElementId BookFlow::add_heading(std::string_view title, int wanted, ElementId parent, std::uint32_t destination) {
  const int level = context_.heading_level(wanted);
  PageFlow flow(context_, level);
  const ElementId heading = context_.flow.structure.add(heading_tag(level), parent);
  const Column place = page_column(context_, parent);
  flow.mark_destination(destination);
  TextBuilder text(context_, place.width, {});
  const float size = context_.style.headings[static_cast<std::size_t>(std::clamp(level, 1, 6) - 1)];
  text.text(title, {text_style(FontRole::bold, Ink::ink, size), heading, kNone});
  if (level <= kBookmarkLevels) {
    context_.flow.bookmarks.push_back({std::string(title), static_cast<std::uint8_t>(level), destination, heading});
  }
  flow.add_heading(text, level, place, level == 1);
  return heading;
}

void BookFlow::add_contents() {
  const ElementId section = front_.second;
  context_.section = 0;
  PageFlow flow(context_, 1);
  const ElementId heading = context_.flow.structure.add(Tag::h1, section);
  const PrintStyle& style = context_.style;
  const Column place = page_column(context_, section);
  flow.mark_destination(contents_);
  TextBuilder title(context_, place.width, {});
  title.text("Contents", {text_style(FontRole::bold, Ink::ink, style.headings[0]), heading, kNone});
  flow.add_heading(title, 1, place, true);
  const ElementId list = context_.flow.structure.add(Tag::toc, section);
  constexpr std::size_t kShort = 70;  // with more entries, those of the third level are left to the bookmarks
  const int deepest = context_.flow.bookmarks.size() > kShort ? 2 : 3;
  for (const Bookmark& mark : context_.flow.bookmarks) {
    if (mark.level > deepest) {
      continue;
    }
    const ElementId item = context_.flow.structure.add(Tag::toc_item, list);
    const ElementId link = context_.flow.structure.add(Tag::link, item);
    PrintLink target;
    target.destination = mark.destination;
    target.description = fmt::format("{}: go to it", mark.title);
    TextLook look;
    look.style = text_style(mark.level == 1 ? FontRole::bold : FontRole::regular, Ink::ink, style.body);
    look.element = link;
    look.link = static_cast<std::uint32_t>(context_.flow.links.size());
    context_.flow.links.push_back(std::move(target));
    Column inner = place;
    inner.x += style.indent * static_cast<float>(mark.level - 1);
    inner.width = place.width - (inner.x - place.x) - style.body * 3.5F;
    TextBuilder text(context_, inner.width, {});
    text.text(mark.title, look);
    LineLook lines;
    lines.before = mark.level == 1 ? style.paragraph : 1.5F;
    flow.add_lines(text.items(), inner, lines, false);
    TextBuilder number(context_, 100, {});
    number.text(" ", look);
    number.page_number(mark.destination, look);
    PrintFlow& all = context_.flow;
    Strip& strip = all.strips.back();
    const float y = all.ops[strip.end_op - 1].y;
    Op& op = all.ops.emplace_back();
    op.kind = Op::Kind::text;
    op.first = static_cast<std::uint32_t>(all.items.size());
    all.items.insert(all.items.end(), number.items().begin(), number.items().end());
    op.end = static_cast<std::uint32_t>(all.items.size());
    op.x = place.x + place.width;
    op.y = y;
    op.ends_at_x = true;
    strip.end_op = static_cast<std::uint32_t>(all.ops.size());
  }
}

void BookFlow::add_cover() {
  const ElementId section = front_.first;
  const PrintStyle& style = context_.style;
  const KnowledgeBase& base = context_.input.library.knowledge_base;
  context_.section = 0;
  PageFlow flow(context_, 1);
  const Column place = page_column(context_, section);
  LineLook look;
  Strip& band = flow.add_strip(sheet_of(Paper::a4).height * 0.16F, 0, place);
  Op& fill = flow.add_op(Op::Kind::fill);
  fill.ink = Ink::header;
  fill.x = 0;
  fill.y = -style.top;
  fill.w = sheet_of(Paper::a4).width;
  fill.h = style.top + 26;
  band.end_op = static_cast<std::uint32_t>(context_.flow.ops.size());
  band.new_page = true;
  look.after = 10;
  flow.add_text(base.title, Tag::paragraph, text_style(FontRole::bold, Ink::accent, style.lead), look, place);
  look.after = 18;
  look.line = style.cover * 1.2F;
  flow.add_text(book_.title, Tag::paragraph, text_style(FontRole::bold, Ink::ink, style.cover), look, place);
  look.line = 0;
  look.after = 40;
  if (!book_.summary.empty()) {
    flow.add_text(book_.summary, Tag::paragraph, text_style(FontRole::regular, Ink::ink, style.lead * 1.12F), look,
                  place);
  }
  look.after = 4;
  flow.add_text(context_.input.edition.display, Tag::paragraph, text_style(FontRole::bold, Ink::ink, style.lead), look,
                place);
  flow.add_text(date_, Tag::paragraph, text_style(FontRole::regular, Ink::ink, style.lead), look, place);
  if (!base.publisher.name.empty()) {
    look.before = 30;
    flow.add_text(base.publisher.name, Tag::paragraph, text_style(FontRole::regular, Ink::muted, style.body), look,
                  place);
  }
  look.before = 6;
  flow.add_text(
      "A printed copy may be out of date. Check the edition above against the knowledge base before you rely "
      "on it.",
      Tag::paragraph, text_style(FontRole::regular, Ink::muted, style.body), look, place);
}

}  // namespace waymark
