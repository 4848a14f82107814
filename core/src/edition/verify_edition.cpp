#include "edition/verify_edition.hpp"

#include "data/text_file.hpp"
#include "edition/checksums.hpp"
#include "edition/edition_record.hpp"
#include "edition/folder_walk.hpp"
#include "edition/plain_folder.hpp"
#include "edition/published_editions.hpp"
#include "edition/verify_files.hpp"
#include "edition/verify_pointer.hpp"
#include "edition/verify_signature.hpp"
#include "signature/file_signature.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDocuments = "documents";
constexpr std::size_t kMaxRecordBytes = std::size_t{512} << 20U;
constexpr std::size_t kMaxMinisigBytes = std::size_t{64} << 10U;

bool is_document(std::string_view path) { return path.starts_with("documents/"); }

/// The folder's name, and its parent, as a browser that opens its pages sees them: links in the path stay.
fs::path plain_path(const fs::path& folder) {
  fs::path path = fs::absolute(folder).lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

class EditionVerifier {
 public:
  EditionVerifier(const fs::path& folder, const std::optional<PublicKey>& key)
      : path_(plain_path(folder)), folder_(folder), key_(key) {
    check_.folder = folder.generic_string();
  }

  EditionCheck verify(Progress& progress) {
    const auto manifest =
        read(kChecksumFile, kMaxChecksumBytes, FindingKind::manifest_missing, "missing, so nothing can be verified");
    const auto record_bytes = read(kRecordFile, kMaxRecordBytes, FindingKind::missing, "");
    const auto record = record_bytes ? read_record(*record_bytes) : std::nullopt;
    verify_origin(manifest, record);
    if (const auto listed = manifest ? read_manifest(*manifest) : std::nullopt) {
      verify_listed(*listed, record, record_bytes, progress);
    }
    verify_beside();
    std::stable_sort(check_.findings.begin(), check_.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.path < b.path; });
    return std::move(check_);
  }

 private:
  void add(FindingKind kind, std::string_view path, std::string message, std::string hint = {},
           Severity severity = Severity::error) {
    check_.findings.push_back({kind, std::string(path), std::move(message), std::move(hint), severity});
  }

  /// Reads a file of the edition's own. With an empty message nothing is said if it is missing or no file, since the
  /// manifest will tell.
  std::optional<std::string> read(std::string_view name, std::size_t max_bytes, FindingKind missing,
                                  std::string_view message) {
    PlainBytes found = folder_.read(std::string(name), max_bytes);
    if (found.whole()) {
      return std::move(found.bytes);
    }
    if (found.kind == PlainKind::unreadable) {
      add(FindingKind::unreadable, name, fmt::format("can't be read: {}", system_reason(found.error)),
          "check the permissions, and the disk");
    } else if (found.kind == PlainKind::missing && !message.empty()) {
      add(missing, name, std::string(message));
    } else if (found.kind == PlainKind::link && !message.empty()) {
      add(FindingKind::link, name, "replaced by a link");
    } else if (found.kind == PlainKind::folder || found.kind == PlainKind::special) {
      if (!message.empty()) {
        add(FindingKind::special, name, "replaced by something that is no file");
      }
    } else if (found.too_large) {
      add(FindingKind::manifest_malformed, name, fmt::format("malformed: it has more than {} bytes", max_bytes));
    }
    return std::nullopt;
  }

  std::optional<EditionRecord> read_record(const std::string& bytes) {
    try {
      EditionRecord record = parse_edition_record(bytes, std::string(kRecordFile));
      check_.base_id = record.base_id;
      check_.version = to_text(record.version);
      if (const std::string name = path_.filename().string(); name != check_.version) {
        add(FindingKind::record_mismatch, kRecordFile,
            fmt::format("is of edition {}, but the folder is named '{}'", check_.version, printable(name)),
            fmt::format("name the folder '{}': pages of other editions look for it there", check_.version));
      }
      return record;
    } catch (const Error& error) {
      add(FindingKind::record_malformed, kRecordFile, error.what(), error.hint());
      return std::nullopt;
    }
  }

  std::optional<std::vector<FileHash>> read_manifest(const std::string& bytes) {
    try {
      auto listed = parse_checksums(bytes, std::string(kChecksumFile));
      check_.files = listed.size();
      return listed;
    } catch (const Error& error) {
      const std::uint32_t line = error.place().line;
      add(FindingKind::manifest_malformed, kChecksumFile,
          line == 0 ? std::string(error.what()) : fmt::format("line {}: {}", line, error.what()), error.hint());
      return std::nullopt;
    }
  }

  void verify_origin(const std::optional<std::string>& manifest, const std::optional<EditionRecord>& record) {
    const bool there = folder_.kind_of(std::string(kChecksumSignatureFile)) != PlainKind::missing;
    const auto signature =
        there ? read(kChecksumSignatureFile, kMaxMinisigBytes, FindingKind::signature_missing, "missing")
              : std::nullopt;
    if (!manifest || (there && !signature)) {
      return;
    }
    const std::string comment = record ? edition_comment(record->base_id, to_text(record->version)) : std::string();
    // An empty file is a signature too, of which nothing is left.
    const std::string_view text = !signature ? "" : signature->empty() ? " " : std::string_view(*signature);
    SignatureFacts facts =
        verify_signature({*manifest, text, record ? std::string_view(record->key) : "", comment, key_});
    check_.is_signed = facts.is_signed;
    check_.signature_good = facts.good;
    check_.proven = facts.proven;
    check_.key_id = facts.key_id;
    std::move(facts.findings.begin(), facts.findings.end(), std::back_inserter(check_.findings));
  }

  void verify_listed(std::vector<FileHash> listed, const std::optional<EditionRecord>& record,
                     const std::optional<std::string>& record_bytes, Progress& progress) {
    const auto own =
        std::find_if(listed.begin(), listed.end(), [](const FileHash& f) { return f.path == kRecordFile; });
    if (own == listed.end()) {
      add(FindingKind::manifest_malformed, kChecksumFile, fmt::format("does not list '{}'", kRecordFile));
    }
    // Sizes that anybody may have written say nothing.
    const bool trusted = record && own != listed.end() && own->sha256 == sha256_of(*record_bytes);
    const bool sizes_known = trusted && set_sizes(record->sizes, listed);
    progress.stage(fmt::format("verify {}", check_.version.empty() ? check_.folder : check_.version), listed.size());
    std::vector<Finding> findings = verify_files(folder_, listed, sizes_known, walk_folder(folder_), progress);
    progress.finish();
    settle_documents(listed, findings);
    settle_record(record_bytes, findings);
    std::move(findings.begin(), findings.end(), std::back_inserter(check_.findings));
  }

  /// A copy without any documents is whole if what lies beside it does not promise them.
  void settle_documents(const std::vector<FileHash>& listed, std::vector<Finding>& findings) {
    const auto is_listed_document = [](const FileHash& file) { return is_document(file.path); };
    const auto count = static_cast<std::size_t>(std::count_if(listed.begin(), listed.end(), is_listed_document));
    if (count == 0 || folder_.kind_of(std::string(kDocuments)) != PlainKind::missing || documents_promised()) {
      return;
    }
    check_.documents_left_out = count;
    std::erase_if(findings, [](const Finding& each) { return is_document(each.path); });
    add(FindingKind::documents_left_out, kDocuments,
        count == 1 ? "left out of this copy (1 file)" : fmt::format("left out of this copy ({} files)", count), "",
        Severity::note);
  }

  /// Whether editions.js beside the folder says that the edition has its documents.
  [[nodiscard]] bool documents_promised() const {
    const auto version = parse_version(check_.version);
    if (!version) {
      return false;
    }
    const auto state = read_pointer(path_.parent_path());
    const PublishedEdition* edition = state ? find_edition(*state, *version) : nullptr;
    return edition != nullptr && edition->documents;
  }

  /// A record that was cut off, and so could not be read, is said to be that and nothing else.
  void settle_record(const std::optional<std::string>& bytes, std::vector<Finding>& findings) {
    const auto malformed = std::find_if(check_.findings.begin(), check_.findings.end(),
                                        [](const Finding& each) { return each.kind == FindingKind::record_malformed; });
    const auto changed = std::find_if(findings.begin(), findings.end(), [](const Finding& each) {
      return each.path == kRecordFile && each.kind == FindingKind::changed;
    });
    if (malformed == check_.findings.end() || changed == findings.end()) {
      return;
    }
    if (bytes && !bytes->ends_with("\n}\n")) {
      changed->kind = FindingKind::cut_short;
      changed->message = "cut short: it does not end as a record of an edition does";
    }
    check_.findings.erase(malformed);
  }

  void verify_beside() {
    try {
      const PointerCheck beside = verify_pointer(path_.parent_path());
      for (const Finding& each : beside.findings) {
        Finding finding = each;
        finding.path = "../" + each.path;
        if (each.kind == FindingKind::pointer_foreign) {
          finding.message = fmt::format("pages of this edition also {} '../{}', which is not one that Waymark writes",
                                        each.path == kStartPage ? "lead to" : "run", each.path);
          finding.hint = "remove it, or get the edition again from where it came from";
        }
        check_.findings.push_back(std::move(finding));
      }
      if (!beside.script && !beside.page) {
        add(FindingKind::nothing_beside, "",
            fmt::format("there is no '../{}' and no '../{}': its pages open, and know of no other edition",
                        kEditionsScript, kStartPage),
            "", Severity::note);
      }
    } catch (const Error& error) {
      add(FindingKind::unreadable, "..", error.what(), error.hint());
    }
  }

  fs::path path_;
  PlainFolder folder_;
  const std::optional<PublicKey>& key_;
  EditionCheck check_;
};

}  // namespace

