#include "answers/read_answers.hpp"

#include "answers/answer_value.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>

namespace waymark {
namespace {

constexpr std::size_t kMostNamed = 10;

/// A worksheet and the fields in it.
struct PlacedWorksheet {
  std::string page{};
  std::string id{};
  std::vector<const Field*> fields{};
  [[nodiscard]] std::string name() const { return page + "#" + id; }
  [[nodiscard]] std::set<std::string> names() const {
    std::set<std::string> result;
    for (const Field* field : fields) {
      for (std::string& name : form_names(*field)) {
        result.insert(std::move(name));
      }
    }
    return result;
  }
};

std::vector<PlacedWorksheet> all_worksheets(const Library& library, const std::vector<Document>& documents) {
  std::vector<PlacedWorksheet> result;
  for (std::size_t page = 0; page < documents.size(); ++page) {
    const Document& document = documents[page];
    for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
      if (document.nodes[i].kind != Kind::worksheet) {
        continue;
      }
      PlacedWorksheet placed{library.pages[page].id, document.worksheets[document.nodes[i].data].id, {}};
      for (NodeIndex j = i + 1; j < document.nodes[i].end; ++j) {
        if (document.nodes[j].kind == Kind::field) {
          placed.fields.push_back(&document.fields[document.nodes[j].data]);
        }
      }
      result.push_back(std::move(placed));
    }
  }
  return result;
}

/// ''a', 'b' and 3 more'.
std::string listed(const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  for (std::size_t i = 0; i < std::min(names.size(), kMostNamed); ++i) {
    quoted.push_back("'" + names[i] + "'");
  }
  std::string result = fmt::format("{}", fmt::join(quoted, ", "));
  return names.size() > kMostNamed ? fmt::format("{} and {} more", result, names.size() - kMostNamed) : result;
}

std::vector<std::string> only_in(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::vector<std::string> result;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}

class AnswerReader {
 public:
  AnswerReader(const PdfForm& form, const std::string& file, const Library& library,
               const std::vector<Document>& documents, Diagnostics& diagnostics)
      : form_(form), library_(library), diagnostics_(diagnostics), place_{file, 0, 0} {
    worksheets_ = all_worksheets(library, documents);
    for (const PdfFormField& field : form.fields) {
      given_.emplace(field.name, field.value);
      names_.insert(field.name);
    }
  }

  std::optional<WorksheetAnswers> read() {
    if (form_.fields.empty()) {
      error("the file has no form to read answers from", "name a PDF that was made from a worksheet, and filled in");
      return std::nullopt;
    }
    if (!form_.knowledge_base.empty() && form_.knowledge_base != library_.knowledge_base.id) {
      error(fmt::format("the form belongs to the knowledge base '{}', and this is '{}'", form_.knowledge_base,
                        library_.knowledge_base.id),
            "name the folder of that knowledge base after the file");
      return std::nullopt;
    }
    const PlacedWorksheet* worksheet = form_.worksheet.empty() ? worksheet_by_fields() : worksheet_by_name();
    return worksheet == nullptr || !has_its_fields(*worksheet) ? std::nullopt : std::optional(answers_to(*worksheet));
  }

 private:
  void error(std::string message, std::string hint) { diagnostics_.error(place_, std::move(message), std::move(hint)); }

  const PlacedWorksheet* worksheet_by_name() {
    std::vector<std::string> names;
    for (const PlacedWorksheet& each : worksheets_) {
      if (each.name() == form_.worksheet) {
        return &each;
      }
      names.push_back(each.name());
    }
    const std::string meant = suggest(form_.worksheet, {names.begin(), names.end()});
    error(fmt::format("the knowledge base has no worksheet '{}' any more", form_.worksheet),
          meant.empty() ? "use the edition that the form is from" : fmt::format("it has '{}'", meant));
    return nullptr;
  }

  const PlacedWorksheet* worksheet_by_fields() {
    std::vector<const PlacedWorksheet*> same;
    const PlacedWorksheet* nearest = nullptr;
    std::size_t most_shared = 0;
    for (const PlacedWorksheet& each : worksheets_) {
      const std::set<std::string> names = each.names();
      if (names == names_) {
        same.push_back(&each);
      }
      const std::size_t shared = names.size() - only_in(names, names_).size();
      if (shared > most_shared) {
        most_shared = shared;
        nearest = &each;
      }
    }
    if (same.size() == 1) {
      return same[0];
    }
    if (same.empty()) {
      error("the file does not say which worksheet it is, and none has its fields",
            nearest == nullptr
                ? "name a PDF that was made from a worksheet of this knowledge base"
                : fmt::format("it shares {} of {} fields with '{}'", most_shared, names_.size(), nearest->name()));
    } else {
      error(fmt::format("the file does not say which worksheet it is, and {} have its fields", same.size()),
            fmt::format("one of them is '{}'; fill in a form that names its worksheet", same[0]->name()));
    }
    return nullptr;
  }

  bool has_its_fields(const PlacedWorksheet& worksheet) {
    const std::set<std::string> names = worksheet.names();
    const std::vector<std::string> missing = only_in(names, names_);
    const std::vector<std::string> unknown = only_in(names_, names);
    if (missing.empty() && unknown.empty()) {
      return true;
    }
    std::string message = fmt::format("the form's fields are not those of '{}'", worksheet.name());
    message += missing.empty() ? "" : fmt::format("; missing: {}", listed(missing));
    message += unknown.empty() ? "" : fmt::format("; unknown: {}", listed(unknown));
    error(std::move(message),
          form_.edition.empty()
              ? "the worksheet was changed since the form was made: fill in a new one"
              : fmt::format("the worksheet was changed since the edition '{}': fill in a new form, or read this one "
                            "with that edition's knowledge base",
                            form_.edition));
    return false;
  }

  WorksheetAnswers answers_to(const PlacedWorksheet& worksheet) {
    WorksheetAnswers result{library_.knowledge_base.id, form_.edition, worksheet.page, worksheet.id, {}};
    const auto given = [this](const std::string& name) { return std::string_view(given_.at(name)); };
    for (const Field* field : worksheet.fields) {
      AnswerValue answer = answer_value(*field, given);
      if (!answer.complaint.empty()) {
        diagnostics_.warning(place_, fmt::format("the answer to '{}' {}", field->id, answer.complaint),
                             std::move(answer.hint));
      }
      result.answers.emplace_back(field->id, std::move(answer.value));
    }
    return result;
  }

  const PdfForm& form_;
  const Library& library_;
  Diagnostics& diagnostics_;
  Place place_;
  std::vector<PlacedWorksheet> worksheets_;
  std::map<std::string, std::string> given_;  ///< what the form holds, by name
  std::set<std::string> names_;
};

}  // namespace

std::optional<WorksheetAnswers> read_answers(const PdfForm& form, const std::string& file, const Library& library,
                                             const std::vector<Document>& documents, Diagnostics& diagnostics) {
  return AnswerReader(form, file, library, documents, diagnostics).read();
}

}  // namespace waymark
