// The home page's ways in: who readers are, where they are in the change, and what helps them now.
#pragma once

#include "render/site/html_writer.hpp"
#include "render/site/site_frame.hpp"

namespace waymark {

/// A list of roles, each with what helps it at each stage; a script makes two questions of it. Nothing if the knowledge
/// base has no roles.
void write_ways_in(const SiteFrame& frame, HtmlWriter& html);

}  // namespace waymark
