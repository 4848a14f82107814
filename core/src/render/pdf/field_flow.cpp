#include "render/pdf/field_flow.hpp"

#include "data/date.hpp"
#include "render/field_help.hpp"
#include "render/pdf/line_breaks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

/// Up to this many choices are printed to tick; more than that go into a list that opens on screen.
constexpr std::size_t kMaxTicks = 8;
constexpr std::uint32_t kMaxLines = 40;

/// '31/03/2026' for '2026-03-31', as people write it here; other text as it is.
std::string written_date(const std::string& value) {
  const auto date = parse_date(value);
  return date ? fmt::format("{:02}/{:02}/{:04}", date->day, date->month, date->year) : value;
}

}  // namespace

class FieldFlow {
 public:
  FieldFlow(PageFlow& page, const Field& field, const Column& column, bool in_cell)
      : page_(page), field_(field), column_(column), in_cell_(in_cell) {
    const bool shows_example = page.context_.examples && !field.example.empty();
    value_ = shows_example ? field.example : field.value;
  }

  void add() {
    switch (field_.type) {
      case Field::Type::text:
      case Field::Type::long_text:
      case Field::Type::number:
      case Field::Type::date:
      case Field::Type::person:
        add_label();
        add_box();
        break;
      case Field::Type::choice:
        add_label();
        if (!in_cell_ && field_.choices.size() <= kMaxTicks) {
          add_ticks();
        } else {
          add_box();
        }
        break;
      case Field::Type::several:
        add_label();
        add_ticks();
        break;
      case Field::Type::checkbox:
        add_checkbox();
        break;
    }
  }

 private:
  [[nodiscard]] const PrintStyle& style() const { return page_.style(); }
  [[nodiscard]] float text_size() const { return in_cell_ ? style().table : style().body; }

  void add_label() {
    if (in_cell_) {
      return;
    }
    LineLook look;
    look.before = style().paragraph * 1.3F;
    look.after = 2;
    look.keep_with_next = true;
    std::string label = field_.label;
    if (field_.required) {
      label += " (required)";
    }
    if (field_.type == Field::Type::several) {
      label += ": tick all that apply";
    } else if (field_.type == Field::Type::choice && field_.choices.size() <= kMaxTicks) {
      label += ": tick one";
    }
    page_.add_text(label, Tag::paragraph, text_style(FontRole::bold, Ink::ink, style().body), look, column_);
    std::string help = field_help(field_);
    if (field_.type == Field::Type::date) {
      help += help.empty() ? "" : (std::string_view(".!?").find(help.back()) == std::string_view::npos ? ". " : " ");
      help += "Day, month and year, for example 31/03/2027";
    }
    look.before = 0;
    if (!help.empty()) {
      page_.add_text(help, Tag::paragraph, text_style(FontRole::regular, Ink::muted, style().small), look, column_);
    }
  }

  /// What the box shows.
  [[nodiscard]] std::string shown_value() const {
    if (field_.type == Field::Type::date) {
      return written_date(value_);
    }
    if (field_.type == Field::Type::choice) {
      const auto found = std::find_if(field_.choices.begin(), field_.choices.end(),
                                      [&](const FieldChoice& each) { return each.value == value_; });
      return found == field_.choices.end() ? std::string() : found->label;
    }
    return value_;
  }

