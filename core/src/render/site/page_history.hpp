// Says when a page changed, with a link to what changed.
#pragma once

#include "render/site/site_frame.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

/// A line for below the page's title: that it is new or has changed in this edition; empty if neither.
std::string changed_line(const SiteFrame& frame, std::uint32_t page, std::string_view root);

/// For the facts about a page: when it last changed; empty if nobody knows.
std::string last_changed(const SiteFrame& frame, std::uint32_t page, std::string_view root);

}  // namespace waymark
