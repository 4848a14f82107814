// Verifies an edition's folder: its files against the manifest, the manifest against its signature, what lies beside.
#pragma once

#include "edition/finding.hpp"
#include "edition/version.hpp"
#include "report/progress.hpp"
#include "signature/public_key.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

struct EditionCheck {
  std::string folder;                  ///< as it was named
  std::string base_id{};               ///< of the knowledge base, as edition.json says; empty if that can't be read
  std::string version{};               ///< as edition.json says; empty if that can't be read
  std::size_t files = 0;               ///< that the manifest lists
  std::size_t documents_left_out = 0;  ///< of those, documents that this copy does not have
  bool is_signed = false;
  bool signature_good = false;      ///< of this manifest, whosever the key is
  bool proven = false;              ///< signed with a key that was got elsewhere
  std::string key_id{};             ///< of the signature
  std::vector<Finding> findings{};  ///< by path

  /// Something is not as it was packaged.
  [[nodiscard]] bool altered() const;
  /// Something could not be read, so there is no saying.
  [[nodiscard]] bool unread() const;
};

/// Verifies the folder; `key` was got elsewhere. Also checks what lies beside the folder, since pages of the edition
/// run '../editions.js' and lead to '../index.html'. Hostile folders neither stop nor stall it: nothing is followed,
/// and what can't be read is a finding. Throws Error only if the folder is not there.
EditionCheck verify_edition(const std::filesystem::path& folder, const std::optional<PublicKey>& key,
                            Progress& progress);

/// The same of a published edition, whose folder can be no link: then that is the finding.
EditionCheck verify_published(const std::filesystem::path& output, const Version& version,
                              const std::optional<PublicKey>& key, Progress& progress);

}  // namespace waymark
