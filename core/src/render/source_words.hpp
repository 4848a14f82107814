// What readers are told of a page's sources: under which permission they are used, and who has not endorsed the page.
#pragma once

#include "pack/library.hpp"

#include <string>

namespace waymark {

/// 'PRSB and Skills for Care have not checked or endorsed this copy.', naming the publishers of the page's sources; ""
/// if there are none but the pack's own, the knowledge base's own publisher and those who have endorsed it.
std::string endorsement_words(const Library& library, const PageMeta& meta);

}  // namespace waymark
