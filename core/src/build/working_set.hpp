// The working folder's pages, to compare them with an edition's.
#pragma once

#include "build/build.hpp"
#include "compare/edition_set.hpp"

namespace waymark {

/// The pages of `checked`, which must outlive the result, and the glossary; drafts are in no edition. Works on as many
/// threads as the caller's oneTBB arena has.
EditionSet working_set(const CheckedLibrary& checked);

}  // namespace waymark
