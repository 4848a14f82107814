#include "pdf/content_rules.hpp"

#include "pdf/marked_properties.hpp"
#include "pdf/pdf_rules.hpp"
#include "pdf/pdf_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace waymark {
namespace {

constexpr std::size_t kMostOperands = 100'000;
constexpr std::size_t kMostSaved = 10'000;
constexpr std::size_t kPdfASaved = 28;  // ISO 19005-2, 6.1.13

constexpr std::string_view kPaths[] = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"};

class ContentCheck {
 public:
  ContentCheck(ContentState& state, std::string_view bytes, const QPDFObjectHandle& resources,
               const ContentPlace& place, const Surroundings& around)
      : state_(state),
        subject_(state.subject),
        findings_(state.subject.findings),
        lexer_(bytes),
        resources_(resources),
        place_(place),
        around_(around) {}

  void run() {
    using Kind = ContentToken::Kind;
    for (ContentToken token = lexer_.next(); token.kind != Kind::end; token = lexer_.next()) {
      if (token.kind != Kind::word || token.text == "true" || token.text == "false" || token.text == "null") {
        if (operands_.size() < kMostOperands) {
          operands_.push_back(token);
        } else {
          lexer_.clear();  // Only hostile content has so many; what follows is of no use any more.
          operands_.clear();
          findings_.add("X-content", spot(), fmt::format("an operator has more than {} operands", kMostOperands));
        }
        continue;
      }
      take_operator(token.text);
      operands_.clear();
      lexer_.clear();
    }
    findings_.need(marks_.empty(), "X-marks", spot(), "marked content is left open");
    findings_.need(saved_count_ == 0, "X-states", spot(), "a saved graphics state is left open");
  }

  /// The marks that belong to tags, in order.
  [[nodiscard]] const std::vector<long long>& marked() const { return marked_; }

 private:
  struct Mark {
    bool artifact = false;
    bool tagged = false;
    bool language = false;
  };
  struct Graphics {
    ShownFont* font = nullptr;
    bool invisible = false;
  };

  [[nodiscard]] PdfSpot spot() const { return {place_.page, place_.object}; }

  void take_operator(std::string_view name) {
    if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
      show_text();
    } else if (name == "BDC" || name == "BMC") {
      open_mark(name == "BDC");
    } else if (name == "EMC") {
      close_mark();
    } else if (name == "Tf") {
      select_font();
    } else if (name == "Tr") {
      now_.invisible = !operands_.empty() && operands_.back().number == 3;
    } else if (name == "q") {
      save();
    } else if (name == "Q") {
      restore();
    } else if (name == "Do") {
      draw_object();
    } else if (name == "ID") {
      lexer_.skip_inline_image();
      need_mark("an image");
    } else if (std::find(std::begin(kPaths), std::end(kPaths), name) != std::end(kPaths)) {
      need_mark("a drawing");
    }
  }

  /// What is drawn must be tagged or an artifact.
  void need_mark(std::string_view what) {
    if (!around_.exempt && !artifact() && !tagged()) {
      const bool wanted = findings_.wants("UA 7.1-3");
      findings_.add("UA 7.1-3", spot(),
                    wanted ? fmt::format("{} is neither tagged nor marked as an artifact", what) : std::string());
    }
  }
  [[nodiscard]] bool artifact() const { return around_.artifact || (!marks_.empty() && marks_.back().artifact); }
  [[nodiscard]] bool tagged() const { return around_.tagged || (!marks_.empty() && marks_.back().tagged); }
  [[nodiscard]] bool language() const { return around_.language || (!marks_.empty() && marks_.back().language); }

  void open_mark(bool with_properties) {
    // A mark knows what all around it are.
    Mark mark{artifact(), tagged(), language()};
    const bool is_artifact = !operands_.empty() && operands_[0].text == "Artifact";
    const MarkedProperties properties =
        with_properties ? read_marked_properties(operands_, pdf_member(resources_, "/Properties")) : MarkedProperties{};
    if (is_artifact && mark.tagged) {
      findings_.add("UA 7.1-1", spot(), "an artifact lies in tagged content");
    }
    if (properties.language) {
      mark.language = true;
      if (!is_pdf_language(*properties.language)) {
        findings_.add("UA 7.2-29", spot(), fmt::format("'{}' is no language tag", valid_utf8(*properties.language)));
      }
    }
    if (properties.mcid) {
      if (mark.artifact || is_artifact) {
        findings_.add("UA 7.1-2", spot(), "tagged content lies in an artifact");
      }
      mark.tagged = true;
      take_mcid(*properties.mcid, mark);
    }
    mark.artifact = mark.artifact || is_artifact;
    if (!subject_.has_language && !mark.language) {
      findings_.need(!properties.actual_text, "UA 7.2-30", spot(), "the language of a replacement text is not known");
      findings_.need(!properties.alternative, "UA 7.2-31", spot(), "the language of a text alternative is not known");
      findings_.need(!properties.expansion, "UA 7.2-32", spot(),
                     "the language of an abbreviation's meaning is not known");
    }
    marks_.push_back(mark);
  }

  void take_mcid(long long mcid, Mark& mark) {
    if (!is_mcid(mcid)) {
      findings_.add("X-mcid", spot(), fmt::format("content is marked with {}, which can't be", mcid));
      return;
    }
    const auto owner = subject_.tree.owners.find(content_key(place_.container, mcid));
    if (owner == subject_.tree.owners.end()) {
      findings_.add("UA 7.1-3", spot(), fmt::format("content marked with {} belongs to no element", mcid));
      return;
    }
    if (owner->second.seen) {
      findings_.add("X-mcid", spot(), fmt::format("two pieces of content are marked with {}", mcid));
    }
    owner->second.seen = true;
    mark.language = mark.language || subject_.tree.tags[owner->second.tag].has_language;
    marked_.push_back(mcid);
  }

