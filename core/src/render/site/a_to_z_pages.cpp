#include "render/site/html_writer.hpp"
#include "render/site/local_tag.hpp"
#include "render/site/made_pages.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace waymark {
namespace {

/// More pages than this are split into a page a letter.
constexpr std::size_t kMaxOnOnePage = 1000;
constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ#";

struct Listed {
  std::string key;  ///< title for sorting
  std::uint32_t page = 0;
};

using Letters = std::array<std::vector<Listed>, kLetters.size()>;

Letters by_letter(const Library& library) {
  Letters letters;
  for (std::uint32_t i = 0; i < library.pages.size(); ++i) {
    const Pack& pack = library.packs[library.pages[i].pack];
    if (pack.made && i != pack.index_page) {
      continue;  // pages that tell what changed have the titles of pages that are listed
    }
    const std::string& title = library.pages[i].meta.title;
    letters[kLetters.find(index_letter(title))].push_back({fold_case(title), i});
  }
  for (std::vector<Listed>& list : letters) {
    std::sort(list.begin(), list.end(),
              [](const Listed& a, const Listed& b) { return a.key != b.key ? a.key < b.key : a.page < b.page; });
  }
  return letters;
}

/// The name of a letter's page or anchor: 'a' to 'z', or 'other'.
std::string letter_name(char letter) {
  return letter == '#' ? std::string("other") : std::string(1, static_cast<char>(letter + ('a' - 'A')));
}

std::string_view letter_title(std::size_t index) {
  return index + 1 == kLetters.size() ? "Other" : kLetters.substr(index, 1);
}

void write_list(const SiteFrame& frame, const std::vector<Listed>& list, std::string_view root, HtmlWriter& html) {
  const Library& library = frame.input.library;
  html.markup("<ul class=\"wm-index wm-index--narrow\">\n");
  for (const Listed& listed : list) {
    const PageSource& page = library.pages[listed.page];
    html.markup("<li><a href=\"").attribute(root).fragment(frame.map.address(listed.page)).markup("\">");
    html.text(page.meta.title).markup("</a> <span class=\"wm-index__pack\">").text(library.packs[page.pack].title);
    html.markup("</span>");
    write_local_tag(library, listed.page, html);
    html.markup("</li>\n");
  }
  html.markup("</ul>\n");
}

/// The row of letters; those without a page are no links. `split` says that each letter has a page of its own.
void write_letters(const Letters& letters, bool split, HtmlWriter& html) {
  html.markup("<nav class=\"wm-letters\" aria-label=\"Letters\"><ul>\n");
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i].empty()) {
      if (kLetters[i] != '#') {
        html.markup("<li><span>").text(letter_title(i)).markup("</span></li>\n");
      }
      continue;
    }
    html.markup("<li><a href=\"");
    if (split) {
      html.markup("a-z/").attribute(letter_name(kLetters[i])).markup(".html\">");
    } else {
      html.markup("#wm-letter-").attribute(letter_name(kLetters[i])).markup("\">");
    }
    html.text(letter_title(i)).markup("</a></li>\n");
  }
  html.markup("</ul></nav>\n");
}

}  // namespace

std::vector<OutputFile> a_to_z_pages(const SiteFrame& frame) {
  const Letters letters = by_letter(frame.input.library);
  const bool split = frame.input.library.pages.size() > kMaxOnOnePage;
  std::vector<OutputFile> files;
  std::string main;
  HtmlWriter html(main);
  write_letters(letters, split, html);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i].empty()) {
      continue;
    }
    if (split) {
      std::string own;
      HtmlWriter own_html(own);
      write_list(frame, letters[i], "../", own_html);
      const std::string title = "A to Z: " + std::string(letter_title(i));
      files.push_back(made_page(frame, "a-z/" + letter_name(kLetters[i]) + ".html", title, {}, own));
    } else {
      html.markup("<h2 id=\"wm-letter-").attribute(letter_name(kLetters[i])).markup("\">").text(letter_title(i));
      html.markup("</h2>\n");
      write_list(frame, letters[i], "", html);
    }
  }
  files.push_back(made_page(frame, "a-z.html", "A to Z of pages",
                            split ? "Choose the letter that the page's title starts with." : "Every page by its title.",
                            main));
  return files;
}

}  // namespace waymark
