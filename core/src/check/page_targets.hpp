// What can be linked to on a page: its headings, worksheets and resources.
#pragma once

#include <waymark/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The anchors of one document. REQUIRES that the document outlives it, and that neither its text nor its lists change.
class PageTargets {
 public:
  explicit PageTargets(const Document& document);

  [[nodiscard]] bool has(std::string_view anchor) const;
  /// The anchor that was probably meant, or "".
  [[nodiscard]] std::string nearest(std::string_view anchor) const;
  /// The anchors there are, as a hint that starts with 'its headings are'; "" if there are none.
  [[nodiscard]] std::string listed() const;
  /// An anchor that leads to two things, or "".
  [[nodiscard]] std::string doubled() const;

 private:
  std::vector<std::string_view> names_;      ///< of headings and worksheets, in the page's order
  std::vector<std::string_view> sorted_;     ///< the same
  std::vector<std::string_view> resources_;  ///< ids, sorted
  bool worksheets_ = false;
};

}  // namespace waymark
