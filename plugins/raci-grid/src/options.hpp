// Reads the options that both directives take.
#pragma once

#include <waymark/directive_call.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace raci_grid {

/// How to make a worksheet rather than a table to read.
struct WorksheetOptions {
  std::string id{};
  std::string title{};
  std::size_t rows = 0;  ///< that are empty from the start
  bool example = true;   ///< show the data's answers after the worksheet
};

/// A worksheet may grow to this many rows by itself.
inline constexpr std::size_t kMostRows = 100;

/// The whole number that the option gives, with or without a '%', or `otherwise` without the option. Anything else than
/// `least` to `most` is reported.
std::size_t number_option(const waymark::DirectiveRequest& request, std::string_view name, std::size_t least,
                          std::size_t most, std::size_t otherwise, waymark::DirectiveReply& reply);

/// Nothing without the option 'blank'; then, options that only a worksheet has are reported. `id` is used where
/// the option says nothing, and the title is left to the caller.
std::optional<WorksheetOptions> worksheet_options(const waymark::DirectiveRequest& request, std::string_view id,
                                                  waymark::DirectiveReply& reply);

}  // namespace raci_grid
