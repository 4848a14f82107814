#include "pdf/pdf_rules.hpp"
#include "pdf/pdf_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace waymark {
namespace {

using T = TagType;

/// What may lie straight inside a tag.
struct InsideRule {
  TagType tag;
  TagSet allowed;
  std::string_view rule;
};
constexpr InsideRule kInsideRules[] = {
    {T::table, tag_set(T::tr, T::thead, T::tbody, T::tfoot, T::caption), "UA 7.2-3"},
    {T::tr, tag_set(T::th, T::td), "UA 7.2-10"},
    {T::thead, tag_set(T::tr), "UA 7.2-36"},
    {T::tbody, tag_set(T::tr), "UA 7.2-37"},
    {T::tfoot, tag_set(T::tr), "UA 7.2-38"},
    {T::l, tag_set(T::l, T::li, T::caption), "UA 7.2-19"},
    {T::li, tag_set(T::lbl, T::lbody), "UA 7.2-20"},
    {T::toc, tag_set(T::toc, T::toci, T::caption), "UA 7.2-27"},
};

/// What a tag must lie straight inside.
struct AroundRule {
  TagType tag;
  TagSet allowed;
  std::string_view rule;
};
constexpr AroundRule kAroundRules[] = {
    {T::tr, tag_set(T::table, T::thead, T::tbody, T::tfoot), "UA 7.2-4"},
    {T::thead, tag_set(T::table), "UA 7.2-5"},
    {T::tbody, tag_set(T::table), "UA 7.2-6"},
    {T::tfoot, tag_set(T::table), "UA 7.2-7"},
    {T::th, tag_set(T::tr), "UA 7.2-8"},
    {T::td, tag_set(T::tr), "UA 7.2-9"},
    {T::li, tag_set(T::l), "UA 7.2-17"},
    {T::lbody, tag_set(T::li), "UA 7.2-18"},
    {T::toci, tag_set(T::toc), "UA 7.2-26"},
};

constexpr TagSet kNeverEmpty = tag_set(T::p, T::h, T::h1, T::h2, T::h3, T::h4, T::h5, T::h6, T::link, T::lbl, T::lbody);

class TagCheck {
 public:
  explicit TagCheck(PdfSubject& subject) : tree_(subject.tree), findings_(subject.findings), subject_(subject) {}

  void run() {
    for (TagIndex i = 0; i < tree_.tags.size(); ++i) {
      check_place(i);
      check_members(i);
      check_children(i);
      check_heading(i);
    }
    if (plain_heading_ != kNoTag && numbered_heading_ != kNoTag) {
      findings_.add("UA 7.4.4-2", tree_.spot(plain_heading_), "the document has both H and numbered headings");
      findings_.add("UA 7.4.4-3", tree_.spot(numbered_heading_), "the document has both numbered headings and H");
    }
  }

 private:
  void check_place(TagIndex index) {
    const PdfTag& tag = tree_.tags[index];
    const TagType around = tag.parent == kNoTag ? T::unknown : tree_.tags[tag.parent].type;
    for (const AroundRule& rule : kAroundRules) {
      if (rule.tag == tag.type && (rule.allowed & tag_bit(around)) == 0) {
        findings_.add(rule.rule, tree_.spot(index),
                      fmt::format("{} lies in {}", tag_name(tag.type),
                                  tag.parent == kNoTag ? "the root of the structure tree" : tag_name(around)));
      }
    }
    if (tag.parent != kNoTag) {
      for (const InsideRule& rule : kInsideRules) {
        if (rule.tag == around && (rule.allowed & tag_bit(tag.type)) == 0) {
          findings_.add(rule.rule, tree_.spot(index),
                        fmt::format("{} contains {}", tag_name(around), tag_name(tag.type)));
        }
      }
    }
  }

  void check_members(TagIndex index) {
    const PdfTag& tag = tree_.tags[index];
    const PdfSpot spot = tree_.spot(index);
    const QPDFObjectHandle lang = pdf_member(tag.object, "/Lang");
    if (given(lang) && !is_pdf_language(pdf_text(lang))) {
      findings_.add("UA 7.2-29", spot, fmt::format("'{}' is no language tag", pdf_text(lang)));
    }
    if (!subject_.has_language && !tag.has_language) {
      for (const auto& [key, rule] :
           {std::pair{"/ActualText", "UA 7.2-21"}, std::pair{"/Alt", "UA 7.2-22"}, std::pair{"/E", "UA 7.2-23"}}) {
        findings_.need(!given(pdf_member(tag.object, key)), rule, spot,
                       "the language of an element's text alternative is not known");
      }
    }
    if (tag.type == T::figure || tag.type == T::formula) {
      const bool described =
          !pdf_text(pdf_member(tag.object, "/Alt")).empty() || pdf_member(tag.object, "/ActualText").isString();
      findings_.need(described, tag.type == T::figure ? "UA 7.3-1" : "UA 7.7-1", spot,
                     tag.type == T::figure ? "a figure has no text alternative" : "a formula has no text alternative");
    }
    if (tag.type == T::note) {
      const std::string id = pdf_text(pdf_member(tag.object, "/ID"));
      findings_.need(!id.empty(), "UA 7.9-1", spot, "a note has no ID");
      findings_.need(id.empty() || ++note_ids_[id] < 2, "UA 7.9-2", spot, "a note has the same ID as another");
    }
  }

