#include "pack/read_books.hpp"

#include "pack/field_check.hpp"
#include "pack/portable_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

/// Ends the names of the files in which a book has large print.
constexpr std::string_view kLargePrint = "large-print";

/// The id, which names the book's files, or "".
std::string read_book_id(MappingReader& fields) {
  std::string id = read_id(fields);
  if (id == "pages" || id == "worksheets") {
    fields.wrong("id", fmt::format("is '{}', the name of a folder beside the books", id), "choose another id");
    return {};
  }
  if (id.ends_with(kLargePrint)) {
    fields.wrong("id", fmt::format("ends in '{}', as the files in large print do: '{}'", kLargePrint, id),
                 "choose another id; every book comes in large print too");
    return {};
  }
  for (const std::string& name : {id + ".pdf", fmt::format("{}-{}.pdf", id, kLargePrint)}) {
    if (const NameProblem problem = name_problem(name); !id.empty() && problem.found()) {
      fields.wrong("id", fmt::format("is '{}', but {}", id, problem.message), "choose another id");
      return {};
    }
  }
  return id;
}

BookPart read_part(const YamlNode& node, const std::string& file, Diagnostics& diagnostics) {
  MappingReader fields(node, file, "a part of a book", diagnostics);
  BookPart part;
  part.line = node.line;
  const bool has_pages = fields.node("pages") != nullptr;
  const bool has_pack = fields.node("pack") != nullptr;
  // Why: a pack has a title of its own, pages have none together.
  part.title = one_line(has_pages ? fields.required_text("title") : fields.text("title"));
  if (has_pages) {
    for (const std::string& page : fields.texts("pages")) {
      part.pages.push_back(page_id(page));
    }
    const YamlNode& pages = *fields.node("pages");
    if (pages.is_null() || (pages.is_sequence() && pages.items.empty())) {
      fields.wrong("pages", "is empty", "list pages as 'pack/name'");
    }
  }
  if (has_pack) {
    part.pack = fields.required_text("pack");
  }
  if (has_pages && has_pack) {
    fields.wrong("pack", "stands beside 'pages'", "make two parts of them");
    part.pack.clear();
  } else if (!has_pages && !has_pack && node.is_mapping()) {
    diagnostics.error({file, node.line, node.column}, "a part of a book has neither 'pack' nor 'pages'",
                      "write 'pack: ID' for a whole pack, or 'title' and a list of 'pages'");
  }
  fields.finish();
  return part;
}

void read_parts(MappingReader& fields, Book& book, const std::string& file, Diagnostics& diagnostics) {
  constexpr std::string_view kHint = "list parts: each a 'pack', or 'pages' under a 'title'";
  const YamlNode* parts = fields.node("parts");
  if (parts == nullptr) {
    diagnostics.error({file, book.line, fields.column_of("parts")}, "'parts' is missing in a book", std::string(kHint));
    return;
  }
  if (!parts->is_sequence() || parts->items.empty()) {
    fields.wrong("parts", parts->is_null() || parts->is_sequence() ? "is empty" : "must be a list", std::string(kHint));
    return;
  }
  for (const YamlNode& item : parts->items) {
    book.parts.push_back(read_part(item, file, diagnostics));
  }
}

}  // namespace

std::vector<Book> read_books(MappingReader& reader, const std::string& file, Diagnostics& diagnostics) {
  std::vector<Book> books;
  const YamlNode* value = reader.node("books");
  if (value == nullptr || value->is_null()) {
    return books;
  }
  if (!value->is_sequence()) {
    reader.wrong("books", "must be a list", "start each book with '- id: ...'");
    return books;
  }
  for (const YamlNode& item : value->items) {
    MappingReader fields(item, file, "a book", diagnostics);
    Book book;
    book.line = item.line;
    book.id = read_book_id(fields);
    book.title = one_line(fields.required_text("title"));
    book.summary = one_line(fields.text("summary"));
    book.navigation = fields.flag("navigation", false);
    if (item.is_mapping()) {
      read_parts(fields, book, file, diagnostics);
    }
    fields.finish();
    const auto same = std::find_if(books.begin(), books.end(), [&](const Book& other) { return other.id == book.id; });
    if (!book.id.empty() && same != books.end()) {
      fields.wrong("id", fmt::format("is that of another book: '{}'", book.id),
                   fmt::format("that book is on line {}: change one of them", same->line));
    }
    books.push_back(std::move(book));
  }
  return books;
}

}  // namespace waymark
