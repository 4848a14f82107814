// Publishes a numbered edition: everything built, recorded, hashed, and never written again.
#pragma once

#include "build/build.hpp"
#include "edition/version.hpp"
#include "signature/secret_key.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace waymark {

struct ReleaseRequest {
  BuildRequest build;  ///< its 'release' and 'documents' are taken as true
  Version version;
  std::filesystem::path notes;     ///< the release notes; empty if there are none
  const SecretKey* key = nullptr;  ///< to sign with; null: the edition is not signed
  bool dry_run = false;            ///< find out what a release would bring, and publish nothing
};

struct PublishedRelease {
  std::filesystem::path folder;  ///< of the edition; empty if nothing was published
  std::string previous;          ///< the version that it was compared with; empty for a first edition
  std::string changes;           ///< how many pages were added, changed, moved, removed, in words
  std::string unclassed;         ///< the changes that no note classes, as text with lines to fill in; empty if none
  std::string current;           ///< the version that readers are now sent to
  std::size_t pages = 0;
  std::size_t documents = 0;
  std::size_t files = 0;
  std::size_t shared = 0;  ///< files that take no room of their own, since the edition before has them too
  bool finished = false;   ///< an earlier run had published the edition and was stopped before it could say so
};

/// Publishes the edition, unless an error was reported; then nothing is published. At each moment every edition in the
/// output folder is whole, and what killed runs left behind is removed. Throws Error if the version exists, if another
/// process publishes, or where it can't go on.
PublishedRelease release(const ReleaseRequest& request, Progress& progress, Diagnostics& diagnostics);

}  // namespace waymark
