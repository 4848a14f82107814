// The mail by which readers suggest a change of a page to its owner.
#pragma once

#include "render/site/html_writer.hpp"
#include "render/site/site_frame.hpp"

#include <cstdint>

namespace waymark {

/// A link that opens a mail naming page and edition, and one for what each local pack adds to the page; a script adds
/// one for each part. Nothing if nobody gives an address for mails.
void write_suggest_change(const SiteFrame& frame, std::uint32_t page, HtmlWriter& html);

}  // namespace waymark
