// The standard structure types that tags in a PDF have (ISO 32000-1, 14.8.4).
#pragma once

#include <cstdint>
#include <string_view>

namespace waymark {

enum class TagType : std::uint8_t {
  unknown,  ///< none of them, and not mapped to one
  document,
  part,
  art,
  sect,
  div,
  block_quote,
  caption,
  toc,
  toci,
  index,
  non_struct,
  private_use,
  p,
  h,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  l,
  li,
  lbl,
  lbody,
  table,
  tr,
  th,
  td,
  thead,
  tbody,
  tfoot,
  span,
  quote,
  note,
  reference,
  bib_entry,
  code,
  link,
  annot,
  ruby,
  rb,
  rt,
  rp,
  warichu,
  wt,
  wp,
  figure,
  formula,
  form
};

/// A set of types; there are fewer than 64.
using TagSet = std::uint64_t;
constexpr TagSet tag_bit(TagType type) { return TagSet{1} << static_cast<unsigned>(type); }
template <typename... Types>
constexpr TagSet tag_set(Types... types) {
  return (tag_bit(types) | ... | TagSet{0});
}

/// TagType::unknown if `name` is no standard type.
TagType standard_tag(std::string_view name);
std::string_view tag_name(TagType type);
/// 1 to 6 for H1 to H6, else 0.
int heading_level(TagType type);

}  // namespace waymark
