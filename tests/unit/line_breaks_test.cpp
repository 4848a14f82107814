#include "render/pdf/line_breaks.hpp"

#include "made_up_measure.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace waymark;

/// Words of 10 points a character; '-' inside a word is a place for a hyphen, '|' ends a line, '/' is a break place.
std::vector<TextItem> items_of(std::string_view text, MadeUpMeasure& measure) {
  std::vector<TextItem> items;
  std::string word;
  const auto add = [&](ItemKind kind, std::string_view of) {
    TextItem item;
    item.kind = kind;
    item.word = measure.word(FontRole::regular, of);
    item.width = measure.width(item.word) * 20;
    items.push_back(item);
  };
  const auto flush = [&] {
    if (!word.empty()) {
      add(ItemKind::word, word);
      word.clear();
    }
  };
  for (const char c : text) {
    switch (c) {
      case ' ':
        flush();
        add(ItemKind::space, " ");
        break;
      case '-':
        flush();
        add(ItemKind::hyphen_place, "-");
        break;
      case '/':
        flush();
        add(ItemKind::break_place, "");
        break;
      case '|':
        flush();
        add(ItemKind::line_break, "");
        break;
      default:
        word += c;
    }
  }
  flush();
  return items;
}

std::vector<std::string> lines_of(std::string_view text, float width) {
  MadeUpMeasure measure;
  const std::vector<TextItem> items = items_of(text, measure);
  std::vector<std::string> shown;
  for (const TextLine& line : break_lines(items, width)) {
    std::string words;
    for (std::size_t i = line.first; i < line.end; ++i) {
      words += items[i].kind == ItemKind::word || items[i].kind == ItemKind::space ? measure.text(items[i].word) : "";
    }
    shown.push_back(words + (line.hyphen ? "-" : ""));
  }
  return shown;
}

using Lines = std::vector<std::string>;

TEST_CASE("a short paragraph is one line") {
  CHECK(lines_of("one two", 200) == Lines{"one two"});
  CHECK(lines_of("", 200) == Lines{""});
}

TEST_CASE("breaks are chosen together, not line by line") {
  // Line by line it would be 'aaa bb cc', 'ddddd', 'ee ff'.
  CHECK(lines_of("aaa bb cc ddddd ee ff gg", 90) == Lines{"aaa bb cc", "ddddd ee", "ff gg"});
  CHECK(lines_of("aaaa bbbb cc dddddddd", 90) == Lines{"aaaa", "bbbb cc", "dddddddd"});
}

TEST_CASE("a hyphen is drawn only where a line ends at it, and costs something") {
  CHECK(lines_of("inter-national", 300) == Lines{"international"});
  CHECK(lines_of("inter-national", 100) == Lines{"inter-", "national"});
  CHECK(lines_of("aaaaaaaa bb-bb", 90) == Lines{"aaaaaaaa", "bbbb"});
}

TEST_CASE("a line ends at a break place without a hyphen") {
  CHECK(lines_of("and/or", 30) == Lines{"and", "or"});
  CHECK(lines_of("and/or", 90) == Lines{"andor"});
}

TEST_CASE("a line break ends a line") { CHECK(lines_of("one|two three", 300) == Lines{"one", "two three"}); }

TEST_CASE("a piece wider than the line stands on a line of its own") {
  CHECK(lines_of("a bbbbbbbbbb c", 50) == Lines{"a", "bbbbbbbbbb", "c"});
}

TEST_CASE("every item is on some line, whatever the width") {
  const std::string text = "the quick brown fox jumps over the lazy dog and runs a-way from it all/the time";
  for (float width = 1; width < 800; width += 7) {
    std::string together;
    for (const std::string& line : lines_of(text, width)) {
      together += line;
    }
    std::erase_if(together, [](char c) { return c == ' ' || c == '-'; });
    CHECK(together == "thequickbrownfoxjumpsoverthelazydogandrunsawayfromitallthetime");
  }
}

}  // namespace
