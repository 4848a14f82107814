// Holds a filled-in PDF form against the worksheet that it was made from.
#pragma once

#include "pack/library.hpp"
#include "pdf/read_form.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace waymark {

/// A worksheet's answers, each under its field's id, in the worksheet's order.
struct WorksheetAnswers {
  std::string knowledge_base{};
  std::string edition{};  ///< that the form is from; "" if the file doesn't say
  std::string page{};
  std::string worksheet{};
  std::vector<std::pair<std::string, std::string>> answers{};
};

/// Finds the form's worksheet among `documents`, which are by page: the one it names, or the only one that has its
/// fields. Reports an answer that doesn't fit as a warning. A form that belongs to no worksheet of this knowledge base,
/// or whose fields are not its fields any more, is an error, and then there are no answers. `file` is the form's.
std::optional<WorksheetAnswers> read_answers(const PdfForm& form, const std::string& file, const Library& library,
                                             const std::vector<Document>& documents, Diagnostics& diagnostics);

}  // namespace waymark
