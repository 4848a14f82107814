#include "render/pdf/form_writer.hpp"

#include "render/pdf/font_embedding.hpp"
#include "render/pdf/line_breaks.hpp"
#include "render/pdf/pdf_syntax.hpp"
#include "render/pdf/text_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>

namespace waymark {
namespace {

constexpr unsigned kRequired = 1U << 1U;
constexpr unsigned kMultiline = 1U << 12U;
constexpr unsigned kRadio = 1U << 15U;
constexpr unsigned kCombo = 1U << 17U;
constexpr float kInset = 4;

bool is_radio(const PrintField& field) { return field.choice != kNone && field.field->type == Field::Type::choice; }

unsigned flags_of(const Field& field) { return field.required ? kRequired : 0U; }

std::string number(float value) {
  std::string out;
  append_number(out, value);
  return out;
}

}  // namespace

FormWriter::Name& FormWriter::named(const std::string& id) {
  Name* name = &top_;
  for (std::size_t start = 0; start <= id.size();) {
    const std::size_t end = std::min(id.find('.', start), id.size());
    const std::string part = id.substr(start, end - start);
    const auto [found, added] = name->kids.try_emplace(part);
    if (added) {
      name->order.push_back(part);
      if (name != &top_ && name->object == 0) {
        name->object = file_.reserve();
      }
    }
    name = &found->second;
    start = end + 1;
  }
  return *name;
}

std::string FormWriter::tooltip(const PrintField& field) {
  const Field& of = *field.field;
  std::string text = of.label;
  if (field.choice != kNone) {
    text += ": " + of.choices[field.choice].label;
  }
  if (of.type == Field::Type::date) {
    text += " (day/month/year)";
  } else if (!of.unit.empty()) {
    text += " (" + of.unit + ")";
  }
  if (of.required) {
    text += " (required)";
  }
  if (!of.help.empty() && field.choice == kNone) {
    text += ". " + of.help;
  }
  return text;
}

std::string FormWriter::colour(Ink ink, std::string_view op) const {
  const PrintColour& value = context_.style.colour(ink);
  return fmt::format("{} {} {} {} ", number(value.red), number(value.green), number(value.blue), op);
}

std::string FormWriter::box(float w, float h) const {
  return fmt::format("q 0.75 w {}{}0.5 0.5 {} {} re B Q\n", colour(Ink::muted, "RG"), colour(Ink::paper, "rg"),
                     number(w - 1), number(h - 1));
}

PdfWriter::Id FormWriter::appearance(const std::string& content, float w, float h) {
  const std::string box = fmt::format("[0 0 {} {}]", number(w), number(h));
  PdfWriter::Id& made = appearances_[box + content];
  if (made == 0) {
    made = file_.add_stream(fmt::format("/Type/XObject/Subtype/Form/BBox{}/Resources {}", box, reference(resources_)),
                            content);
  }
  return made;
}

std::string FormWriter::shown_text(const PrintField& field, float w, float h) {
  if (field.value.empty()) {
    return {};
  }
  TextBuilder text(context_, std::max(w - 2 * kInset, 8.0F), {});
  TextLook look;
  look.style.size = text_size();
  for (std::size_t start = 0; start <= field.value.size();) {
    const std::size_t end = std::min(field.value.find('\n', start), field.value.size());
    text.text(std::string_view(field.value).substr(start, end - start), look);
    if (end < field.value.size()) {
      text.line_break(look);
    }
    start = end + 1;
  }
  text.remove_hyphens();
  const std::vector<TextItem>& items = text.items();
  const std::vector<TextLine> lines = break_lines(items, text.room());
  const float step = look.style.size * context_.style.line;
  float y = field.multiline ? h - kInset - look.style.size : h / 2 - look.style.size * 0.36F;
  std::string out =
      fmt::format("/Tx BMC\nq 1 1 {} {} re W n\n{}", number(w - 2), number(h - 2), colour(Ink::ink, "rg"));
  for (const TextLine& line : lines) {
    fmt::format_to(std::back_inserter(out), "BT {} {} Td ", number(kInset), number(y));
    std::uint32_t font = kNone;
    for (std::size_t i = line.first; i < line.end; ++i) {
      if (items[i].kind != ItemKind::word && items[i].kind != ItemKind::space) {
        continue;
      }
      for (std::size_t r = 0; r < fonts_.run_count(items[i].word); ++r) {
        const FontSet::Run& run = fonts_.run(items[i].word, r);
        if (run.font != font) {
          fmt::format_to(std::back_inserter(out), "/F{} {} Tf ", run.font, number(look.style.size));
          font = run.font;
        }
        out += '[';
        out += fonts_.shown(run);
        out += "]TJ ";
      }
    }
    out += "ET\n";
    y -= step;
  }
  return out + "Q\nEMC\n";
}

std::string FormWriter::text_entries(const PrintField& field, std::string_view name, float w, float h) {
  const Field& of = *field.field;
  const bool choice = of.type == Field::Type::choice;
  unsigned flags = flags_of(of);
  std::string out = fmt::format("/FT/{}/T {}", choice ? "Ch" : "Tx", text_string(name));
  std::string value = field.value;
  if (choice) {
    flags |= kCombo;
    out += "/Opt[[()()]";
    for (const FieldChoice& each : of.choices) {
      out += "[" + text_string(each.value) + text_string(each.label) + "]";
      if (each.label == field.value) {
        value = each.value;
      }
    }
    out += "]";
  } else {
    flags |= field.multiline ? kMultiline : 0U;
    if (of.max_length != 0 && of.type != Field::Type::date && of.type != Field::Type::number) {
      fmt::format_to(std::back_inserter(out), "/MaxLen {}", of.max_length);
    }
  }
  fmt::format_to(std::back_inserter(out), "/Ff {}/V {}/DA(/{} {} Tf {})/MK<<>>/AP<</N {}>>", flags, text_string(value),
                 kFormFont, number(text_size()), colour(Ink::ink, "rg"),
                 reference(appearance(box(w, h) + shown_text(field, w, h), w, h)));
  return out;
}

std::string FormWriter::tick_entries(const PrintField& field, float side) {
  const std::string blank = box(side, side);
  const std::string tick =
      fmt::format("{}q {} w 1 J 1 j {}{} {} m {} {} l {} {} l S Q\n", blank, number(side * 0.13F),
                  colour(Ink::ink, "RG"), number(side * 0.22F), number(side * 0.5F), number(side * 0.42F),
                  number(side * 0.28F), number(side * 0.8F), number(side * 0.76F));
  const std::string on = is_radio(field) ? "V" + std::to_string(field.choice) : "Yes";
  return fmt::format("/AS/{}/MK<</CA(4)>>/AP<</N<</{} {}/Off {}>>>>", field.value.empty() ? "Off" : on, on,
                     reference(appearance(tick, side, side)), reference(appearance(blank, side, side)));
}

std::string FormWriter::widget(std::uint32_t annotation, const Annotation& at) {
  const PrintField& field = context_.flow.fields[at.field];
  const Field& of = *field.field;
  const float w = at.box[2] - at.box[0];
  const float h = at.box[3] - at.box[1];
  const std::string tip = "/TU " + text_string(tooltip(field));
  const bool ticks = field.choice != kNone || of.type == Field::Type::checkbox;
  const bool one_of_several = field.choice != kNone && !is_radio(field);
  const std::string id = one_of_several ? fmt::format("{}.{}", of.id, field.choice) : of.id;
  Name& name = named(id);
  name.annotations.push_back(annotation);
  const std::string part = id.substr(id.rfind('.') + 1);
  if (is_radio(field)) {
    if (name.object == 0) {
      name.object = file_.reserve();
      name.entries = fmt::format("/FT/Btn/Ff {}/TU {}", kRadio | flags_of(of), text_string(of.label));
    }
    if (!field.value.empty()) {
      fmt::format_to(std::back_inserter(name.entries), "/V/V{}", field.choice);
    }
    return fmt::format("/Parent {}{}{}", reference(name.object), tip, tick_entries(field, w));
  }
  std::string out = tip;
  if (const std::size_t dot = id.rfind('.'); dot != std::string::npos) {
    out += "/Parent " + reference(named(id.substr(0, dot)).object);
  }
  if (ticks) {
    return out +
           fmt::format("/FT/Btn/Ff {}/T {}/V/{}", one_of_several ? 0U : flags_of(of), text_string(part),
                       field.value.empty() ? "Off" : "Yes") +
           tick_entries(field, w);
  }
  return out + text_entries(field, part, w, h);
}

void FormWriter::write_names(Name& name, PdfWriter::Id parent, std::string_view part) {
  if (name.object == 0) {
    return;  // a widget that is its own field
  }
  std::string kids;
  for (const std::string& each : name.order) {
    Name& kid = name.kids.at(each);
    write_names(kid, name.object, each);
    kids += reference(kid.object != 0 ? kid.object : first_annotation_ + kid.annotations.front()) + " ";
  }
  if (name.order.empty()) {  // its widgets are its kids
    for (const std::uint32_t annotation : name.annotations) {
      kids += reference(first_annotation_ + annotation) + " ";
    }
  }
  if (!name.entries.empty() && name.entries.find("/V/") == std::string::npos) {
    name.entries += "/V/Off";
  }
  file_.set(name.object, fmt::format("<</T {}{}{}/Kids[{}]>>", text_string(part), name.entries,
                                     parent == 0 ? std::string() : "/Parent " + reference(parent), kids));
}

std::string FormWriter::form(PdfWriter::Id form_font) {
  std::string fields;
  for (const std::string& each : top_.order) {
    Name& name = top_.kids.at(each);
    write_names(name, 0, each);
    fields += reference(name.object != 0 ? name.object : first_annotation_ + name.annotations.front()) + " ";
  }
  return fmt::format("/AcroForm<</Fields[{}]/DR<</Font<</{} {}>>>>/DA(/{} {} Tf {})>>", fields, kFormFont,
                     reference(form_font), kFormFont, number(text_size()), colour(Ink::ink, "rg"));
}

}  // namespace waymark
