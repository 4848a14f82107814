// Reads what stands between the two '---' lines at a page's start.
#pragma once

#include "pack/library.hpp"

#include <vector>

namespace waymark {

/// Fills in `page.meta`, `page.body_offset` and `page.body_line` from `page.text`. Mistakes are reported against
/// `page.file`; the page then keeps what could be read, and a title made of its file's name. `named` are the sources of
/// its pack.yaml; nullptr means that nobody knows them: a source's id then stands for its title.
void read_front_matter(PageSource& page, Diagnostics& diagnostics, const std::vector<Source>* named = nullptr);

}  // namespace waymark
