// For those who keep the content: statements that were true at a time, and may not be any more.
#pragma once

#include "render/site/html_writer.hpp"
#include "render/site/site_frame.hpp"

#include <cstddef>

namespace waymark {

/// How many statements and resource records of the edition say as of when they are; the same on several pages is one.
std::size_t count_dated(const RenderInput& input);

/// A section that lists them with their pages, oldest first; nothing if there are none.
void write_dated_statements(const SiteFrame& frame, HtmlWriter& html);

}  // namespace waymark
