#include "render/pdf/print_style.hpp"

#include "theme/theme.hpp"

#include <charconv>
#include <string_view>

namespace waymark {
namespace {

constexpr double kLeastContrast = 4.5;

PrintColour colour_of(std::string_view hex) {
  const auto part = [&](std::size_t at) {
    int value = 0;
    if (hex.size() >= at + 2) {
      std::from_chars(hex.data() + at, hex.data() + at + 2, value, 16);
    }
    return static_cast<float>(value) / 255;
  };
  return {part(1), part(3), part(5)};
}

}  // namespace

Sheet sheet_of(Paper paper) {
  switch (paper) {
    case Paper::a4:
      break;
    case Paper::a4_landscape:
      return {841.89F, 595.28F};
    case Paper::a3_landscape:
      return {1190.55F, 841.89F};
    case Paper::a1_landscape:
      return {2383.94F, 1683.78F};
  }
  return {595.28F, 841.89F};
}

PrintStyle print_style(const std::map<std::string, std::string>& colours, bool large) {
  PrintStyle style;
  const auto value = [&](const char* role, std::string_view otherwise) -> std::string {
    const auto found = colours.find(role);
    return found == colours.end() ? std::string(otherwise) : found->second;
  };
  const std::string paper = value("paper", "#ffffff");
  const std::string tint = value("tint", "#eaf3f5");
  const std::string ink = value("ink", "#212b32");
  const auto readable = [&](const std::string& colour) -> std::string {
    const bool low = contrast(colour, paper) < kLeastContrast || contrast(colour, tint) < kLeastContrast;
    return low ? ink : colour;
  };
  const auto set = [&](Ink role, std::string_view colour) {
    style.colours[static_cast<std::size_t>(role)] = colour_of(colour);
  };
  set(Ink::ink, ink);
  set(Ink::muted, readable(value("muted", "#4c6272")));
  set(Ink::accent, readable(value("accent", "#00566b")));
  set(Ink::tint, tint);
  set(Ink::paper, paper);
  set(Ink::link, readable(value("link", "#005eb8")));
  set(Ink::border, value("border", "#c8d3d8"));
  const std::string header = value("header", "#0f3a4d");
  const std::string header_text = value("header-text", "#ffffff");
  set(Ink::header, header);
  set(Ink::header_text, contrast(header, header_text) < kLeastContrast ? paper : header_text);
  if (large) {
    style.large = true;
    style.body = style.small = style.table = style.running = 16;
    style.lead = 18;
    style.headings = {30, 24, 20, 18, 17, 16};
    style.cover = 40;
    style.side = 54;
    style.top = 80;
    style.bottom = 76;
    style.paragraph = 10;
    style.indent = 27;
    style.tick = 18;
    style.field_line = 30;
  }
  return style;
}

PrintStyle scaled(PrintStyle style, float factor) {
  for (float* measure :
       {&style.body, &style.small, &style.table, &style.lead, &style.running, &style.cover, &style.side, &style.top,
        &style.bottom, &style.furniture, &style.paragraph, &style.indent, &style.tick, &style.field_line}) {
    *measure *= factor;
  }
  for (float& heading : style.headings) {
    heading *= factor;
  }
  return style;
}

}  // namespace waymark
