// What became of the pages of earlier editions: an id once published leads somewhere for ever.
#pragma once

#include "edition/edition_record.hpp"
#include "pack/library.hpp"
#include "render/render_input.hpp"

#include <vector>

namespace waymark {

/// `records` are those of earlier editions, oldest first. A page's earlier ids come from its 'was', and from what
/// earlier editions said of moves; an id that nobody took over is gone.
EarlierPages find_earlier_pages(const Library& library, const std::vector<EditionRecord>& records);

}  // namespace waymark
