// Steps 2 to 5 of the data flow: reads, parses and checks a whole knowledge base.
#pragma once

#include "build/build.hpp"

namespace waymark {

/// Works on as many threads as the caller's oneTBB arena has. Reports all that is wrong; writes nothing.
CheckedLibrary check_pages(const BuildRequest& request, Progress& progress, Diagnostics& diagnostics);

/// The folder as messages show it before a file's name: '' or with '/' at its end.
std::string shown_folder(const std::filesystem::path& folder);

}  // namespace waymark
