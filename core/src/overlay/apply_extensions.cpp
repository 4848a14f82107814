#include "overlay/apply_extensions.hpp"

#include "check/page_targets.hpp"
#include "data/text_file.hpp"
#include "overlay/extend_document.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace waymark {
namespace {

/// What can be linked to, as it stands in an address; empty for nodes that nothing leads to.
std::string anchor_of(const Document& document, const Node& node) {
  switch (node.kind) {
    case Kind::heading:
      return std::string(document.text(node));
    case Kind::worksheet:
      return document.worksheets[node.data].id;
    case Kind::resource: {
      const std::string& id = document.resource_records[node.data].id;
      return id.empty() ? id : "resource-" + id;
    }
    default:
      return {};
  }
}

/// Extends one page.
class PageExtender {
 public:
  PageExtender(const Document& document, Diagnostics& diagnostics) : document_(document), diagnostics_(diagnostics) {
    for (const Node& node : document.nodes) {
      if (std::string anchor = anchor_of(document, node); !anchor.empty()) {
        anchors_.insert(std::move(anchor));
      }
    }
  }

  /// Where the blocks go; nothing if that has been reported to be impossible.
  std::optional<ExtensionPlace> place(const PageSource& source, const Document& blocks) {
    const Overlay& overlay = source.meta.overlay;
    const auto place = find_extension_place(document_, overlay);
    if (!place) {
      report_anchor(source);
      return std::nullopt;
    }
    bool fits = true;
    for (const Node& node : blocks.nodes) {
      if (place->in_worksheet && (node.kind == Kind::worksheet || node.kind == Kind::field)) {
        report(source, overlay.anchor_line,
               fmt::format("'#{}' stands in a worksheet, which can't hold another", overlay.anchor),
               "name a heading outside of it");
        return std::nullopt;
      }
      const std::string anchor = anchor_of(blocks, node);
      if (!anchor.empty() && !anchors_.insert(anchor).second) {
        report(source, node.line, fmt::format("page '{}' has the anchor '#{}' already", overlay.page, anchor),
               "give this heading, worksheet or resource another name");
        fits = false;
      }
    }
    return fits ? place : std::nullopt;
  }

 private:
  void report(const PageSource& source, std::uint32_t line, std::string message, std::string hint) {
    diagnostics_.error({source.file, line, 0}, std::move(message), std::move(hint), excerpt_of_line(source.text, line));
  }

  void report_anchor(const PageSource& source) {
    const Overlay& overlay = source.meta.overlay;
    const PageTargets targets(document_);
    const std::string near = targets.nearest(overlay.anchor);
    std::string hint = near.empty() ? targets.listed() : fmt::format("did you mean '{}'?", near);
    if (hint.empty()) {
      hint = fmt::format("it has no headings: take '{}' out, and the text stands at its end",
                         overlay.before ? "before" : "after");
    }
    report(source, overlay.anchor_line, fmt::format("page '{}' has no heading '#{}'", overlay.page, overlay.anchor),
           std::move(hint));
  }

  const Document& document_;
  Diagnostics& diagnostics_;
  std::unordered_set<std::string> anchors_;
};

std::string callout_title(const Library& library, const PageSource& source) {
  const std::string& title = library.packs[source.own_pack].title;
  return source.meta.status == PageStatus::draft ? title + " (draft)" : title;
}

}  // namespace

void apply_extensions(Library& library, std::vector<Document>& documents, const std::vector<Document>& blocks,
                      Diagnostics& diagnostics) {
  std::vector<Extension>& all = library.extensions;
  for (std::size_t first = 0; first < all.size();) {
    const std::uint32_t page = all[first].page;
    PageExtender extender(documents[page], diagnostics);
    std::vector<ExtensionBlocks> extensions;
    std::vector<std::size_t> numbers;
    std::size_t i = first;
    for (; i < all.size() && all[i].page == page; ++i) {
      if (const auto place = extender.place(all[i].source, blocks[i])) {
        extensions.push_back({&blocks[i], *place, callout_title(library, all[i].source)});
        numbers.push_back(i);
      }
    }
    first = i;
    if (extensions.empty()) {
      continue;
    }
    ExtendedDocument extended = extend_document(documents[page], extensions);
    for (std::size_t k = 0; k < numbers.size(); ++k) {
      all[numbers[k]].parts = std::move(extended.parts[k]);
    }
    documents[page] = std::move(extended.document);
    library.pages[page].extended = true;
  }
}

}  // namespace waymark
