// Reads what stands between the two '---' lines at a page's start.
#pragma once

#include "pack/library.hpp"

namespace waymark {

/// Fills in `page.meta`, `page.body_offset` and `page.body_line` from `page.text`. Mistakes are reported against
/// `page.file`; the page then keeps what could be read, and a title made of its file's name.
void read_front_matter(PageSource& page, Diagnostics& diagnostics);

}  // namespace waymark
