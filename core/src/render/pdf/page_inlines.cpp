// Inlines: text in its styles, links with where they lead, terms, notes, pictures.
#include "render/pdf/page_flow.hpp"
#include "render/pdf/site_address.hpp"
#include "text/web_address.hpp"

#include <waymark/language_tag.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

FontRole bolder(FontRole role) {
  return role == FontRole::italic || role == FontRole::bold_italic ? FontRole::bold_italic : FontRole::bold;
}

FontRole slanted(FontRole role) {
  return role == FontRole::bold || role == FontRole::bold_italic ? FontRole::bold_italic : FontRole::italic;
}

/// What a reader sees of an address: without its scheme.
std::string_view shown_address(std::string_view address) {
  for (const std::string_view scheme : {std::string_view("https://"), std::string_view("http://"),
                                        std::string_view("mailto:"), std::string_view("tel:")}) {
    if (address.starts_with(scheme)) {
      address.remove_prefix(scheme.size());
    }
  }
  return address.ends_with('/') ? address.substr(0, address.size() - 1) : address;
}

}  // namespace

void PageFlow::add_paragraph(NodeIndex index, const Column& column, ElementId element, const TextStyle& text_style,
                             const LineLook& look) {
  TextBuilder text(context_, column.width, place(index));
  const std::size_t images = images_.size();
  add_inlines(index, text, {text_style, element, kNone});
  add_lines(text.items(), column, look, true);
  while (images_.size() > images) {
    const NodeIndex image = images_[images];
    images_.erase(images_.begin() + static_cast<std::ptrdiff_t>(images));
    add_image(image, column);
  }
}

void PageFlow::add_inlines(NodeIndex parent, TextBuilder& text, const TextLook& look) {
  for (const NodeIndex child : document_.children(parent)) {
    add_inline(child, text, look);
  }
}

void PageFlow::add_inline(NodeIndex index, TextBuilder& text, const TextLook& look) {
  TextLook inner = look;
  switch (node(index).kind) {
    case Kind::text:
      text.text(document_.text(node(index)), look);
      break;
    case Kind::line_break:
      text.line_break(look);
      break;
    case Kind::code:
      inner.style.role = FontRole::mono;
      inner.style.size *= 0.92F;
      text.text(document_.text(node(index)), inner);
      break;
    case Kind::emphasis:
      inner.style.role = slanted(look.style.role);
      add_inlines(index, text, inner);
      break;
    case Kind::strong:
      inner.style.role = bolder(look.style.role);
      add_inlines(index, text, inner);
      break;
    case Kind::strikethrough:
      inner.style.strike = true;
      add_inlines(index, text, inner);
      break;
    case Kind::inserted:
      inner.style.underline = true;
      add_marked("[added: ", index, text, look, inner);
      break;
    case Kind::deleted:
      inner.style.strike = true;
      add_marked("[removed: ", index, text, look, inner);
      break;
    case Kind::language:
      if (!measuring_ && is_language_tag(document_.text(node(index)))) {
        inner.element = tree().add(Tag::span, look.element);
        tree().details(inner.element).language = document_.text(node(index));
      }
      add_inlines(index, text, inner);
      break;
    case Kind::link:
      add_link(index, text, look);
      break;
    case Kind::image:
      images_.push_back(index);
      break;
    case Kind::footnote_reference:
      add_footnote_reference(index, text, look);
      break;
    case Kind::term:
      add_term(index, text, look);
      break;
    case Kind::explained: {
      add_inlines(index, text, look);
      inner.style.role = look.style.role == FontRole::bold ? FontRole::regular : look.style.role;
      const std::string_view explanation = document_.text(node(index));
      text.text(" (", inner);
      text.text(explanation, inner);
      text.text(")", inner);
      break;
    }
    default:  // blocks are no inlines
      break;
  }
}

void PageFlow::add_marked(std::string_view mark, NodeIndex index, TextBuilder& text, const TextLook& look,
                          const TextLook& inner) {
  TextLook small = look;
  small.style.ink = Ink::muted;
  text.text(mark, small);
  add_inlines(index, text, inner);
  text.text("]", small);
}

TextLook PageFlow::link_look(const TextLook& look, PrintLink link) {
  TextLook inner = look;
  inner.element = tree().add(Tag::link, look.element);
  inner.link = static_cast<std::uint32_t>(flow().links.size());
  inner.style.ink = Ink::link;
  inner.style.underline = true;
  flow().links.push_back(std::move(link));
  return inner;
}

PrintLink PageFlow::resolve(const Link& link, std::string_view text, bool& note) {
  PrintLink result;
  note = false;
  const Library& library = context_.input.library;
  switch (link.kind) {
    case Link::Kind::page:
      if (context_.contains[link.page]) {
        result.destination = context_.destination(link.page, document_.text(link.anchor));
        result.description =
            fmt::format("{}: a page of this document, '{}'", text, library.pages[link.page].meta.title);
        break;
      }
      result.address = site_address(library, library.pages[link.page].id + ".html", document_.text(link.anchor));
      note = true;
      break;
    case Link::Kind::asset:
      result.address = site_address(library, std::string(document_.asset_path(link)), {});
      note = true;
      break;
    case Link::Kind::external:
    case Link::Kind::unresolved:
      if (is_allowed_address(document_.text(link.target))) {
        result.address = document_.text(link.target);
        note = shown_address(result.address) != shown_address(text);
      }
      break;
  }
  if (!result.address.empty()) {
    result.description = fmt::format("{}: {}", text, shown_address(result.address));
  }
  return result;
}

