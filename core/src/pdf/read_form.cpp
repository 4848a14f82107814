#include "pdf/read_form.hpp"

#include "pdf/pdf_file.hpp"
#include "pdf/pdf_value.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace waymark {
namespace {

constexpr int kDeepestField = 100;
constexpr std::size_t kLongestName = 4096;
constexpr std::size_t kMostFields = 100'000;
constexpr long long kPushButton = 1LL << 16U;  // ISO 32000-1, table 226

/// Line ends as text has them.
std::string with_line_feeds(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      result += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      result += '\n';
    }
  }
  return result;
}

class FormReader {
 public:
  FormReader(PdfFile& file, PdfForm& form) : file_(file), form_(form) {}

  void read(const QPDFObjectHandle& fields) {
    push(pdf_items(fields), {});
    while (!steps_.empty() && form_.fields.size() < kMostFields) {
      const Step step = std::move(steps_.back());
      steps_.pop_back();
      take(step);
    }
  }

 private:
  /// What a field has from those above it.
  struct Inherited {
    std::string name{};
    std::string type{};
    QPDFObjectHandle value{};
    long long flags = 0;
    int depth = 0;
  };
  struct Step {
    QPDFObjectHandle object;
    Inherited above;
  };

  void push(const std::vector<QPDFObjectHandle>& fields, const Inherited& above) {
    for (auto field = fields.rbegin(); field != fields.rend(); ++field) {
      steps_.push_back({*field, above});
    }
  }

  void take(const Step& step) {
    QPDFObjectHandle field = step.object;
    const std::uint64_t key = object_key(field);
    if (!field.isDictionary() || step.above.depth > kDeepestField || (key != 0 && !seen_.insert(key).second)) {
      return;
    }
    Inherited own = step.above;
    ++own.depth;
    const std::string part = pdf_text(pdf_member(field, "/T"));
    own.name += own.name.empty() || part.empty() ? part : "." + part;
    if (own.name.size() > kLongestName) {
      return;
    }
    const std::string type = pdf_name(pdf_member(field, "/FT"));
    own.type = type.empty() ? own.type : type;
    own.flags = pdf_integer(pdf_member(field, "/Ff")).value_or(own.flags);
    const QPDFObjectHandle value = pdf_member(field, "/V");
    own.value = given(value) ? value : own.value;
    std::vector<QPDFObjectHandle> fields;
    std::vector<QPDFObjectHandle> widgets;
    for (const QPDFObjectHandle& kid : pdf_items(pdf_member(field, "/Kids"))) {
      (given(pdf_member(kid, "/T")) ? fields : widgets).push_back(kid);
    }
    if (fields.empty()) {
      widgets.push_back(field);
      take_value(own, widgets);
    } else {
      push(fields, own);
    }
  }

  void take_value(const Inherited& field, const std::vector<QPDFObjectHandle>& widgets) {
    const bool push_button = field.type == "Btn" && (field.flags & kPushButton) != 0;
    if (field.name.empty() || push_button || field.type == "Sig") {
      return;
    }
    std::string value = field.type == "Btn" ? state_of(field.value, widgets) : text_of(field.value);
    const auto [known, first] = index_.emplace(field.name, form_.fields.size());
    if (first) {
      form_.fields.push_back({field.name, std::move(value)});
    } else if (form_.fields[known->second].value.empty()) {
      form_.fields[known->second].value = std::move(value);
    }
  }

  /// The state's name; of a button without a value that of the widget that is on.
  static std::string state_of(QPDFObjectHandle value, const std::vector<QPDFObjectHandle>& widgets) {
    if (given(value)) {
      return valid_utf8(value.isName() ? pdf_name(value) : pdf_text(value));
    }
    for (const QPDFObjectHandle& widget : widgets) {
      const std::string state = pdf_name(pdf_member(widget, "/AS"));
      if (!state.empty() && state != "Off") {
        return valid_utf8(state);
      }
    }
    return {};
  }

  std::string text_of(QPDFObjectHandle value) {
    if (value.isStream()) {
      value = QPDFObjectHandle::newString(file_.unpack(value).bytes);
    }
    if (value.isName()) {
      return valid_utf8(pdf_name(value));
    }
    if (!value.isArray()) {
      return with_line_feeds(pdf_text(value));
    }
    std::string lines;
    for (const QPDFObjectHandle& item : pdf_items(value)) {
      lines += lines.empty() ? "" : "\n";
      lines += pdf_text(item);
    }
    return lines;
  }

  PdfFile& file_;
  PdfForm& form_;
  std::vector<Step> steps_;
  std::unordered_set<std::uint64_t> seen_;
  std::unordered_map<std::string, std::size_t> index_;  ///< by name
};

}  // namespace

PdfForm read_form(std::string bytes, const std::string& shown_name) {
  PdfFile file(std::move(bytes), shown_name);
  PdfForm form;
  try {
    const QPDFObjectHandle info = pdf_member(file.qpdf().getTrailer(), "/Info");
    form.knowledge_base = pdf_text(pdf_member(info, "/WaymarkKnowledgeBase"));
    form.worksheet = pdf_text(pdf_member(info, "/WaymarkWorksheet"));
    form.edition = pdf_text(pdf_member(info, "/WaymarkEdition"));
    FormReader(file, form).read(pdf_member(pdf_member(file.catalogue(), "/AcroForm"), "/Fields"));
  } catch (const Error&) {
    throw;
  } catch (const std::exception& error) {
    file.require_within_limit();
    throw Error(fmt::format("the form can't be read: {}", valid_utf8(error.what())), "make or fetch the file again",
                {shown_name, 0, 0});
  }
  file.require_within_limit();
  return form;
}

}  // namespace waymark
