// The anchors of one page, each of which leads to one place.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace waymark {

/// Gives every heading, and whatever else can be linked to, an anchor of its own.
class PageAnchors {
 public:
  PageAnchors();

  /// An anchor for a heading: its slug, made unique on the page.
  std::string unique(std::string_view heading);
  /// Takes `anchor` as it is; false if something on the page has it, or Waymark itself may write it.
  bool take(std::string_view anchor);

 private:
  std::unordered_set<std::string> anchors_;
  std::unordered_map<std::string, int> last_numbers_;  ///< by slug: the number that its last heading got
};

}  // namespace waymark
