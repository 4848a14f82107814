// Finds out where every link, image and card leads, and reports those that lead nowhere.
#pragma once

#include "check/page_targets.hpp"
#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Made once from the library and all parsed documents; resolving different pages from several threads is safe.
class LinkResolver {
 public:
  /// `release` makes a link to a draft an error, since a release leaves drafts out.
  LinkResolver(const Library& library, std::vector<Document>& documents, bool release = false);

  /// Fills in the links of one page's document, those of its figures included.
  void resolve(std::uint32_t page, Diagnostics& diagnostics) const;

 private:
  /// Where a link stands, for messages.
  struct Origin {
    std::uint32_t page = 0;
    const PageSource* source = nullptr;  ///< the file that it stands in, from which relative links go
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool image = false;
  };
  void resolve_link(std::uint32_t index, const Origin& origin, Diagnostics& diagnostics) const;
  void resolve_page(Link& link, std::string_view id, std::string_view target, const Origin& origin,
                    Diagnostics& diagnostics) const;
  void resolve_path(Link& link, std::string_view path, std::string_view target, const Origin& origin,
                    Diagnostics& diagnostics) const;
  void resolve_asset(Link& link, const std::string& path, std::string_view target, const Origin& origin,
                     Diagnostics& diagnostics) const;
  /// Whether something on the page that the link leads to has its anchor; reports one that nothing has.
  void check_anchor(const Link& link, const Origin& origin, Diagnostics& diagnostics) const;
  void error(const Origin& origin, std::string message, std::string hint, Diagnostics& diagnostics) const;
  /// What a path in a page that changes another would lead to from that one's file; "" if the page is its own.
  [[nodiscard]] std::string seen_from_national(std::string_view path, const Origin& origin) const;
  /// The file name or id, as an author would write it, that is nearest to `wanted`; empty if none is near.
  [[nodiscard]] std::string suggest_page(std::string_view wanted_id, const Origin& origin, bool by_id) const;

  const Library& library_;
  std::vector<Document>& documents_;
  bool release_;
  std::vector<std::string> pack_folders_;  ///< by pack: relative to the knowledge base; those of an origin below ':0'
  std::vector<PageTargets> targets_;       ///< by page; found once, since many links may lead to one page
};

}  // namespace waymark
