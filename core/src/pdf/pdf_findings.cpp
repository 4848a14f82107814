#include "pdf/pdf_findings.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kMostNotes = 50;

}  // namespace

void PdfFindings::add(std::string_view rule, PdfSpot spot, std::string message) {
  auto found = counts_.find(rule);
  if (found == counts_.end()) {
    found = counts_.emplace(rule, 0).first;
  }
  if (++found->second <= kFindingsOfOneRule) {
    list_.push_back(
        {std::string(rule), spot.page, std::move(spot.object), std::move(message), std::string(hint_of_rule(rule))});
  }
}

void PdfFindings::need(bool fine, std::string_view rule, const PdfSpot& spot, std::string_view message) {
  if (!fine) {
    add(rule, spot, std::string(message));
  }
}

void PdfFindings::note(std::string text) {
  if (notes_.size() < kMostNotes && known_notes_.insert(text).second) {
    notes_.push_back(std::move(text));
  }
}

bool PdfFindings::wants(std::string_view rule) const {
  const auto found = counts_.find(rule);
  return found == counts_.end() || found->second < kFindingsOfOneRule;
}

void PdfFindings::move_into(PdfCheck& check) {
  std::stable_sort(list_.begin(), list_.end(),
                   [](const PdfFinding& a, const PdfFinding& b) { return a.page < b.page; });
  check.findings = std::move(list_);
  check.notes = std::move(notes_);
  for (const auto& [rule, count] : counts_) {
    if (count > kFindingsOfOneRule) {
      check.more.emplace(rule, count - kFindingsOfOneRule);
    }
  }
}

}  // namespace waymark
