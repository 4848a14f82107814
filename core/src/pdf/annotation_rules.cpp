#include "pdf/content_rules.hpp"
#include "pdf/pdf_rules.hpp"
#include "pdf/pdf_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

namespace waymark {
namespace {

constexpr int kDeepestField = 50;
// ISO 32000-1, table 165.
constexpr long long kHidden = 2;
constexpr long long kPrint = 4;
constexpr long long kNeverInPdfA = 1 | 2 | 32 | 256;  // invisible, hidden, no view, toggled no view

/// The value under `key` of a field, or of those above it.
QPDFObjectHandle inherited(QPDFObjectHandle field, const std::string& key) {
  for (int depth = 0; depth < kDeepestField; ++depth) {
    const QPDFObjectHandle value = pdf_member(field, key);
    if (given(value)) {
      return value;
    }
    field = pdf_member(field, "/Parent");
  }
  return {};
}

class AnnotationCheck {
 public:
  AnnotationCheck(PdfSubject& subject, ContentState& state, const QPDFObjectHandle& annotation, std::size_t page)
      : subject_(subject),
        state_(state),
        findings_(subject.findings),
        annotation_(annotation),
        type_(valid_utf8(pdf_name(pdf_member(annotation, "/Subtype")))),
        flags_(pdf_integer(pdf_member(annotation, "/F")).value_or(0)),
        page_(page),
        spot_{page, object_id(annotation)} {
    if (type_ == "Widget") {
      const std::string name = pdf_text(inherited(annotation, "/T"));
      spot_.object = name.empty() ? spot_.object : name;
    }
  }

  void run() {
    find_tag();
    check_description();
    check_destination();
    check_appearances();
    if (subject_.claims_pdf_a) {
      check_pdf_a();
    }
  }

 private:
  /// The element that the annotation lies in, by both ways.
  void find_tag() {
    const auto found = subject_.tree.objects.find(object_key(annotation_));
    const TagIndex by_reference = found == subject_.tree.objects.end() ? kNoTag : found->second;
    const std::optional<long long> number = pdf_integer(pdf_member(annotation_, "/StructParent"));
    const auto parent = subject_.parents.values.find(number.value_or(-1));
    if (!number || parent == subject_.parents.values.end()) {
      return;
    }
    tag_ = by_reference;
    const std::uint64_t real = tag_ == kNoTag ? 0 : object_key(subject_.tree.tags[tag_].object);
    findings_.need(object_key(parent->second) == real && real != 0, "X-parenttree", spot_,
                   "the parent tree leads from an annotation to another element than the one it is in");
  }

  [[nodiscard]] TagType tag() const { return tag_ == kNoTag ? TagType::unknown : subject_.tree.tags[tag_].type; }

  [[nodiscard]] bool is_shown() const {
    const std::optional<PdfBox> box = pdf_box(pdf_member(annotation_, "/Rect"));
    const std::optional<PdfBox>& page = subject_.pages[page_ - 1].box;
    const bool outside =
        box && page &&
        ((*box)[2] < (*page)[0] || (*box)[0] > (*page)[2] || (*box)[3] < (*page)[1] || (*box)[1] > (*page)[3]);
    return !outside && (flags_ & kHidden) == 0;
  }

  void check_description() {
    const bool shown = is_shown();
    if (type_ == "TrapNet") {
      findings_.need(!shown, "UA 7.18.2-1", spot_, "a page has an annotation of the type 'TrapNet'");
      return;
    }
    if (type_ == "PrinterMark") {
      findings_.need(!shown || tag_ == kNoTag, "UA 7.18.8-1", spot_, "a printer's mark is tagged");
      return;
    }
    if (type_ == "RichMedia" || type_ == "Screen" || type_ == "Movie" || type_ == "Sound") {
      findings_.note(fmt::format("the media on page {} were not checked", page_));
    }
    if (!shown || type_ == "Popup") {
      return;
    }
    const std::string contents = pdf_text(pdf_member(annotation_, "/Contents"));
    const bool described =
        !contents.empty() || (tag_ != kNoTag && !pdf_text(pdf_member(subject_.tree.tags[tag_].object, "/Alt")).empty());
    if (type_ == "Widget") {
      const std::string name = pdf_text(inherited(annotation_, "/TU"));
      findings_.need(tag() == TagType::form, "UA 7.18.4-1", spot_, "a field is not in a Form");
      findings_.need(!name.empty(), "UA 7.18.1-3", spot_, "a field has no name for people (TU)");
      need_language(!name.empty(), "UA 7.2-25", "the language of a field's name is not known");
      return;
    }
    if (type_ == "Link") {
      findings_.need(tag() == TagType::link, "UA 7.18.5-1", spot_, "a link is not in a Link");
      findings_.need(!contents.empty(), "UA 7.18.5-2", spot_, "a link has no description (Contents)");
    } else {
      findings_.need(tag() == TagType::annot, "UA 7.18.1-1", spot_,
                     fmt::format("an annotation of the type '{}' is not in an Annot", type_));
    }
    findings_.need(described, "UA 7.18.1-2", spot_, "an annotation has no description (Contents)");
    need_language(!contents.empty(), "UA 7.2-24", "the language of an annotation's description is not known");
  }

