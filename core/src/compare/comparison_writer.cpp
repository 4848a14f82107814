#include "compare/comparison_writer.hpp"

#include "compare/change_words.hpp"
#include "compare/shortened.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace waymark {
namespace {

constexpr std::size_t kContext = 30;

}  // namespace

std::string ComparisonWriter::anchor(std::string_view wanted) {
  const std::string slugged = slug(wanted);
  const std::string plain = slugged.empty() ? std::string("part") : slugged;
  std::string result = plain;
  for (int number = 2; !anchors_.insert(result).second; ++number) {
    result = fmt::format("{}-{}", plain, number);
  }
  return result;
}

void ComparisonWriter::heading(int level, std::string_view text, std::string_view wanted_anchor) {
  const NodeIndex index = builder_.heading(level, text.empty() ? "…" : text);
  builder_.node(index).text = builder_.store(anchor(wanted_anchor));
}

void ComparisonWriter::page_link(const PageChange& page) {
  const std::string_view title = page.title.empty() ? std::string_view(page.id) : std::string_view(page.title);
  if (page.glossary || page.what == PageChange::What::removed) {
    builder_.text(title);
  } else {
    builder_.link_to("page:" + page.id, title);
  }
}

void ComparisonWriter::note(const PageChange& page) {
  if (page.change_class == ChangeClass::none) {
    return;
  }
  builder_.open(Kind::paragraph);
  builder_.strong(class_word(page.change_class));
  const std::string act = who_must_act(page);
  builder_.text(fmt::format(".{}{}{}{}", act.empty() ? "" : " ", act, act.empty() ? "" : ".",
                            page.note.empty() ? std::string() : " " + page.note));
  builder_.close();
}

void ComparisonWriter::blocks(const PageChange& page, int level) {
  const BlockChange* before = nullptr;
  for (const BlockChange& block : page.blocks) {
    const bool goes_on = before != nullptr && before->section == block.section && before->anchor == block.anchor;
    if (!goes_on) {
      if (before != nullptr) {
        builder_.close();
      }
      if (before != nullptr || !block.section.empty()) {
        section(page, block, level);
      }
      builder_.open_list();
    }
    item(block);
    before = &block;
  }
  if (before != nullptr) {
    builder_.close();
  }
}

void ComparisonWriter::section(const PageChange& page, const BlockChange& block, int level) {
  const std::string_view title = block.section.empty() ? std::string_view("At the top of the page") : block.section;
  const NodeIndex index = builder_.open(Kind::heading);
  builder_.node(index).level = static_cast<std::uint8_t>(level);
  if (page.glossary || page.what == PageChange::What::removed || block.anchor.empty()) {
    builder_.text(title);
  } else {
    builder_.link_to(fmt::format("page:{}#{}", page.id, block.anchor), title);
  }
  builder_.close();
  builder_.node(index).text = builder_.store(anchor(fmt::format("{} {}", page.id, title)));
}

void ComparisonWriter::item(const BlockChange& block) {
  builder_.open(Kind::list_item);
  builder_.open(Kind::paragraph);
  std::string lead = fmt::format("{} {}", block.thing, what_word(block.what));
  lead[0] = lead[0] >= 'a' && lead[0] <= 'z' ? static_cast<char>(lead[0] - 'a' + 'A') : lead[0];
  builder_.strong(lead);
  const bool one = block.wordings.size() == 1 && block.notes.empty();
  const bool note = block.wordings.empty() && block.notes.size() == 1;
  if (one) {
    builder_.text(": ");
    pieces(block.wordings[0]);
  } else if (note) {
    builder_.text(": ");
    text(block.notes[0]);
  }
  builder_.close();
  if (!one && !note && (!block.wordings.empty() || !block.notes.empty())) {
    builder_.open_list();
    for (const Wording& wording : block.wordings) {
      builder_.open(Kind::list_item);
      builder_.open(Kind::paragraph);
      pieces(wording);
      builder_.close();
      builder_.close();
    }
    for (const std::string& each : block.notes) {
      builder_.item(each);
    }
    builder_.close();
  }
  builder_.close();
}

void ComparisonWriter::pieces(const Wording& wording) {
  if (!wording.label.empty()) {
    builder_.text(wording.label + ": ");
  }
  for (const Piece& piece : shortened(wording.pieces, kContext)) {
    if (piece.kind == Piece::Kind::same) {
      text(piece.text);
      continue;
    }
    builder_.open(piece.kind == Piece::Kind::inserted ? Kind::inserted : Kind::deleted);
    text(piece.text);
    builder_.close();
  }
}

void ComparisonWriter::text(std::string_view text) {
  while (true) {
    const std::size_t end = text.find('\n');
    if (end != 0 && !text.empty()) {
      builder_.text(text.substr(0, end));
    }
    if (end == std::string_view::npos) {
      return;
    }
    builder_.add(Kind::line_break);
    text.remove_prefix(end + 1);
  }
}

}  // namespace waymark
