// Where a plugin's findings stand: on the page, in a data file that an option named, or at the directive itself.
#pragma once

#include "directive/directive.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Turns what a plugin says of a place into a place of the library, with the line that is there.
class FindingPlaces {
 public:
  /// REQUIRES that the call outlives this.
  explicit FindingPlaces(const DirectiveCall& call) : call_(call) {}

  struct Found {
    Place place;
    std::string excerpt;
  };
  /// `source` is 'page', 'body' or an option's name. Lines that its file does not have, and other sources, mean the
  /// fence.
  Found find(const std::string& source, std::uint32_t line, std::uint32_t column);

  /// Whether the page has the line.
  [[nodiscard]] bool is_on_page(std::uint32_t line);

 private:
  struct File {
    std::string shown;
    std::string_view text;
    std::vector<std::size_t> starts;  ///< of its lines
  };
  File& file_of_source(const std::string& source);
  static File with_lines(std::string shown, std::string_view text);
  [[nodiscard]] Found at_fence();

  const DirectiveCall& call_;
  std::map<std::string, File, std::less<>> files_;  ///< by source
};

}  // namespace waymark
