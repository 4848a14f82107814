#include "render/model/model_hash.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <cstdint>
#include <utility>

namespace waymark {
namespace {

std::string link_target(const Library& library, const Document& document, const Link& link) {
  switch (link.kind) {
    case Link::Kind::page: {
      const std::string_view anchor = document.text(link.anchor);
      return fmt::format("page:{}{}{}", library.pages[link.page].id, anchor.empty() ? "" : "#", anchor);
    }
    case Link::Kind::asset:
      return std::string(document.asset_path(link));
    case Link::Kind::external:
    case Link::Kind::unresolved:
      break;
  }
  return std::string(document.text(link.target));
}

/// Takes positions out of a node's JSON and puts in where its links lead. Children stand in the nodes' order.
void make_lasting(const Library& library, const Document& document, NodeIndex index, Json& json) {
  json.erase("line");
  json.erase("column");
  if (const auto link = json.find("link"); link != json.end()) {
    (*link)["target"] = link_target(library, document, document.links[document.nodes[index].data]);
  }
  const auto children = json.find("children");
  if (children == json.end()) {
    return;
  }
  auto child_json = children->begin();
  for (const NodeIndex child : document.children(index)) {
    make_lasting(library, document, child, *child_json++);
  }
}

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

Json edition_document_json(const Library& library, const Document& document) {
  Json json = document_json(document);
  make_lasting(library, document, 0, json);
  return json;
}

Json edition_page_json(const Library& library, std::uint32_t page, const Document& document) {
  const PageSource& source = library.pages[page];
  return {{"id", source.id},
          {"title", source.meta.title},
          {"summary", source.meta.summary},
          {"document", edition_document_json(library, document)}};
}

Json edition_glossary_json(const Library& library) {
  Json items = Json::array();
  for (const GlossaryTerm& term : library.glossary) {
    std::string text = fmt::format("{}: {}", term.term, term.meaning);
    if (!term.also.empty()) {
      text += fmt::format(" (also: {})", fmt::join(term.also, ", "));
    }
    Json paragraph{{"kind", "paragraph"}, {"children", {{{"kind", "text"}, {"text", std::move(text)}}}}};
    items.push_back({{"kind", "list_item"}, {"children", Json::array({std::move(paragraph)})}});
  }
  Json list{{"kind", "list"}, {"ordered", false}, {"tight", true}, {"children", std::move(items)}};
  Json document{{"kind", "document"}, {"children", Json::array({std::move(list)})}};
  return {{"id", "glossary"}, {"title", "Glossary"}, {"summary", ""}, {"document", std::move(document)}};
}

std::string model_text(const Json& model) { return dump(model) + "\n"; }

std::string content_hash(std::string_view text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::string digits;
  constexpr std::size_t kKept = 16;
  for (std::size_t i = 0; i < kKept; ++i) {
    digits += fmt::format("{:02x}", hash.at(i));
  }
  return digits;
}

std::string model_hash(const Json& page_model) {
  Json said = page_model;
  said.erase("id");
  return content_hash(dump(said));
}

std::vector<std::string> block_hashes(const Json& page_model) {
  std::vector<std::string> hashes;
  const Json& document = page_model.at("document");
  if (const auto children = document.find("children"); children != document.end()) {
    for (const Json& block : *children) {
      hashes.push_back(content_hash(dump(block)));
    }
  }
  return hashes;
}

}  // namespace waymark