  void add_box() {
    const std::string value = shown_value();
    const bool small = field_.type == Field::Type::number || field_.type == Field::Type::date;
    const float width = small && !in_cell_ ? std::min(column_.width, text_size() * 13) : column_.width;
    constexpr float kInset = 4;
    // As many lines as the author wants, and as many as what stands in it takes.
    TextBuilder text(page_.context_, std::max(width - 2 * kInset, 8.0F), {page_.page_.file, 0, 0});
    const bool form = page_.context_.fillable;
    const ElementId element = page_.tree().add(form ? Tag::form : Tag::paragraph, column_.parent);
    const TextStyle look = text_style(FontRole::regular, Ink::ink, text_size());
    std::size_t start = 0;
    while (start <= value.size() && !value.empty()) {
      const std::size_t end = std::min(value.find('\n', start), value.size());
      text.text(std::string_view(value).substr(start, end - start), {look, element, kNone});
      if (end < value.size()) {
        text.line_break({look, element, kNone});
      }
      start = end + 1;
    }
    text.remove_hyphens();
    const std::size_t lines = text.empty() ? 0 : break_lines(text.items(), text.room()).size();
    const std::uint32_t wanted = std::clamp(field_.lines, 1U, kMaxLines);
    const bool multiline = field_.type == Field::Type::long_text || wanted > 1 || lines > 1 ||
                           (in_cell_ && (field_.type == Field::Type::text || field_.type == Field::Type::person));
    const float line = in_cell_ ? style().field_line * 0.85F : style().field_line;
    const float needed = static_cast<float>(lines) * text_size() * style().line + 2 * kInset;
    const std::uint32_t least = field_.type == Field::Type::long_text ? (in_cell_ ? 2U : 3U) : 1U;
    float height = std::max(static_cast<float>(std::max(wanted, least)) * line, needed);
    height = std::min(height, page_.context_.text_height() * 0.9F);
    Strip& strip = page_.add_strip(height, 0, column_);
    if (form) {
      Op& op = page_.add_op(Op::Kind::field);
      op.element = element;
      op.first = static_cast<std::uint32_t>(page_.flow().fields.size());
      op.x = column_.x;
      op.w = width;
      op.h = height;
      op.stretches = in_cell_;
      page_.flow().fields.push_back({&field_, kNone, value, multiline});
    } else {
      add_drawn_box(text, height, width, kInset);
    }
    if (!field_.unit.empty() && !in_cell_) {
      add_beside(field_.unit, column_.x + width + 6, height);
    }
    strip.end_op = static_cast<std::uint32_t>(page_.flow().ops.size());
    page_.after_ = in_cell_ ? 2 : style().paragraph;
  }

  /// In a book a box is drawn, with what stands in it as text.
  void add_drawn_box(TextBuilder& text, float height, float width, float inset) {
    Op& box = page_.add_op(Op::Kind::outline);
    box.ink = Ink::muted;
    box.x = column_.x;
    box.y = 0.5F;
    box.w = width;
    box.h = height - 1;
    box.stretches = in_cell_;
    PrintFlow& flow = page_.flow();
    const std::vector<TextItem>& items = text.items();
    const auto base = static_cast<std::uint32_t>(flow.items.size());
    if (items.empty()) {
      return;
    }
    const std::vector<TextLine> lines = break_lines(items, text.room());
    flow.items.insert(flow.items.end(), items.begin(), items.end());
    float y = inset + text_size() * 1.1F;
    for (const TextLine& line : lines) {
      Op& op = page_.add_op(Op::Kind::text);
      op.first = base + static_cast<std::uint32_t>(line.first);
      op.end = base + static_cast<std::uint32_t>(line.end);
      op.hyphen = line.hyphen;
      op.x = column_.x + inset;
      op.y = y;
      op.w = line.width;
      y += text_size() * style().line;
    }
  }

  void add_beside(std::string_view words, float x, float height) {
    TextBuilder text(page_.context_, 200, {page_.page_.file, 0, 0});
    const ElementId element = page_.tree().add(Tag::paragraph, column_.parent);
    text.text(words, {text_style(FontRole::regular, Ink::ink, text_size()), element, kNone});
    PrintFlow& flow = page_.flow();
    Op& op = page_.add_op(Op::Kind::text);
    op.first = static_cast<std::uint32_t>(flow.items.size());
    flow.items.insert(flow.items.end(), text.items().begin(), text.items().end());
    op.end = static_cast<std::uint32_t>(flow.items.size());
    op.x = x;
    op.y = height / 2 + text_size() * 0.36F;
    op.w = TextBuilder::extent(text.items()).most;
  }

  void add_ticks() {
    for (std::uint32_t i = 0; i < field_.choices.size(); ++i) {
      const FieldChoice& choice = field_.choices[i];
      const bool ticked =
          field_.type == Field::Type::several ? holds_value(value_, choice.value) : choice.value == value_;
      add_tick(choice.label, i, ticked, i + 1 < field_.choices.size());
    }
    page_.after_ = in_cell_ ? 2 : style().paragraph;
  }

