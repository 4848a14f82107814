#include "render/model/model_json.hpp"

#include <waymark/write_model.hpp>

namespace waymark {

std::string to_json(const Document& document) {
  return document_json(document).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string to_json(const Library& library, const std::vector<Document>& documents,
                    const std::function<std::vector<std::uint32_t>(const Book&)>& pages_of) {
  Json books = Json::array();
  for (const Book& book : library.knowledge_base.books) {
    Json pages = Json::array();
    for (const std::uint32_t page : pages_of(book)) {
      pages.push_back(library.pages[page].id);
    }
    books.push_back({{"id", book.id}, {"title", book.title}, {"pages", std::move(pages)}});
  }
  Json pages = Json::array();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const PageSource& page = library.pages[i];
    pages.push_back({{"id", page.id},
                     {"title", page.meta.title},
                     {"summary", page.meta.summary},
                     {"document", document_json(documents[i])}});
  }
  const Json all{{"books", std::move(books)}, {"pages", std::move(pages)}};
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace waymark
