// Writes a page's changes as blocks of the model.
#pragma once

#include "compare/edition_changes.hpp"

#include <waymark/document_builder.hpp>

#include <set>
#include <string>
#include <string_view>

namespace waymark {

class ComparisonWriter {
 public:
  explicit ComparisonWriter(DocumentBuilder& builder) : builder_(builder) {}

  /// A heading with an anchor of its own.
  void heading(int level, std::string_view text, std::string_view wanted_anchor);
  /// The page's title, as a link to it unless it is gone.
  void page_link(const PageChange& page);
  /// 'New expectation. Programme leads must act by 31 March 2027. What it means', as far as it is known.
  void note(const PageChange& page);
  /// The changes, under a heading of `level` for each section of the page.
  void blocks(const PageChange& page, int level);

 private:
  void section(const PageChange& page, const BlockChange& block, int level);
  void item(const BlockChange& block);
  void pieces(const Wording& wording);
  void text(std::string_view text);
  std::string anchor(std::string_view wanted);

  DocumentBuilder& builder_;
  std::set<std::string> anchors_;
};

}  // namespace waymark