  void check_children(TagIndex index) {
    const PdfTag& tag = tree_.tags[index];
    const PdfSpot spot = tree_.spot(index);
    if (tag.end == index + 1) {
      if ((kNeverEmpty & tag_bit(tag.type)) != 0 && tag.contents + tag.objects == 0) {
        findings_.add("X-empty", spot, fmt::format("{} has nothing in it", tag_name(tag.type)));
      }
    }
    if (tag.type == T::form) {
      check_form(index, spot);
    }
    const auto position_of_caption = [&](const std::vector<TagIndex>& kids, bool last_too, std::string_view rule) {
      for (std::size_t i = 1; i < kids.size(); ++i) {
        if (tree_.tags[kids[i]].type == T::caption && !(last_too && i + 1 == kids.size())) {
          findings_.add(rule, spot, fmt::format("a caption stands in the middle of {}", tag_name(tag.type)));
        }
      }
    };
    const TagSet of_interest = tag_set(T::table, T::l, T::toc);
    const std::vector<TagIndex> kids =
        (of_interest & tag_bit(tag.type)) != 0 ? tree_.children(index) : std::vector<TagIndex>{};
    const auto count = [&](TagType type) {
      return std::count_if(kids.begin(), kids.end(), [&](TagIndex kid) { return tree_.tags[kid].type == type; });
    };
    if (tag.type == T::table) {
      findings_.need(count(T::thead) <= 1, "UA 7.2-11", spot, "a table has more than one THead");
      findings_.need(count(T::tfoot) <= 1, "UA 7.2-12", spot, "a table has more than one TFoot");
      findings_.need(count(T::tfoot) == 0 || count(T::tbody) > 0, "UA 7.2-13", spot, "a table has TFoot but no TBody");
      findings_.need(count(T::thead) == 0 || count(T::tbody) > 0, "UA 7.2-14", spot, "a table has THead but no TBody");
      findings_.need(count(T::caption) <= 1, "UA 7.2-39", spot, "a table has more than one caption");
      position_of_caption(kids, true, "UA 7.2-16");
    } else if (tag.type == T::l) {
      position_of_caption(kids, false, "UA 7.2-40");
    } else if (tag.type == T::toc) {
      position_of_caption(kids, false, "UA 7.2-28");
    }
  }

  void check_form(TagIndex index, const PdfSpot& spot) {
    const PdfTag& tag = tree_.tags[index];
    bool print_field = false;
    for (const QPDFObjectHandle& attributes : pdf_items(pdf_member(tag.object, "/A"))) {
      print_field = print_field || given(pdf_member(attributes, "/Role"));
    }
    if (!print_field && (tag.objects != 1 || tag.contents != 0 || tag.end != index + 1)) {
      findings_.add("UA 7.18.4-2", spot,
                    fmt::format("a Form holds {} fields, {} pieces of content and {} elements, not just one field",
                                tag.objects, tag.contents, tree_.children(index).size()));
    }
  }

  void check_heading(TagIndex index) {
    const PdfTag& tag = tree_.tags[index];
    if (tag.type == T::h) {
      plain_heading_ = plain_heading_ == kNoTag ? index : plain_heading_;
      if (!headed_.emplace(tag.parent, index).second) {
        findings_.add("UA 7.4.4-1", tree_.spot(index), "an element has more than one H");
      }
    }
    const int level = heading_level(tag.type);
    if (level == 0) {
      return;
    }
    numbered_heading_ = numbered_heading_ == kNoTag ? index : numbered_heading_;
    if (level > level_ + 1) {
      findings_.add("UA 7.4.2-1", tree_.spot(index),
                    level_ == 0 ? fmt::format("the first heading is an H{}", level)
                                : fmt::format("an H{} follows an H{}", level, level_));
    }
    level_ = level;
  }

  const TagTree& tree_;
  PdfFindings& findings_;
  const PdfSubject& subject_;
  std::map<std::string, int> note_ids_;
  std::map<TagIndex, TagIndex> headed_;
  TagIndex plain_heading_ = kNoTag;
  TagIndex numbered_heading_ = kNoTag;
  int level_ = 0;
};

}  // namespace

void check_tags(PdfSubject& subject) { TagCheck(subject).run(); }

}  // namespace waymark
