// What an edition keeps beside its site: the models of its pages, their part of the record, and the packs' sources.
#pragma once

#include "build/build.hpp"
#include "edition/edition_record.hpp"
#include "render/render_input.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace waymark {

/// Gives 'models/…' of every page, of the glossary, and of national pages whose places local ones take, to `sink`.
/// Returns the pages' part of the record, in order, the glossary last; their 'changed' is empty. Works on as many
/// threads as the caller's oneTBB arena has.
std::vector<EditionRecord::Page> write_models(const CheckedLibrary& checked, const OutputSink& sink);

/// Gives 'sources/…' to `sink`: each pack's files as they are, in a folder of its id, knowledge-base.yaml,
/// plugins.lock, and `notes`, if it is a file. Of a page whose id is in `drafts` only its title is told. Throws Error
/// if a file can't be read.
void write_sources(const Library& library, const std::set<std::string>& drafts, const std::filesystem::path& notes,
                   const OutputSink& sink);

}  // namespace waymark
