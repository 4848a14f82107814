// Takes the drafts out of a checked library, for a release.
#pragma once

#include "build/build.hpp"

namespace waymark {

/// Leaves no page, outline entry or link that is a draft's. REQUIRES a library that was checked as for a release: no
/// published page, book or step of the home page leads to a draft.
void take_out_drafts(CheckedLibrary& checked);

}  // namespace waymark