  void close_mark() {
    if (marks_.empty()) {
      findings_.add("X-marks", spot(), "marked content ends that did not start");
    } else {
      marks_.pop_back();
    }
  }

  void save() {
    ++saved_count_;
    if (saved_.size() < kMostSaved) {
      saved_.push_back(now_);
    }
    if (subject_.claims_pdf_a && saved_count_ == kPdfASaved + 1) {
      findings_.add("A-6.1.13-8", spot(), fmt::format("graphics states are nested deeper than {}", kPdfASaved));
    }
  }

  void restore() {
    if (saved_count_ == 0) {
      findings_.add("X-states", spot(), "a graphics state is restored that was not saved");
      return;
    }
    if (saved_count_ == saved_.size()) {
      now_ = saved_.back();
      saved_.pop_back();
    }
    --saved_count_;
  }

  void select_font() {
    const std::string name(operands_.empty() ? std::string_view() : operands_[0].text);
    const auto known = fonts_.find(name);
    if (known != fonts_.end()) {
      now_.font = known->second.get();
      return;
    }
    const QPDFObjectHandle font = pdf_member(pdf_member(resources_, "/Font"), "/" + name);
    if (!font.isInitialized()) {
      findings_.add("X-resources", spot(), fmt::format("there is no font '{}' in the resources", valid_utf8(name)));
    }
    const std::uint64_t key = object_key(font);
    std::shared_ptr<ShownFont> shown;
    if (QPDFObjectHandle(font).isDictionary()) {
      const auto found = state_.fonts.find(key);
      if (key != 0 && found != state_.fonts.end()) {
        shown = found->second;
      } else {
        shown = std::make_shared<ShownFont>(font, subject_, place_.page);
        if (key != 0) {
          state_.fonts.emplace(key, shown);
        }
      }
    }
    now_.font = shown.get();
    fonts_.emplace(name, std::move(shown));
  }

  void show_text() {
    bool any = false;
    for (const ContentToken& operand : operands_) {
      if (operand.kind == ContentToken::Kind::string && !operand.text.empty()) {
        any = true;
        if (now_.font != nullptr) {
          now_.font->show(operand.text, place_.page, now_.invisible);
        }
      }
    }
    if (!any) {
      return;
    }
    need_mark("text");
    if (!subject_.has_language && !around_.exempt && !artifact() && !language()) {
      findings_.add("UA 7.2-34", spot(), "the language of text is not known");
    }
  }

  void draw_object() {
    const std::string name(operands_.empty() ? std::string_view() : operands_[0].text);
    const QPDFObjectHandle object = pdf_member(pdf_member(resources_, "/XObject"), "/" + name);
    if (!QPDFObjectHandle(object).isStream()) {
      findings_.add("X-resources", spot(), fmt::format("there is no object '{}' in the resources", valid_utf8(name)));
      return;
    }
    const bool by_reference = subject_.tree.objects.count(object_key(object)) != 0;
    if (pdf_name(pdf_member(object, "/Subtype")) == "Form") {
      ContentPlace inside = place_;
      inside.object = object_id(object);
      ++inside.depth;
      check_form_content(state_, object, resources_, inside,
                         {artifact(), tagged() || by_reference, language(), around_.exempt});
    } else if (!by_reference) {
      need_mark("an image");
    }
  }

  ContentState& state_;
  PdfSubject& subject_;
  PdfFindings& findings_;
  ContentLexer lexer_;
  QPDFObjectHandle resources_;
  const ContentPlace& place_;
  const Surroundings& around_;
  std::vector<ContentToken> operands_;
  std::vector<Mark> marks_;
  std::map<std::string, std::shared_ptr<ShownFont>> fonts_;  ///< by their name in the resources
  Graphics now_;
  std::vector<Graphics> saved_;
  std::size_t saved_count_ = 0;
  std::vector<long long> marked_;
};

/// The parent tree must lead from each mark to the element that names it.
void check_way_back(PdfSubject& subject, const QPDFObjectHandle& holder, const ContentPlace& place,
                    const std::vector<long long>& marked) {
  if (marked.empty()) {
    return;
  }
  const PdfSpot spot{place.page, place.object};
  const std::optional<long long> number = pdf_integer(pdf_member(holder, "/StructParents"));
  const auto found = subject.parents.values.find(number.value_or(-1));
  if (!number || found == subject.parents.values.end() || !found->second.isArray()) {
    subject.findings.add("X-parenttree", spot, "the parent tree does not lead from the page's content to its tags");
    return;
  }
  const int count = found->second.getArrayNItems();
  for (const long long mcid : marked) {
    const ContentOwner& owner = subject.tree.owners.at(content_key(place.container, mcid));
    const std::uint64_t real = object_key(subject.tree.tags[owner.tag].object);
    if (mcid >= count || object_key(found->second.getArrayItem(static_cast<int>(mcid))) != real) {
      subject.findings.add(
          "X-parenttree", spot,
          fmt::format("the parent tree leads from content marked with {} to another element than the one it is in",
                      mcid));
    }
  }
}

}  // namespace

std::size_t check_content(ContentState& state, std::string_view bytes, const QPDFObjectHandle& resources,
                          const ContentPlace& place, const Surroundings& around) {
  ContentCheck check(state, bytes, resources, place, around);
  check.run();
  check_way_back(state.subject, place.holder, place, check.marked());
  return check.marked().size();
}

}  // namespace waymark
