#include "render/pdf/print_job.hpp"

#include "printed_page.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace waymark;

/// What a page of this Markdown is told of when it is printed, and what is wrong with its PDF.
void check_printed(const std::string& markdown) {
  const PrintedPage printed(markdown);
  CHECK(printed.messages.empty());
  CHECK(printed.faults.empty());
  CHECK(printed.result.pages >= 1);
}

TEST_CASE("a page of every kind of text is accessible") {
  check_printed(R"(## Heading

A paragraph with *emphasis*, **strong**, `code`, ~~struck~~ and [a link](https://example.org/).
A second line.[^1]

- one
- two
  1. inner
  2. list

> quoted

| a | b |
|---|--:|
| 1 | 2 |

```
code  as it is
```

---

- [ ] to do
- [x] done

[^1]: A note.
)");
}

TEST_CASE("an empty page is a page") { check_printed(""); }

TEST_CASE("the same page has the same bytes") {
  const std::string text = "## A\n\nSome text [here](https://example.org).\n";
  CHECK(PrintedPage(text).result.bytes == PrintedPage(text).result.bytes);
}

TEST_CASE("large print has more pages") {
  std::string text;
  for (int i = 0; i < 60; ++i) {
    text += "A paragraph of some words that goes on for a while, so that there are a few lines of it to be set.\n\n";
  }
  ParsedPage parsed(text);
  PrintJob large;
  large.large = true;
  const PrintedPage big(parsed, large);
  CHECK(big.faults.empty());
  CHECK(big.result.pages > PrintedPage(text).result.pages);
}

TEST_CASE("a word of 5,000 characters is cut into lines") { check_printed(std::string(5000, 'w')); }

TEST_CASE("a word of 5,000 characters in a cell is, too") {
  check_printed("| a | b |\n|---|---|\n| " + std::string(5000, 'w') + " | x |\n");
}

TEST_CASE("a table wider than any page stands in parts") {
  std::string head = "|";
  std::string line = "|";
  std::string row = "|";
  for (int i = 0; i < 60; ++i) {
    head += " column" + std::to_string(i) + " |";
    line += "---|";
    row += " internationalisation |";
  }
  check_printed(head + "\n" + line + "\n" + row + "\n");
}

TEST_CASE("a cell taller than a page goes on over pages") {
  std::string cell;
  for (int i = 0; i < 3000; ++i) {
    cell += "word ";
  }
  const PrintedPage printed("| a | b |\n|---|---|\n| " + cell + " | x |\n");
  CHECK(printed.messages.empty());
  CHECK(printed.faults.empty());
  CHECK(printed.result.pages > 2);
}

TEST_CASE("lists nested a hundred deep are legible") {
  std::string text;
  for (int i = 0; i < 95; ++i) {
    text += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- level " + std::to_string(i) + "\n";
  }
  check_printed(text);
}

TEST_CASE("text from right to left, marks and symbols find a font") {
  check_printed("שלום עולם and مرحبا بالعالم, e\u0301, ✓ ☐ → £ – “quoted” ½ हिन्दी தமிழ்\n");
}

TEST_CASE("emoji that a font has are drawn; those that none has are an error with its place") {
  check_printed("A face: \U0001F600\n");
  const PrintedPage lost("First line.\n\nA unicorn: \U0001F984 and again \U0001F984\n");
  CHECK(lost.messages ==
        "pack/page.md:3:1: error: no font for PDFs has the character '\U0001F984' (U+1F984), so print would lose it\n  "
        "hint: write it in words or with another character\n");
  CHECK(lost.result.bytes.empty());
}

TEST_CASE("characters that nobody sees do no harm") { check_printed("a\u200Bb\u200Dc\uFE0Fd\u2060e co\u00ADop\n"); }

TEST_CASE("a control character is lost, in a short word and in one that must be cut") {
  for (const std::string& word :
       {std::string("a\x7F") + "b", std::string(400, 'w') + "\x7F½" + std::string(400, 'w')}) {
    CHECK(PrintedPage(word + "\n").messages.find("U+007F") != std::string::npos);
  }
}

TEST_CASE("Chinese, for which no font is shipped, is reported") {
  const PrintedPage lost("你好\n");
  CHECK(lost.messages.find("U+4F60") != std::string::npos);
}

TEST_CASE("what a phrase's language is, is said") {
  const PrintedPage printed("They say [croeso](lang:cy) there.\n");
  CHECK(printed.faults.empty());
}

}  // namespace
