// Finds packs outside the knowledge base: in a folder, a published edition, or a bundle of one.
#pragma once

#include "pack/pack_folder.hpp"

#include <string>

namespace waymark {

/// Adds the packs that `listed`, an entry written as 'from', names. It may name
/// - a pack's folder;
/// - a published edition's folder, or its 'sources': its packs in the order of edition.json;
/// - another knowledge base's folder: the packs that it has inside, in its order;
/// - a bundle: a zip archive that holds an edition, which is unpacked into a private folder.
/// Nothing of what lies there is believed: links are not followed, and what is wrong is reported at the entry.
void add_packs_from(const ListedFolder& listed, const std::filesystem::path& base_folder, const std::string& shown_base,
                    const std::string& file, PackFolders& found, Diagnostics& diagnostics);

}  // namespace waymark
