// Renders a document that a test built as the body of the one page of a library.
#pragma once

#include "render/site/body_html.hpp"

#include <waymark/document_builder.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace waymark {

inline std::string body_html(Document document, std::string_view id_prefix = {}) {
  Library library;
  library.packs.resize(1);
  library.packs[0].id = "pack";
  library.packs[0].end_page = 1;
  library.packs[0].outline.push_back({"Page", 0, false, {}, {}});
  library.pages.resize(1);
  library.pages[0].id = "pack/page";
  std::vector<Document> documents;
  documents.push_back(std::move(document));
  const EditionLabel edition{"preview", "Preview edition"};
  const RenderInput input{library, documents, edition};
  const SiteMap map(library);
  const std::unordered_map<std::string_view, const GlossaryTerm*> terms;
  std::string out;
  write_body(documents[0], {input, map, terms, 0, "../", id_prefix, 0}, out);
  return out;
}

}  // namespace waymark
