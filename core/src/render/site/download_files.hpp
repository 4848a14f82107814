// The files that plugins made for readers to take away: where they lie, and how they are described.
#pragma once

#include "render/render_input.hpp"

#include <waymark/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Where each of the document's downloads lies below the site's folder: 'files/pack/page/plan.ics', in a folder of its
/// page. A name that the page has already, in whatever letter case, gets a number: 'plan-2.ics'.
std::vector<std::string> download_paths(const Document& document, std::string_view page_id);

/// The file's type and size: 'ICS, 3 KB'.
std::string download_facts(const Download& download);

/// Gives the page's files to `sink`, paths starting with 'site/'.
void write_downloads(const RenderInput& input, std::uint32_t page, const OutputSink& sink);

}  // namespace waymark
