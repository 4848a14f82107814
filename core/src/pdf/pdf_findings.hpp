// Collects what is wrong with a PDF, a few of each kind.
#pragma once

#include "pdf/check_pdf.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace waymark {

/// Where in a PDF something is wrong: a page from 1, or 0, and an object's number or a name.
struct PdfSpot {
  std::size_t page = 0;
  std::string object{};
};

class PdfFindings {
 public:
  /// Reports against `rule`; the hint follows from it.
  void add(std::string_view rule, PdfSpot spot, std::string message);
  /// Like add() unless `fine`.
  void need(bool fine, std::string_view rule, const PdfSpot& spot, std::string_view message);
  /// What could not be checked; each text is kept once.
  void note(std::string text);
  /// Whether another finding of `rule` would still be listed, so that wording it is worth the time.
  [[nodiscard]] bool wants(std::string_view rule) const;
  /// Moves all that was found into `check`, by page.
  void move_into(PdfCheck& check);

 private:
  std::map<std::string, std::size_t, std::less<>> counts_;
  std::vector<PdfFinding> list_;
  std::set<std::string> known_notes_;
  std::vector<std::string> notes_;
};

/// What to do about a finding of `rule`.
std::string_view hint_of_rule(std::string_view rule);

}  // namespace waymark