bool EditionCheck::altered() const {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& each) {
    return each.severity == Severity::error && each.kind != FindingKind::unreadable;
  });
}

bool EditionCheck::unread() const {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& each) { return each.kind == FindingKind::unreadable; });
}

EditionCheck verify_edition(const fs::path& folder, const std::optional<PublicKey>& key, Progress& progress) {
  return EditionVerifier(folder, key).verify(progress);
}

EditionCheck verify_published(const fs::path& output, const Version& version, const std::optional<PublicKey>& key,
                              Progress& progress) {
  const std::string name = to_text(version);
  const PlainFile found = PlainFolder(output).look_at(name);
  EditionCheck check{(output / name).generic_string()};
  switch (found.kind) {
    case PlainKind::folder:
      try {
        return verify_edition(output / name, key, progress);
      } catch (const Error& error) {
        check.findings.push_back({FindingKind::unreadable, "", error.what(), error.hint()});
      }
      break;
    case PlainKind::missing:
      check.findings.push_back({FindingKind::missing, "", "missing"});
      break;
    case PlainKind::link:
      check.findings.push_back({FindingKind::link, "", "the edition's folder was replaced by a link"});
      break;
    case PlainKind::unreadable:
      check.findings.push_back(
          {FindingKind::unreadable, "", fmt::format("can't be read: {}", system_reason(found.error))});
      break;
    case PlainKind::file:
    case PlainKind::special:
      check.findings.push_back({FindingKind::special, "", "the edition's folder was replaced by something else"});
      break;
  }
  return check;
}

}  // namespace waymark
