#include "pdf/pdf_pages.hpp"

#include "pdf/pdf_value.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_set>

namespace waymark {

std::optional<PdfBox> pdf_box(QPDFObjectHandle value) {
  if (!value.isArray() || value.getArrayNItems() != 4) {
    return std::nullopt;
  }
  PdfBox box{};
  for (int i = 0; i < 4; ++i) {
    const std::optional<double> number = pdf_number(value.getArrayItem(i));
    if (!number) {
      return std::nullopt;
    }
    box[static_cast<std::size_t>(i)] = *number;
  }
  return PdfBox{std::min(box[0], box[2]), std::min(box[1], box[3]), std::max(box[0], box[2]), std::max(box[1], box[3])};
}

std::vector<PdfPage> read_pdf_pages(const QPDFObjectHandle& catalogue, PdfFindings& findings) {
  struct Step {
    QPDFObjectHandle node;
    QPDFObjectHandle resources;
    std::optional<PdfBox> media;
    std::optional<PdfBox> crop;
  };
  std::vector<PdfPage> pages;
  std::vector<Step> steps{{pdf_member(catalogue, "/Pages"), {}, {}, {}}};
  std::unordered_set<std::uint64_t> seen;
  while (!steps.empty()) {
    Step step = steps.back();
    steps.pop_back();
    if (!step.node.isDictionary()) {
      findings.add("X-pages", {pages.size() + 1, {}}, "the page tree has an entry that is no page");
      continue;
    }
    const std::uint64_t key = object_key(step.node);
    if (key != 0 && !seen.insert(key).second) {
      findings.add("X-pages", {0, object_id(step.node)}, "the page tree names a page or a part of itself twice");
      continue;
    }
    const QPDFObjectHandle own = pdf_member(step.node, "/Resources");
    step.resources = given(own) ? own : step.resources;
    const std::optional<PdfBox> media = pdf_box(pdf_member(step.node, "/MediaBox"));
    step.media = media ? media : step.media;
    const std::optional<PdfBox> crop = pdf_box(pdf_member(step.node, "/CropBox"));
    step.crop = crop ? crop : step.crop;
    const QPDFObjectHandle kids = pdf_member(step.node, "/Kids");
    if (!given(kids) || pdf_name(pdf_member(step.node, "/Type")) == "Page") {
      pages.push_back({step.node, step.resources, step.crop ? step.crop : step.media});
      continue;
    }
    const std::vector<QPDFObjectHandle> items = pdf_items(kids);
    for (auto kid = items.rbegin(); kid != items.rend(); ++kid) {
      steps.push_back({*kid, step.resources, step.media, step.crop});
    }
  }
  return pages;
}

}  // namespace waymark
