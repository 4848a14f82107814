// Links to the edition's PDFs: beside the title of the page or worksheet that they print, and all books on one page.
#pragma once

#include "render/render_input.hpp"
#include "render/site/html_writer.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace waymark {

/// The PDFs of a page, or with `worksheet` of that worksheet on it, in the order in which they were made.
std::vector<const PrintedDocument*> printed_of(const RenderInput& input, std::uint32_t page,
                                               std::string_view worksheet);

/// A paragraph of links to them, with size and number of pages; nothing if there are none. `root` leads from the page
/// to the site's folder.
void write_printed_links(const RenderInput& input, std::uint32_t page, std::string_view worksheet,
                         std::string_view root, HtmlWriter& html);

/// One link to a PDF: 'TEXT (PDF, 12 pages, 85 KB)'.
void write_printed_link(const PrintedDocument& printed, std::string_view text, std::string_view root, HtmlWriter& html);

}  // namespace waymark
