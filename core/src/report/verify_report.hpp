// What verifying editions found, for people and for programs.
#pragma once

#include "edition/finding.hpp"
#include "edition/verify_edition.hpp"

#include <string>
#include <vector>

namespace waymark {

/// More findings of one kind than this are counted for people, not listed.
inline constexpr std::size_t kMaxShownFindings = 100;

/// The findings as diagnostics, 'FOLDER/PATH: error: MESSAGE', with an empty line between two; "" if there are none.
/// Control characters are made visible. Notes only if `notes`.
std::string to_text(const std::string& folder, const std::vector<Finding>& findings, bool notes, bool colour);

/// 'FOLDER: unaltered since packaging, origin unproven: ...', or how many findings there are; ended by a newline. A
/// hint may follow on a line of its own.
std::string verdict_line(const EditionCheck& check);

/// What was verified in one run.
struct VerifyReport {
  std::vector<EditionCheck> editions;
  std::vector<Finding> pointer{};  ///< of the two files beside them
};

/// One JSON document, ended by a newline: `{"editions": [{"folder", "knowledge-base", "version", "verdict", "origin",
/// "signed", "key", "files", "documents-left-out", "findings"}], "pointer": [FINDING], "diagnostics": [], "errors": 0,
/// "warnings": 0}` with findings as `{"kind", "severity", "path", "message", "hint"}`. The verdict is 'unaltered',
/// 'altered' or 'unread'; the origin is 'proven' or 'unproven'. ASCII only.
std::string to_json(const VerifyReport& report);

}  // namespace waymark
