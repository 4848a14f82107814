// The keys of front matter that a knowledge base may ask of every page.
#pragma once

#include <array>
#include <string_view>

namespace waymark {

/// What 'page-needs' in knowledge-base.yaml may list. 'permission' means that of each source that is not the pack's
/// own.
inline constexpr std::array<std::string_view, 8> kPageNeeds{"summary",  "owner",     "source",   "permission",
                                                            "reviewed", "review-by", "audience", "tags"};

}  // namespace waymark
