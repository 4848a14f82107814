#include "render/pdf/bookmark_writer.hpp"

#include "render/pdf/pdf_syntax.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace waymark {

std::string write_bookmarks(const std::vector<Bookmark>& marks, const DestinationText& destination, PdfWriter& file) {
  if (marks.empty()) {
    return {};
  }
  const PdfWriter::Id root = file.reserve();
  const PdfWriter::Id first = file.reserve(static_cast<std::uint32_t>(marks.size()));
  struct Family {
    std::uint32_t parent = kNone;
    std::uint32_t previous = kNone;
    std::uint32_t next = kNone;
    std::uint32_t first_kid = kNone;
    std::uint32_t last_kid = kNone;
    std::uint32_t below = 0;
  };
  std::vector<Family> families(marks.size());
  Family top;
  std::vector<std::uint32_t> open;  // one a level
  for (std::uint32_t i = 0; i < marks.size(); ++i) {
    while (!open.empty() && marks[open.back()].level >= marks[i].level) {
      open.pop_back();
    }
    Family& parent = open.empty() ? top : families[open.back()];
    families[i].parent = open.empty() ? kNone : open.back();
    families[i].previous = parent.last_kid;
    if (parent.last_kid != kNone) {
      families[parent.last_kid].next = i;
    } else {
      parent.first_kid = i;
    }
    parent.last_kid = i;
    ++parent.below;
    open.push_back(i);
  }
  const auto refer = [&](std::string& out, std::string_view key, std::uint32_t index) {
    if (index != kNone) {
      fmt::format_to(std::back_inserter(out), "/{} {}", key, reference(first + index));
    }
  };
  for (std::uint32_t i = 0; i < marks.size(); ++i) {
    const Family& family = families[i];
    std::string object = "<</Title " + text_string(marks[i].title) + "/Parent " +
                         reference(family.parent == kNone ? root : first + family.parent) + "/Dest" +
                         destination(marks[i].destination);
    refer(object, "Prev", family.previous);
    refer(object, "Next", family.next);
    refer(object, "First", family.first_kid);
    refer(object, "Last", family.last_kid);
    if (family.below != 0) {  // closed: negative
      fmt::format_to(std::back_inserter(object), "/Count -{}", family.below);
    }
    file.set(first + i, object + ">>");
  }
  std::string object = fmt::format("<</Type/Outlines/Count {}", top.below);
  refer(object, "First", top.first_kid);
  refer(object, "Last", top.last_kid);
  file.set(root, object + ">>");
  return "/Outlines " + reference(root) + "/PageMode/UseOutlines";
}

}  // namespace waymark