std::size_t PageFlow::note_address(const std::string& address, std::string_view text) {
  const auto found =
      std::find_if(addresses_.begin(), addresses_.end(), [&](const auto& each) { return each.first == address; });
  if (found == addresses_.end()) {
    addresses_.emplace_back(address, std::string(text));
    return addresses_.size();
  }
  return static_cast<std::size_t>(found - addresses_.begin()) + 1;
}

void PageFlow::add_link(NodeIndex index, TextBuilder& text, const TextLook& look) {
  const Link& link = document_.links[node(index).data];
  if (measuring_) {
    add_inlines(index, text, look);
    text.text("\u00A0[00]", look);
    return;
  }
  const std::string words = document_.plain_text(index);
  bool note = false;
  PrintLink made = resolve(link, words, note);
  if (look.link != kNone || (made.address.empty() && made.destination == kNone)) {
    add_inlines(index, text, look);
    if (link.kind == Link::Kind::page && look.link == kNone) {
      const PageSource& target = context_.input.library.pages[link.page];
      text.text(fmt::format("[{}]", note_address(fmt::format("'{}' in '{}', in the knowledge base", target.meta.title,
                                                             context_.input.library.packs[target.pack].title),
                                                 words)),
                {text_style(FontRole::regular, Ink::muted, look.style.size * 0.8F), look.element, kNone});
    }
    return;
  }
  const std::uint32_t destination = made.destination;
  const std::string address = made.address;
  const TextLook inner = link_look(look, std::move(made));
  add_inlines(index, text, inner);
  if (destination != kNone) {
    const bool same = link.kind == Link::Kind::page && link.page == page_index_ && link.anchor.size == 0;
    if (!same && std::count(context_.contains.begin(), context_.contains.end(), true) > 1) {
      TextLook number = look;
      number.style.ink = Ink::muted;
      number.style.role = FontRole::regular;
      text.text(" (page ", number);
      text.page_number(destination, number);
      text.text(")", number);
    }
  } else if (note) {
    TextLook mark = look;
    mark.style = text_style(FontRole::regular, Ink::muted, look.style.size * 0.8F);
    text.text(fmt::format("\u00A0[{}]", note_address(address, words)), mark);
  }
}

void PageFlow::add_term(NodeIndex index, TextBuilder& text, const TextLook& look) {
  const std::string_view anchor = document_.label(node(index).data);
  const std::string_view word = document_.text(node(index));
  if (!context_.glossary || look.link != kNone || measuring_) {
    text.text(word, look);
    return;
  }
  PrintLink link;
  link.destination = context_.term_destination(anchor);
  link.description = fmt::format("{}: what it means", word);
  const std::uint32_t here = context_.new_destination();
  mark_destination(here);
  context_.note_term(anchor, here);
  TextLook inner = link_look(look, std::move(link));
  inner.style.ink = look.style.ink;
  text.text(word, inner);
}

void PageFlow::add_footnote_reference(NodeIndex index, TextBuilder& text, const TextLook& look) {
  const std::uint32_t number = node(index).data;
  if (measuring_) {
    text.text(fmt::format("{}", number), look);
    return;
  }
  PrintLink link;
  link.destination = context_.destination(page_index_, fmt::format("wm-fn-{}", number));
  link.description = fmt::format("Note {}", number);
  TextLook inner = look;
  inner.element = tree().add(Tag::reference, look.element);
  inner = link_look(inner, std::move(link));
  inner.style.underline = false;
  inner.style.rise = look.style.size * 0.3F;
  inner.style.size = look.style.size * 0.75F;
  text.text(fmt::format("{}", number), inner);
}

void PageFlow::add_image(NodeIndex index, const Column& column) {
  const Link& link = document_.links[node(index).data];
  const std::string_view alternative = document_.text(node(index));
  const std::string asset(document_.asset_path(link));
  const ImageFile* image = link.kind == Link::Kind::asset ? context_.image(asset, place(index)) : nullptr;
  if (image == nullptr) {
    return;  // reported
  }
  // One pixel of a picture is a CSS pixel, unless that is more than fits.
  const float wide = static_cast<float>(image->width) * 0.75F;
  const float high = static_cast<float>(image->height) * 0.75F;
  const float scale = std::min({1.0F, column.width / wide, context_.text_height() * 0.85F / high});
  const ElementId element = tree().add(Tag::figure, column.parent);
  tree().details(element).alternative = alternative.empty() ? "Picture" : std::string(alternative);
  Strip& strip = add_strip(high * scale, style().paragraph, column);
  Op& op = add_op(Op::Kind::image);
  op.element = element;
  op.x = column.x;
  op.w = wide * scale;
  op.h = high * scale;
  op.first = static_cast<std::uint32_t>(flow().images.size());
  flow().images.push_back({asset, std::string(alternative)});
  strip.end_op = static_cast<std::uint32_t>(flow().ops.size());
  after_ = style().paragraph;
}

}  // namespace waymark
