// The model as editions keep it, and its hash: what a page says, whatever line it says it on.
#pragma once

#include "pack/library.hpp"

#include <waymark/document.hpp>
#include <waymark/write_model.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A page's model without lines and columns. Links are as they were resolved: 'page:PACK/NAME#ANCHOR', an asset's path
/// in its pack, or the web address.
Json edition_document_json(const Library& library, const Document& document);

/// `{"id", "title", "summary", "document"}`.
Json edition_page_json(const Library& library, std::uint32_t page, const Document& document);

/// All terms of the glossary as a page of the id 'glossary': a list with an item a term.
Json edition_glossary_json(const Library& library);

/// The file of a model: one line.
std::string model_text(const Json& model);

/// The first half of the SHA-256 of `text`, in 32 hexadecimal digits.
std::string content_hash(std::string_view text);

/// The hash of `{"title", "summary", "document"}`: the id is left out, so a page that only moved keeps its hash.
std::string model_hash(const Json& page_model);

/// The hash of each block at the top level of a page's model.
std::vector<std::string> block_hashes(const Json& page_model);

}  // namespace waymark
