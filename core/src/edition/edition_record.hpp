// What edition.json says of an edition: its packs, plugins, pages, and what became of earlier pages.
#pragma once

#include "data/date.hpp"
#include "edition/version.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What an edition's folder holds beside 'site' and 'documents'.
inline constexpr std::string_view kRecordFile = "edition.json";
inline constexpr std::string_view kChecksumFile = "SHA256SUMS";
inline constexpr std::string_view kChecksumSignatureFile = "SHA256SUMS.minisig";
inline constexpr std::string_view kModelsFolder = "models";
inline constexpr std::string_view kSourcesFolder = "sources";

/// The id of the glossary's model, which is compared like a page's.
inline constexpr std::string_view kGlossaryId = "glossary";

struct EditionRecord {
  struct Pack {
    std::string id;
    std::string title;
    std::string version;
    bool local = false;
  };
  struct Plugin {
    std::string id;
    std::string version;
    std::string sha256;  ///< of the shared library, in hexadecimal digits
  };
  struct Worksheet {
    std::string id;
    std::vector<std::string> fields;  ///< their ids
  };
  struct Page {
    std::string id;
    std::string title;
    std::string hash;                 ///< of its model (render/model/model_hash.hpp)
    std::vector<std::string> blocks;  ///< hashes of its blocks at the top level
    std::vector<Worksheet> worksheets;
    std::string changed;  ///< the version that last changed or added it
    bool local = false;   ///< of a local pack, or changed by one
  };
  /// A page of an earlier edition that has no successor.
  struct Gone {
    std::string id;
    std::string title;
    std::string last;  ///< the last version that had it
  };

  std::string base_id;     ///< of the knowledge base
  std::string base_title;  ///< its title
  Version version;
  Date date;
  std::string previous;  ///< the version that 'what's new' compares with; empty for the first edition
  std::string program;   ///< the version of Waymark that made it
  std::string summary;   ///< what the edition brings, in a sentence or two; may be empty
  std::string key;       ///< the minisign public key, 'RW…', that it says it is signed with; empty if it is not
  std::vector<Pack> packs;
  std::vector<Plugin> plugins;
  std::vector<Page> pages;                                ///< in reading order
  std::map<std::string, std::string, std::less<>> moved;  ///< ids of earlier editions to ids of this one
  std::vector<Gone> gone;                                 ///< by id
  /// Of the files that the manifest lists, in its order and without this one; empty if they are not known.
  std::vector<std::uint64_t> sizes;
};

/// Where a page's model lies in an edition's folder: 'models/pack/name.json'.
std::string model_file(std::string_view page_id);

/// The file edition.json: the same record gives the same bytes.
std::string to_json(const EditionRecord& record);

/// Reads edition.json. `file` names it in messages. Throws Error if it is none, of a newer format, or says what
/// can't be: nothing in it is believed unchecked, ids and versions least of all.
EditionRecord parse_edition_record(std::string_view json, const std::string& file);

}  // namespace waymark
