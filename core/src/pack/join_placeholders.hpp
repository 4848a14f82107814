// Puts together the values of placeholders that packs and their origins give.
#pragma once

#include "pack/library.hpp"
#include "pack/read_pack.hpp"

#include <vector>

namespace waymark {

/// Sets `library.placeholders`, in which local packs win over national ones and over what the knowledge bases say that
/// those come from; and the same without the local ones in `library.national`. `packs` are the files of
/// `library.packs`. Two local packs that give one name different values are reported.
void join_placeholders(const std::vector<const PackFile*>& packs, Library& library, Diagnostics& diagnostics);

}  // namespace waymark
