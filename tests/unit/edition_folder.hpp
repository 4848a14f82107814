// Writes small editions for tests, as a release would.
#pragma once

#include "edition/checksums.hpp"
#include "edition/edition_record.hpp"
#include "edition/verify_signature.hpp"
#include "scratch_folder.hpp"
#include "signature/file_signature.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace waymark::test {

using EditionFiles = std::map<std::string, std::string>;

inline const EditionFiles kEditionFiles{
    {"START-HERE.txt", "start\n"}, {"documents/book.pdf", "a book\n"}, {"site/index.html", "<p>Home.</p>\n"}};

/// Writes edition `version` into 'FOLDER/VERSION', signed if there is a key.
inline std::filesystem::path write_edition(const ScratchFolder& scratch, const std::string& output,
                                           const std::string& version, const EditionFiles& files = kEditionFiles,
                                           const SecretKey* key = nullptr, const std::string& base = "kb") {
  const std::string folder = output + "/" + version + "/";
  std::vector<FileHash> hashes;
  for (const auto& [path, bytes] : files) {
    scratch.write(folder + path, bytes);
    hashes.push_back({path, sha256_of(bytes), bytes.size()});
  }
  EditionRecord record;
  record.base_id = base;
  record.base_title = "Our base";
  record.version = *parse_version(version);
  record.date = *parse_date("2026-03-01");
  record.program = "0.1.0";
  record.key = key == nullptr ? std::string() : to_text(key->public_key());
  record.sizes = record_sizes(hashes);
  const std::string json = to_json(record);
  scratch.write(folder + std::string(kRecordFile), json);
  hashes.push_back({std::string(kRecordFile), sha256_of(json)});
  const std::string checksums = checksum_text(hashes);
  scratch.write(folder + std::string(kChecksumFile), checksums);
  if (key != nullptr) {
    scratch.write(folder + std::string(kChecksumSignatureFile),
                  to_text(sign(checksums, *key, edition_comment(base, version))));
  }
  return scratch.path() / output / version;
}

}  // namespace waymark::test
