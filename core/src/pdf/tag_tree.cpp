#include "pdf/tag_tree.hpp"

#include "pdf/pdf_value.hpp"
#include "pdf/role_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kMostTags = 4'000'000;
constexpr long long kMostMcid = 1LL << 24U;

class TagReader {
 public:
  TagReader(TagTree& tree, const QPDFObjectHandle& root,
            const std::unordered_map<std::uint64_t, std::uint32_t>& page_numbers, PdfFindings& findings)
      : tree_(tree),
        root_(root),
        page_numbers_(page_numbers),
        findings_(findings),
        roles_(pdf_member(root, "/RoleMap"), findings) {}

  void read() {
    push(pdf_items(pdf_member(root_, "/K")), kNoTag, 0);
    while (!steps_.empty()) {
      Step step = std::move(steps_.back());
      steps_.pop_back();
      if (tree_.tags.size() >= kMostTags) {
        findings_.add("X-tree", {}, fmt::format("the structure tree has more than {} elements", kMostTags));
        break;
      }
      read_tag(step);
    }
    for (TagIndex i = static_cast<TagIndex>(tree_.tags.size()); i-- > 0;) {
      PdfTag& tag = tree_.tags[i];
      tag.end = std::max(tag.end, i + 1);
      if (tag.parent != kNoTag) {
        PdfTag& parent = tree_.tags[tag.parent];
        parent.end = std::max(parent.end, tag.end);
        parent.page = tag.page != 0 && (parent.page == 0 || tag.page < parent.page) ? tag.page : parent.page;
      }
    }
  }

 private:
  struct Step {
    QPDFObjectHandle object;
    TagIndex parent;
    std::uint64_t page;  ///< key of the one that content here lies on
  };

  void push(const std::vector<QPDFObjectHandle>& kids, TagIndex parent, std::uint64_t page) {
    for (auto kid = kids.rbegin(); kid != kids.rend(); ++kid) {
      steps_.push_back({*kid, parent, page});
    }
  }

  std::uint32_t page_number(std::uint64_t key) const {
    const auto found = page_numbers_.find(key);
    return found == page_numbers_.end() ? 0 : found->second;
  }

  void read_tag(Step& step) {
    if (!step.object.isDictionary()) {
      findings_.add("X-tree", {}, "the structure tree has an entry that is no element");
      return;
    }
    const std::uint64_t key = object_key(step.object);
    if (key != 0 && !seen_.insert(key).second) {
      findings_.add("X-tree", {0, object_id(step.object)}, "the structure tree names an element twice");
      return;
    }
    PdfTag tag;
    tag.object = step.object;
    tag.parent = step.parent;
    const std::uint64_t own_page = object_key(pdf_member(step.object, "/Pg"));
    const std::uint64_t page = own_page != 0 ? own_page : step.page;
    tag.page = page_number(page);
    tag.type = roles_.type_of(pdf_name(pdf_member(step.object, "/S")), {tag.page, object_id(step.object)});
    tag.has_language = (step.parent != kNoTag && tree_.tags[step.parent].has_language) ||
                       !pdf_text(pdf_member(step.object, "/Lang")).empty();
    check_parent(step);
    const auto index = static_cast<TagIndex>(tree_.tags.size());
    std::vector<QPDFObjectHandle> inside;
    for (QPDFObjectHandle& kid : kids_of(step.object)) {
      take_kid(tag, index, page, kid, inside);
    }
    tree_.tags.push_back(std::move(tag));
    push(inside, index, page);
  }

  static std::vector<QPDFObjectHandle> kids_of(const QPDFObjectHandle& object) {
    return pdf_items(pdf_member(object, "/K"));
  }

  void check_parent(const Step& step) {
    const QPDFObjectHandle parent = pdf_member(step.object, "/P");
    const PdfSpot spot{0, object_id(step.object)};
    if (!given(parent)) {
      findings_.add("UA 7.1-12", spot, "an element of the structure tree does not name its parent");
      return;
    }
    const std::uint64_t real = object_key(step.parent == kNoTag ? root_ : tree_.tags[step.parent].object);
    findings_.need(object_key(parent) == real, "X-parent", spot,
                   "an element of the structure tree names another parent than the one it lies in");
  }

  void take_kid(PdfTag& tag, TagIndex index, std::uint64_t page, QPDFObjectHandle& kid,
                std::vector<QPDFObjectHandle>& inside) {
    if (kid.isInteger()) {
      take_content(tag, index, page, page, kid.getIntValue());
      return;
    }
    const std::string type = kid.isDictionary() ? pdf_name(pdf_member(kid, "/Type")) : std::string();
    if (type == "MCR") {
      const std::uint64_t own = object_key(pdf_member(kid, "/Pg"));
      const std::uint64_t form = object_key(pdf_member(kid, "/Stm"));
      const std::uint64_t shown_on = own != 0 ? own : page;
      take_content(tag, index, form != 0 ? form : shown_on, shown_on,
                   pdf_integer(pdf_member(kid, "/MCID")).value_or(-1));
    } else if (type == "OBJR") {
      ++tag.objects;
      const std::uint64_t own = object_key(pdf_member(kid, "/Pg"));
      tag.page = tag.page != 0 ? tag.page : page_number(own);
      tree_.objects.emplace(object_key(pdf_member(kid, "/Obj")), index);
    } else if (given(kid)) {
      inside.push_back(kid);
    }
  }

  void take_content(PdfTag& tag, TagIndex index, std::uint64_t container, std::uint64_t page, long long mcid) {
    ++tag.contents;
    if (!is_mcid(mcid)) {
      findings_.add("X-mcid", {tag.page, object_id(tag.object)}, "an element names content by a number that can't be");
      return;
    }
    const std::uint32_t number = page_number(page);
    tag.page = tag.page != 0 ? tag.page : number;
    const auto [owner, first] = tree_.owners.try_emplace(content_key(container, mcid), ContentOwner{index, number});
    owner->second.times += first ? 0 : 1;
  }

  TagTree& tree_;
  QPDFObjectHandle root_;
  const std::unordered_map<std::uint64_t, std::uint32_t>& page_numbers_;
  PdfFindings& findings_;
  RoleMap roles_;
  std::vector<Step> steps_;
  std::unordered_set<std::uint64_t> seen_;
};

}  // namespace

std::vector<TagIndex> TagTree::children(TagIndex tag) const {
  std::vector<TagIndex> result;
  for (TagIndex i = tag + 1; i < tags[tag].end; i = tags[i].end) {
    result.push_back(i);
  }
  return result;
}

PdfSpot TagTree::spot(TagIndex tag) const { return {tags[tag].page, object_id(tags[tag].object)}; }

std::uint64_t content_key(std::uint64_t container, long long mcid) {
  return container >> 16U << 24U | static_cast<std::uint64_t>(mcid);  // an object's number is enough
}

bool is_mcid(long long number) { return number >= 0 && number < kMostMcid; }

TagTree read_tag_tree(const QPDFObjectHandle& catalogue,
                      const std::unordered_map<std::uint64_t, std::uint32_t>& page_numbers, PdfFindings& findings) {
  TagTree tree;
  QPDFObjectHandle root = pdf_member(catalogue, "/StructTreeRoot");
  if (root.isDictionary()) {
    tree.present = true;
    TagReader(tree, root, page_numbers, findings).read();
  }
  return tree;
}

}  // namespace waymark