  void need_language(bool has_text, std::string_view rule, std::string_view message) {
    const bool known = subject_.has_language || (tag_ != kNoTag && subject_.tree.tags[tag_].has_language) ||
                       given(pdf_member(annotation_, "/Lang"));
    findings_.need(known || !has_text, rule, spot_, message);
  }

  void check_destination() {
    QPDFObjectHandle destination = pdf_member(annotation_, "/Dest");
    const QPDFObjectHandle action = pdf_member(annotation_, "/A");
    if (!given(destination) && pdf_name(pdf_member(action, "/S")) == "GoTo") {
      destination = pdf_member(action, "/D");
    }
    if (destination.isArray()) {
      const bool known =
          destination.getArrayNItems() > 0 && subject_.page_numbers.count(object_key(destination.getArrayItem(0))) != 0;
      findings_.need(known, "X-destination", spot_, "a link leads to a page that is not there");
    }
  }

  void check_appearances() {
    // One stream, or one for each state.
    for (QPDFObjectHandle& stream : pdf_states(pdf_member(pdf_member(annotation_, "/AP"), "/N"))) {
      if (stream.isStream()) {
        const ContentPlace place{page_, object_key(stream), stream, spot_.object, 1};
        check_form_content(state_, stream, {}, place, {false, false, true, true});
      }
    }
  }

  void check_pdf_a() {
    constexpr std::array<std::string_view, 7> kAllowed{"GoTo", "GoToR", "GoToE",     "Thread",
                                                       "URI",  "Named", "SubmitForm"};
    if (type_ != "Popup") {
      findings_.need((flags_ & kPrint) != 0 && (flags_ & kNeverInPdfA) == 0, "A-6.3.2-2", spot_,
                     "an annotation is not set to be printed, or to be hidden");
    }
    QPDFObjectHandle normal = pdf_member(pdf_member(annotation_, "/AP"), "/N");
    if (type_ != "Popup" && type_ != "Link") {
      findings_.need(given(normal), "A-6.3.3-1", spot_, "an annotation has no appearance");
      const bool has_states = type_ == "Widget" && pdf_name(inherited(annotation_, "/FT")) == "Btn";
      findings_.need(
          !given(normal) || normal.isStream() != has_states, "A-6.3.3-3", spot_,
          has_states ? "a button's appearance is not one for each state" : "an appearance is not just a stream");
    }
    const QPDFObjectHandle action = pdf_member(annotation_, "/A");
    if (type_ == "Widget") {
      findings_.need(!given(action) && !given(pdf_member(annotation_, "/AA")), "A-6.4.1-1", spot_,
                     "a field has an action");
    }
    if (given(action)) {
      const std::string kind = pdf_name(pdf_member(action, "/S"));
      findings_.need(std::find(kAllowed.begin(), kAllowed.end(), kind) != kAllowed.end(), "A-6.5.1-1", spot_,
                     fmt::format("an action of the type '{}' is not allowed", valid_utf8(kind)));
    }
  }

  PdfSubject& subject_;
  ContentState& state_;
  PdfFindings& findings_;
  QPDFObjectHandle annotation_;
  std::string type_;
  long long flags_;
  std::size_t page_;
  PdfSpot spot_;
  TagIndex tag_ = kNoTag;
};

}  // namespace

void check_annotations(PdfSubject& subject, ContentState& state) {
  std::unordered_set<std::uint64_t> seen;
  for (std::size_t i = 0; i < subject.pages.size(); ++i) {
    const std::vector<QPDFObjectHandle> annotations = pdf_items(pdf_member(subject.pages[i].object, "/Annots"));
    if (!annotations.empty()) {
      subject.findings.need(
          pdf_name(pdf_member(subject.pages[i].object, "/Tabs")) == "S", "UA 7.18.3-1", {i + 1, {}},
          "the page does not lead the keyboard through its links and fields in the order of the tags");
    }
    for (QPDFObjectHandle annotation : annotations) {
      const std::uint64_t key = object_key(annotation);
      if (annotation.isDictionary() && (key == 0 || seen.insert(key).second)) {
        AnnotationCheck(subject, state, annotation, i + 1).run();
      }
    }
  }
}

}  // namespace waymark
