// Compares two models of one page.
#pragma once

#include "compare/edition_changes.hpp"

#include <waymark/write_model.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

struct PageComparison {
  bool glossary = false;  ///< the page's items are terms
  /// What a link's target in the older model is called in the newer edition.
  std::function<std::string(std::string_view target)> follow{};
};

/// The changes from `older` to `newer`, in the newer page's order; title and summary first. None if nothing differs
/// that a reader could see. Takes models from anywhere; the work is bounded.
std::vector<BlockChange> compare_pages(const Json& older, const Json& newer, const PageComparison& comparison);

}  // namespace waymark
