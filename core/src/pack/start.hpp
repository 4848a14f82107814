// What the home page offers to begin with.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

/// A step that the home page offers to a new adopter.
struct StartStep {
  std::string title;
  std::string text;
  std::string page;  ///< page id
  std::uint32_t line = 0;
};

/// A page, or a place on it, that the home page leads to.
struct StartLink {
  std::string page;    ///< page id
  std::string anchor;  ///< without '#'; may be empty
  std::uint32_t line = 0;
};

/// Where a reader may be in the change: 'Planning', say.
struct StartStage {
  std::string id;
  std::string title;
  std::string text;
};

/// Who a reader may be, and what helps them at each stage.
struct StartRole {
  std::string id;
  std::string title;
  std::string text;
  std::vector<StartLink> about;                ///< what to read whatever the stage: a story, a page for this role
  std::vector<std::vector<StartLink>> stages;  ///< as many as there are stages, in their order
};

}  // namespace waymark
