#include "render/pdf/link_bar.hpp"

#include "text/code_points.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

constexpr float kPadding = 5;
constexpr float kGap = 3;

float size_of(const PrintStyle& style) { return style.large ? style.small : 8; }
float row_of(const PrintStyle& style) { return size_of(style) * 1.9F; }

/// Titles that would fill a row are cut in print; the link's description has them whole.
std::string short_title(const std::string& title) {
  constexpr std::size_t kMost = 26;  // characters
  std::size_t at = 0;
  for (std::size_t i = 0; i < kMost && at < title.size(); ++i) {
    next_code_point(title, at);
  }
  if (at >= title.size()) {
    return title;
  }
  const std::size_t space = title.rfind(' ', at);
  return title.substr(0, space == std::string::npos || space == 0 ? at : space) + "…";
}

/// The titles of the chapters, as BookFlow makes them.
std::vector<std::string> chapters_of(const Library& library, const Book& book) {
  std::vector<std::string> titles;
  const bool many = book.parts.size() > 1;
  for (const BookPart& part : book.parts) {
    const Pack* pack = find_pack(library, part.pack);
    if (pack != nullptr && pack->index_page != kNoPage) {
      titles.push_back(library.pages[pack->index_page].meta.title);
    } else if (many) {
      titles.push_back(pack != nullptr ? pack->title : part.title);
    }
    if (!many && pack != nullptr) {
      for (const OutlineEntry& entry : pack->outline) {
        titles.push_back(entry.page != kNoPage ? library.pages[entry.page].meta.title : entry.title);
      }
    }
    for (const std::string& id : part.pages) {
      if (const auto page = library.page_by_id.find(id); !many && page != library.page_by_id.end()) {
        titles.push_back(library.pages[page->second].meta.title);
      }
    }
  }
  titles.insert(titles.end(), {"Glossary", "Index"});
  return titles;
}

float width_of(const std::string& title, float size, FontSet& fonts) {
  float width = 2 * kPadding;
  for (std::size_t i = 0; i < title.size();) {
    const std::size_t end = title[i] == ' ' ? i + 1 : std::min(title.find(' ', i), title.size());
    width += fonts.width(fonts.word(FontRole::bold, std::string_view(title).substr(i, end - i))) * size;
    i = end;
  }
  return width;
}

}  // namespace

LinkBar plan_link_bar(const PrintStyle& style, const RenderInput& input, const Book& book, FontSet& fonts) {
  constexpr std::size_t kMostRows = 6;
  const float room = sheet_of(Paper::a4).width - 2 * style.side;
  const auto rows_of = [&](const std::vector<std::string>& titles) {
    float x = 0;
    std::size_t rows = 1;
    for (const std::string& title : titles) {
      const float width = width_of(short_title(title), size_of(style), fonts);
      if (x + width > room && x > 0) {
        ++rows;
        x = 0;
      }
      x += width + kGap;
    }
    return rows;
  };
  const auto height_of = [&](std::size_t rows) { return static_cast<float>(rows) * (row_of(style) + kGap) - 8; };
  const std::vector<std::string> least{"Home", "Contents", "◀ Previous", "Next ▶"};
  std::vector<std::string> all = chapters_of(input.library, book);
  all.insert(all.begin(), least.begin(), least.end());
  // In large print, or if there are many, chapters would fill the page: they are one step away, in the contents.
  const std::size_t rows = rows_of(all);
  const bool chapters = !style.large && rows <= kMostRows;
  return {height_of(chapters ? rows : rows_of(least)), chapters};
}

void add_link_bar(PageDrawer& drawer, const std::vector<PrintPage>& pages, PrintContext& context,
                  const LinkBar& bar_plan, const std::vector<std::pair<std::string, std::uint32_t>>& chapters,
                  std::uint32_t contents) {
  const PrintStyle& style = context.style;
  PrintFlow& flow = context.flow;
  const ElementId section = flow.structure.add(Tag::sect, StructureTree::root());
  flow.structure.details(section).title = "Links between pages";
  TextStyle look;
  look.role = FontRole::bold;
  look.size = size_of(style);
  struct Button {
    std::string text;
    std::string description;
    std::uint32_t destination = kNone;
    bool here = false;
  };
  std::vector<std::uint32_t> tops;
  for (std::uint32_t i = 0; i < pages.size(); ++i) {
    tops.push_back(context.new_destination());
    flow.destinations.back().page = i;
  }
  for (std::uint32_t i = 1; i < pages.size(); ++i) {
    drawer.turn_to(i);
    std::vector<Button> buttons{{"Home", "Home: the cover", tops[0], false},
                                {"Contents", "Contents", contents, false},
                                {"◀ Previous", "Previous page", tops[i - 1], false}};
    if (i + 1 < pages.size()) {
      buttons.push_back({"Next ▶", "Next page", tops[i + 1], false});
    }
    for (const auto& [title, destination] : chapters) {
      if (!bar_plan.chapters) {
        break;
      }
      buttons.push_back({short_title(title), title, destination, flow.sections[pages[i].section] == title});
    }
    const ElementId bar = flow.structure.add(Tag::paragraph, section);
    const float right = sheet_of(pages[i].paper).width - style.side;
    float x = style.side;
    float y = style.furniture + 8;
    for (const Button& button : buttons) {
      const float width = drawer.text_width(look.role, button.text, look.size) + 2 * kPadding;
      if (x + width > right && x > style.side) {
        x = style.side;
        y += row_of(style) + kGap;
      }
      look.ink = button.here ? Ink::header_text : Ink::accent;
      PrintLink link;
      link.destination = button.destination;
      link.description = fmt::format("{}: go to it", button.description);
      flow.links.push_back(std::move(link));
      drawer.button(button.text, look, x, y, width, row_of(style), button.here ? Ink::header : Ink::tint,
                    flow.structure.add(Tag::link, bar), static_cast<std::uint32_t>(flow.links.size() - 1));
      x += width + kGap;
    }
    drawer.finish_page();
  }
}

}  // namespace waymark
