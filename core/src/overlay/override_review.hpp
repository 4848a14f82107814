// Says of every local page that overrides a national one whether it still fits it.
#pragma once

#include "compare/edition_changes.hpp"
#include "overlay/base_finder.hpp"
#include "overlay/upstream_page.hpp"
#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

enum class OverrideState : std::uint8_t {
  current,     ///< the national page is as it was when the local one was written from it
  stale,       ///< it has changed since
  unrecorded,  ///< nobody says what it was written from
};

struct OverrideReview {
  OverrideState state = OverrideState::current;
  std::string page;                    ///< the national page's id
  std::string own_id;                  ///< the local page's
  std::string file;                    ///< the local page's, as messages show it
  std::string national;                ///< the national page's pack and its version: 'Toolkit, version 1.1.0'
  std::string based_on;                ///< the hash that the local page records; may be empty
  std::string present;                 ///< the hash that it would record now
  std::string base;                    ///< the edition that it was written from; empty unless found
  std::vector<BlockChange> changes{};  ///< of the national page since, if it is stale and that edition was found
};

/// All overrides, in the order of the pages. `upstream` is what read_upstream() made.
std::vector<OverrideReview> review_overrides(const Library& library, const std::vector<UpstreamPage>& upstream,
                                             BaseFinder& bases);

/// Warns of every override that is not current, at its 'based-on'.
void report_overrides(const Library& library, const std::vector<OverrideReview>& reviews, Diagnostics& diagnostics);

}  // namespace waymark
