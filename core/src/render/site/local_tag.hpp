// Marks local pages where the site lists them.
#pragma once

#include "pack/library.hpp"
#include "render/site/html_writer.hpp"

#include <cstdint>
#include <string_view>

namespace waymark {

/// A space and the mark; nothing for an empty `tag` (render/local_label.hpp).
void write_local_tag(std::string_view tag, HtmlWriter& html);

/// The mark of a page; nothing for kNoPage.
void write_local_tag(const Library& library, std::uint32_t page, HtmlWriter& html);

/// A paragraph that says what is local about a page, for the head of it; nothing if nothing is.
void write_local_label(const Library& library, std::uint32_t page, HtmlWriter& html);

}  // namespace waymark