  void add_checkbox() {
    page_.after_ = std::max(page_.after_, in_cell_ ? 0.0F : style().paragraph);
    std::string label = field_.label;
    if (field_.required) {
      label += " (required)";
    }
    add_tick(in_cell_ ? std::string() : label, kNone, value_ == "true", false);
    const std::string help = field_help(field_);
    if (!in_cell_ && !help.empty()) {
      LineLook look;
      look.after = style().paragraph;
      Column inner = column_;
      inner.x += style().tick + 7;
      inner.width -= style().tick + 7;
      page_.add_text(help, Tag::paragraph, text_style(FontRole::regular, Ink::muted, style().small), look, inner);
    }
    page_.after_ = in_cell_ ? 2 : style().paragraph;
  }

  /// A box to tick, with its label beside it.
  void add_tick(const std::string& label, std::uint32_t choice, bool ticked, bool keep) {
    const float side = in_cell_ ? style().tick * 0.9F : style().tick;
    const float line = std::max(text_size() * style().line, side + 3);
    const ElementId paragraph =
        in_cell_ && label.empty() ? column_.parent : page_.tree().add(Tag::paragraph, column_.parent);
    const ElementId element = page_.context_.fillable ? page_.tree().add(Tag::form, paragraph) : kArtifact;
    Op box;
    box.kind = page_.context_.fillable ? Op::Kind::field : Op::Kind::outline;
    box.ink = Ink::muted;
    box.element = element;
    box.x = column_.x + 0.5F;
    box.y = (line - side) / 2;
    box.w = side;
    box.h = side;
    if (page_.context_.fillable) {
      box.first = static_cast<std::uint32_t>(page_.flow().fields.size());
      page_.flow().fields.push_back({&field_, choice, ticked ? "Yes" : "", false});
    }
    page_.add_to_next(box);
    Column inner = column_;
    inner.x += side + 7;
    inner.width = std::max(inner.width - side - 7, 20.0F);
    LineLook look;
    look.line = line;
    look.keep_with_next = keep;
    std::string shown = label;
    if (!page_.context_.fillable && ticked) {
      shown = shown.empty() ? "✓" : "✓ " + shown;
    }
    TextBuilder text(page_.context_, inner.width, {page_.page_.file, 0, 0});
    text.text(shown, {text_style(FontRole::regular, Ink::ink, text_size()), paragraph, kNone});
    if (text.empty()) {
      page_.add_strip(line, 0, column_);
    } else {
      page_.add_lines(text.items(), inner, look, true);
    }
  }

  PageFlow& page_;
  const Field& field_;
  Column column_;
  bool in_cell_;
  std::string value_;
};

TextBuilder::Extent field_extent(const PrintContext& context, const Field& field) {
  const float size = context.style.table;
  const auto longest = [&] {
    std::size_t most = 0;
    for (const FieldChoice& choice : field.choices) {
      most = std::max(most, choice.label.size());
    }
    return static_cast<float>(std::min<std::size_t>(most, 24));
  };
  switch (field.type) {
    case Field::Type::text:
      return {size * 5, size * 13};
    case Field::Type::long_text:
      return {size * 6, size * 18};
    case Field::Type::number:
      return {size * 4, size * 5.5F};
    case Field::Type::date:
      return {size * 6, size * 7};
    case Field::Type::person:
      return {size * 5, size * 11};
    case Field::Type::choice:
      return {std::max(size * 4, std::min(longest(), 14.0F) * size * 0.5F + 14), longest() * size * 0.5F + 16};
    case Field::Type::several:
      return {std::max(size * 5, longest() * size * 0.5F + 22), longest() * size * 0.55F + 26};
    case Field::Type::checkbox:
      break;
  }
  return {context.style.tick + 2, context.style.tick + 4};
}

void add_cell_field(PageFlow& page, const Field& field, const Column& column) {
  FieldFlow(page, field, column, true).add();
}

void add_labelled_field(PageFlow& page, const Field& field, const Column& column) {
  FieldFlow(page, field, column, false).add();
}

}  // namespace waymark
