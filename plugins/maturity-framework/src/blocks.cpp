#include "blocks.hpp"

#include "wording.hpp"

#include <algorithm>

namespace maturity_framework {

using waymark::DocumentBuilder;
using waymark::Kind;

namespace {

void add_links(DocumentBuilder& blocks, const Item& item) {
  blocks.text("See ");
  for (std::size_t i = 0; i < item.see.size(); ++i) {
    if (i > 0) {
      blocks.text(i + 1 < item.see.size() ? ", " : " and ");
    }
    blocks.link_to(item.see[i].target, item.see[i].text);
  }
  blocks.text(".");
}

}  // namespace

void add_heading(DocumentBuilder& blocks, int level, std::string_view text) {
  blocks.heading(std::min(level, 6), text);
}

void add_item_blocks(DocumentBuilder& blocks, const Item& item) {
  blocks.paragraph(item.text);
  if (!item.parts.empty()) {
    blocks.open_list();
    for (const std::string& part : item.parts) {
      blocks.item(part);
    }
    blocks.close();
  }
  if (!item.more.empty()) {
    blocks.paragraph(item.more);
  }
  if (!item.see.empty()) {
    blocks.open(Kind::paragraph);
    add_links(blocks, item);
    blocks.close();
  }
}

void add_item_inlines(DocumentBuilder& blocks, const Item& item) {
  blocks.text(item.text);
  for (const std::string& part : item.parts) {
    blocks.add(Kind::line_break);
    blocks.text("• " + part);
  }
  if (!item.more.empty()) {
    item.parts.empty() ? blocks.text(" ") : static_cast<void>(blocks.add(Kind::line_break));
    blocks.text(item.more);
  }
  if (!item.see.empty()) {
    blocks.add(Kind::line_break);
    add_links(blocks, item);
  }
}

void add_levels(DocumentBuilder& blocks, const Framework& framework) {
  blocks.open_table("llr", "Levels, lowest first");
  blocks.open_row(true);
  blocks.cell("Level", true);
  blocks.cell("What it means", true);
  blocks.cell("Counts", true);
  blocks.close();
  for (const Level& level : framework.levels) {
    blocks.open_row();
    blocks.cell(level.title, true);
    blocks.cell(level.text);
    blocks.cell(number_text(level.counts));
    blocks.close();
  }
  blocks.close();
  if (!framework.levels_note.empty()) {
    blocks.paragraph(framework.levels_note);
  }
}

void add_illustrative(DocumentBuilder& blocks, const Answers& answers) {
  if (!answers.illustrative) {
    return;
  }
  blocks.open_callout(waymark::CalloutKind::important, "An invented example");
  blocks.paragraph("'" + answers.title + "' does not exist. The answers, levels and dates are made up, to show what " +
                   "filled-in answers look like.");
  blocks.close();
}

void add_uncovered(DocumentBuilder& blocks, const Framework& framework) {
  for (const Note& note : framework.uncovered) {
    blocks.open_callout(waymark::CalloutKind::important, capitalised(framework.words.not_assessed) + ": " + note.title);
    blocks.paragraph(note.text);
    blocks.close();
  }
}

}  // namespace maturity_framework
