// What frames a page: its title and summary, the addresses that its links lead to, and where it comes from.
#include "data/date.hpp"
#include "render/local_label.hpp"
#include "render/pdf/heading_tag.hpp"
#include "render/pdf/page_flow.hpp"
#include "render/source_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {

void PageFlow::add_page(ElementId parent, bool new_page) {
  section_ = tree().add(Tag::sect, parent);
  add_title(section_, new_page);
  const Column column = page_column(section_);
  add_children(0, column);
  context_.paper = Paper::a4;
  add_addresses(page_column(section_));
  add_sources(page_column(section_));
}

void PageFlow::add_title(ElementId parent, bool new_page) {
  const Column column = page_column(parent);
  level_ = context_.heading_level(level_);
  const ElementId heading = tree().add(heading_tag(level_), parent);
  mark_destination(context_.destination(page_index_, {}));
  TextBuilder text(context_, column.width, {page_.file, 0, 0});
  TextLook look;
  look.style =
      text_style(FontRole::bold, Ink::ink, style().headings[static_cast<std::size_t>(std::clamp(level_, 1, 6) - 1)]);
  look.element = heading;
  text.text(page_.meta.title, look);
  if (level_ <= kBookmarkLevels) {
    flow().bookmarks.push_back(
        {page_.meta.title, static_cast<std::uint8_t>(level_), context_.destination(page_index_, {}), heading});
  }
  add_heading(text, level_, column, new_page);
  if (page_.meta.status == PageStatus::draft) {
    add_text("Draft", Tag::paragraph, text_style(FontRole::bold, Ink::accent, style().body), {0, 4, true}, column);
  }
  if (const LocalLabel label = local_label(context_.input.library, page_index_); !label.tag.empty()) {
    add_text(fmt::format("{} – {}", label.tag, label.text), Tag::paragraph,
             text_style(FontRole::bold, Ink::accent, style().small), {0, 6, true}, column);
  }
  if (!page_.meta.summary.empty()) {
    LineLook lines;
    lines.after = style().paragraph * 1.6F;
    lines.keep_with_next = true;
    add_text(page_.meta.summary, Tag::paragraph, text_style(FontRole::regular, Ink::muted, style().lead), lines,
             column);
  }
}

void PageFlow::add_addresses(const Column& column) {
  if (addresses_.empty()) {
    return;
  }
  LineLook look;
  look.before = style().paragraph * 2;
  look.after = 3;
  look.keep_with_next = true;
  add_text("Addresses of the links above", Tag::paragraph, text_style(FontRole::bold, Ink::muted, style().small), look,
           column);
  const ElementId list = tree().add(Tag::list, column.parent);
  tree().details(list).numbering = "Decimal";
  for (std::size_t i = 0; i < addresses_.size(); ++i) {
    const auto& [address, words] = addresses_[i];
    const ElementId item = tree().add(Tag::list_item, list);
    const ElementId label = tree().add(Tag::label, item);
    TextBuilder text(context_, column.width, {page_.file, 0, 0});
    const TextStyle small = text_style(FontRole::regular, Ink::muted, style().small);
    text.text(fmt::format("[{}] ", i + 1), {small, label, kNone});
    const TextLook look_of_body{small, tree().add(Tag::list_body, item), kNone};
    text.text(words, look_of_body);
    text.text(": ", look_of_body);
    if (address.starts_with('\'')) {  // the name of a page that has no web address
      text.text(address, look_of_body);
    } else {
      PrintLink link;
      link.address = address;
      link.description = fmt::format("{}: {}", words, address);
      const TextLook linked = link_look(look_of_body, std::move(link));
      text.text(address.starts_with("mailto:") ? std::string_view(address).substr(7) : address, linked);
    }
    LineLook lines;
    lines.after = 2;
    add_lines(text.items(), column, lines, false);
  }
  after_ = style().paragraph;
}

void PageFlow::add_sources(const Column& column) {
  const PageMeta& meta = page_.meta;
  const TextStyle small = text_style(FontRole::regular, Ink::muted, style().small);
  const std::string reviewed =
      meta.reviewed.given() ? fmt::format("Last reviewed: {}.", long_date(meta.reviewed)) : std::string();
  const std::string endorsement = endorsement_words(context_.input.library, meta);
  bool first = true;
  // Not alone on a page of its own.
  if (!flow().strips.empty() && (!meta.sources.empty() || !reviewed.empty())) {
    flow().strips.back().keep_with_next = true;
  }
  LineLook lines;
  lines.after = 2;
  for (const Source& source : meta.sources) {
    const ElementId element = tree().add(Tag::paragraph, column.parent);
    const TextLook look{small, element, kNone};
    TextBuilder text(context_, column.width, {page_.file, 0, 0});
    text.text("Source: ", {text_style(FontRole::bold, Ink::muted, style().small), element, kNone});
    if (source.original) {
      text.text(source.title.empty() ? "written for this knowledge base" : "written for this knowledge base: ", look);
    }
    text.text(source.title, look);
    for (const std::string* part : {&source.publisher, &source.year}) {
      if (!part->empty()) {
        text.text(", ", look);
        text.text(*part, look);
      }
    }
    if (!source.address.empty()) {
      text.text(", ", look);
      PrintLink link;
      link.address = source.address;
      link.description = fmt::format("{}: {}", source.title, source.address);
      text.text(source.address, link_look(look, std::move(link)));
      text.text(source.unverified ? " (address not checked)" : "", look);
    }
    text.text(".", look);
    if (!source.permission.empty()) {
      text.text(" " + source.permission, look);
    }
    if (&source == &meta.sources.back() && !endorsement.empty()) {
      text.text(" " + endorsement, look);
    }
    if (&source == &meta.sources.back() && !reviewed.empty()) {
      text.text(" " + reviewed, look);
    }
    lines.before = first ? style().paragraph * 1.6F : 0;
    add_lines(text.items(), column, lines, false);
    first = false;
  }
  if (first && !reviewed.empty()) {
    lines.before = style().paragraph * 1.6F;
    add_text(reviewed, Tag::paragraph, small, lines, column);
  }
  after_ = style().paragraph * 2.5F;
}

}  // namespace waymark
