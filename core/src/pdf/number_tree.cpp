#include "pdf/number_tree.hpp"

#include "pdf/pdf_value.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <vector>

namespace waymark {
namespace {

void take_numbers(NumberTree& tree, const QPDFObjectHandle& node, PdfFindings& findings) {
  const std::vector<QPDFObjectHandle> items = pdf_items(pdf_member(node, "/Nums"));
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
    if (const std::optional<long long> number = pdf_integer(items[i])) {
      tree.values.emplace(*number, items[i + 1]);
      tree.greatest = std::max(tree.greatest, *number);
    }
  }
  const std::vector<QPDFObjectHandle> limits = pdf_items(pdf_member(node, "/Limits"));
  if (items.size() >= 2 && limits.size() == 2) {
    findings.need(pdf_integer(limits[0]) == pdf_integer(items[0]) &&
                      pdf_integer(limits[1]) == pdf_integer(items[(items.size() / 2 - 1) * 2]),
                  "X-limits", {0, object_id(node)},
                  "a node of the parent tree names other limits than its numbers have");
  }
}

}  // namespace

NumberTree read_number_tree(QPDFObjectHandle root, PdfFindings& findings) {
  NumberTree tree;
  tree.present = root.isDictionary();
  std::vector<QPDFObjectHandle> nodes{root};
  std::unordered_set<std::uint64_t> seen;
  while (!nodes.empty()) {
    const QPDFObjectHandle node = nodes.back();
    nodes.pop_back();
    const std::uint64_t key = object_key(node);
    if (key != 0 && !seen.insert(key).second) {
      findings.add("X-tree", {0, object_id(node)}, "the parent tree leads back into itself");
      continue;
    }
    take_numbers(tree, node, findings);
    for (const QPDFObjectHandle& kid : pdf_items(pdf_member(node, "/Kids"))) {
      nodes.push_back(kid);
    }
  }
  return tree;
}

}  // namespace waymark
