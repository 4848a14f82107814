// What verifying an edition can find, so that each kind of tampering is told from the others.
#pragma once

#include <waymark/diagnostic.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

enum class FindingKind : std::uint8_t {
  changed,    ///< other bytes
  cut_short,  ///< fewer bytes
  swapped,    ///< two files with each other's bytes
  missing,
  extra,       ///< never packaged
  link,        ///< a symbolic link where a file should be
  special,     ///< a folder, pipe, socket or device where a file should be
  unreadable,  ///< not judged
  manifest_missing,
  manifest_malformed,
  manifest_edited,   ///< not what was signed
  record_malformed,  ///< edition.json
  record_mismatch,   ///< edition.json is of another edition than its folder's name says
  signature_missing,
  signature_malformed,
  signature_other_key,
  signature_comment,   ///< its trusted comment was changed, or is of something else
  pointer_foreign,     ///< editions.js or the start page: not one that Waymark writes
  pointer_wrong,       ///< well formed, but not what lies beside it
  pointer_older,       ///< well formed, but an interrupted run left it as it was
  documents_left_out,  ///< of this copy
  nothing_beside,      ///< neither editions.js nor a start page
  key_differs,         ///< the edition names another key than the one that proved it
};

/// The kinds as JSON has them.
inline constexpr std::array<std::string_view, 23> kFindingNames{"changed",
                                                                "cut-short",
                                                                "swapped",
                                                                "missing",
                                                                "extra",
                                                                "link",
                                                                "special",
                                                                "unreadable",
                                                                "manifest-missing",
                                                                "manifest-malformed",
                                                                "manifest-edited",
                                                                "record-malformed",
                                                                "record-mismatch",
                                                                "signature-missing",
                                                                "signature-malformed",
                                                                "signature-other-key",
                                                                "signature-comment",
                                                                "pointer-foreign",
                                                                "pointer-wrong",
                                                                "pointer-older",
                                                                "documents-left-out",
                                                                "nothing-beside",
                                                                "key-differs"};

struct Finding {
  FindingKind kind = FindingKind::changed;
  std::string path;     ///< below the edition's or the output folder; '' is the folder itself
  std::string message;  ///< as a diagnostic has it
  std::string hint{};
  Severity severity = Severity::error;
};

}  // namespace waymark
