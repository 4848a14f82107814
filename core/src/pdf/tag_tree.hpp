// A PDF's structure tree: its tags in reading order, and the content and annotations that each holds.
#pragma once

#include "pdf/pdf_findings.hpp"
#include "pdf/pdf_pages.hpp"
#include "pdf/qpdf.hpp"
#include "pdf/standard_tags.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace waymark {

using TagIndex = std::uint32_t;
inline constexpr TagIndex kNoTag = 0xffffffff;

/// One structure element. Those from a tag's index + 1 up to `end` lie inside it.
struct PdfTag {
  QPDFObjectHandle object{};
  TagIndex parent = kNoTag;
  TagIndex end = 0;
  std::uint32_t contents = 0;  ///< how many pieces of marked content
  std::uint32_t objects = 0;   ///< how many annotations or images, by reference
  std::uint32_t page = 0;      ///< from 1, where it or what is in it starts; 0 is unknown
  TagType type = TagType::unknown;
  bool has_language = false;  ///< of its own, or of a tag around it
};

/// The tag that marked content belongs to.
struct ContentOwner {
  TagIndex tag = kNoTag;
  std::uint32_t page = 0;   ///< from 1
  std::uint32_t times = 1;  ///< how many tags claim it
  bool seen = false;        ///< in a content stream
};

struct TagTree {
  std::vector<PdfTag> tags;                                ///< each before those inside it
  std::unordered_map<std::uint64_t, ContentOwner> owners;  ///< by content_key()
  std::unordered_map<std::uint64_t, TagIndex> objects;     ///< by object_key() of the annotation or image
  bool present = false;

  /// The tags straight inside `tag`.
  [[nodiscard]] std::vector<TagIndex> children(TagIndex tag) const;
  [[nodiscard]] PdfSpot spot(TagIndex tag) const;
};

/// Names content marked with `mcid` in a page or form, which object_key() names. REQUIRES 0 <= mcid < 2^24.
std::uint64_t content_key(std::uint64_t container, long long mcid);
/// Whether content can be named so.
bool is_mcid(long long number);

/// Reads the tree, however deep or cyclic, and reports what is wrong with its form: types that are not known, parents.
TagTree read_tag_tree(const QPDFObjectHandle& catalogue,
                      const std::unordered_map<std::uint64_t, std::uint32_t>& page_numbers, PdfFindings& findings);

}  // namespace waymark
