#include "render/local_label.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace waymark {
namespace {

std::string pack_and_version(const Pack& pack) { return fmt::format("{}, version {}", pack.title, pack.version); }

/// The titles of the packs that extend the page, each once.
std::vector<std::string_view> extending_packs(const Library& library, std::uint32_t page) {
  std::vector<std::string_view> titles;
  for (const Extension& each : library.extensions) {
    const std::string& title = library.packs[each.source.own_pack].title;
    if (each.page == page && !each.parts.empty() && std::find(titles.begin(), titles.end(), title) == titles.end()) {
      titles.push_back(title);
    }
  }
  return titles;
}

}  // namespace

std::string_view local_tag(const PageSource& page) {
  return page.local ? "Local" : page.extended ? "Local additions" : std::string_view();
}

LocalLabel local_label(const Library& library, std::uint32_t page) {
  const PageSource& source = library.pages[page];
  LocalLabel label{local_tag(source), {}};
  const Pack& pack = library.packs[source.pack];
  if (source.local) {
    label.text = library.packs[source.own_pack].title;
  }
  if (source.own_pack != source.pack) {
    label.text += fmt::format(", in place of the page in {}", pack_and_version(pack));
  }
  if (source.extended) {
    const std::string by = fmt::format("{}", fmt::join(extending_packs(library, page), ", "));
    label.text += source.local ? fmt::format("; with additions by {}", by)
                               : fmt::format("{}; the rest is {}", by, pack_and_version(pack));
  }
  return label;
}

const Pack& answering_pack(const Library& library, const PageSource& page) { return library.packs[page.own_pack]; }

}  // namespace waymark
