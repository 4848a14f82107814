// A directive's call: what an author wrote in a fenced block whose info string is '{name} argument'.
#pragma once

#include "directive/page_anchors.hpp"
#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

struct DirectiveOption {
  std::string name;
  std::string value;
  std::uint32_t line = 0;
};

/// The fence, its options taken off the body.
struct DirectiveCall {
  std::string name;
  std::string argument;
  std::vector<DirectiveOption> options;
  std::string body;
  std::uint32_t body_line = 0;  ///< the page's line of the body's first line
  Place place;                  ///< of the fence
  int heading_level = 1;        ///< of the heading that the fence stands under; 1 is the page's title
  const PageSource* page = nullptr;
  const Library* library = nullptr;
  PageAnchors* anchors = nullptr;  ///< of the page so far

  /// The option's value, or nullptr.
  [[nodiscard]] const std::string* option(std::string_view option_name) const {
    for (const DirectiveOption& candidate : options) {
      if (candidate.name == option_name) {
        return &candidate.value;
      }
    }
    return nullptr;
  }
};

}  // namespace waymark
