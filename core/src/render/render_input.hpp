// What every renderer gets: the library, the checked documents, and the edition they belong to.
#pragma once

#include "data/date.hpp"
#include "pack/library.hpp"

#include <waymark/document.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace waymark {

/// The edition that is being made.
struct EditionLabel {
  std::string name;     ///< folder name: 'preview' or a version
  std::string display;  ///< as readers see it: 'Preview edition'
  Date date{};          ///< when it was made
  bool released = false;
  std::string previous{};  ///< the version that its changes are told from; empty if there is none
  std::string summary{};   ///< what it brings, in a sentence or two; may be empty
  struct Past {
    std::string version;
    Date date{};
    std::string summary;
  };
  std::vector<Past> past{};  ///< the editions before it, newest first
  std::string key_id{};      ///< of the key that it is signed with, as minisign shows it; empty if it is not signed
};

/// The scripts and styles that one plugin brings.
struct PluginAssets {
  struct File {
    std::string name;  ///< a plain file name that ends in '.js' or '.css'
    std::string text;
  };
  std::string plugin;  ///< its id, which names a folder of the site
  std::vector<File> files;
};

inline const std::vector<PluginAssets> kNoPluginAssets;

/// A PDF of the edition.
struct PrintedDocument {
  std::string path;  ///< below the edition's folder: 'documents/handbook.pdf'
  std::string title;
  std::string book;              ///< its id, or
  std::uint32_t page = kNoPage;  ///< the page that it prints, or prints a worksheet of
  std::string worksheet;         ///< that worksheet's id
  std::size_t pages = 0;         ///< sheets
  std::size_t bytes = 0;
  bool large = false;    ///< in large print
  std::string paper{};   ///< if it is not the worksheet's usual one: 'A3'
  bool example = false;  ///< filled in with its example
};

inline const std::vector<PrintedDocument> kNoPrintedDocuments;

/// Addresses of earlier editions that no page of this one has: each gets a page that leads on.
struct EarlierPages {
  struct Gone {
    std::string id;
    std::string title;
    std::string last;  ///< the last version that had it
  };
  std::map<std::string, std::uint32_t, std::less<>> moved;  ///< earlier ids, and the page that each is now
  std::vector<Gone> gone;                                   ///< without a successor, by id
};

inline const EarlierPages kNoEarlierPages;

/// How a page came to be as it is in this edition.
struct PageHistory {
  enum class Since : std::uint8_t { unknown, unchanged, changed, added, moved };
  Since since = Since::unknown;          ///< the edition before
  std::string changed;                   ///< the version that last changed or added it
  std::string summary;                   ///< what changed, in a sentence; may be empty
  std::uint32_t changes_page = kNoPage;  ///< the page that shows what changed
};

inline const std::vector<PageHistory> kNoHistory;

/// Documents stand under their page's index in `library.pages`. Renderers only read, and may run side by side.
struct RenderInput {
  const Library& library;
  const std::vector<Document>& documents;
  const EditionLabel& edition;
  /// Of the knowledge base's plugins, sorted by id; names and ids were checked when the plugins were loaded. Whoever
  /// loads them fills it in: without them pages still stand, but load nothing of the plugins'.
  const std::vector<PluginAssets>& plugin_assets = kNoPluginAssets;
  /// For renderers that link to them.
  const std::vector<PrintedDocument>& printed = kNoPrintedDocuments;
  const EarlierPages& earlier = kNoEarlierPages;
  /// By page, for as many as there were pages before those that tell of changes were added; empty if nobody knows.
  const std::vector<PageHistory>& history = kNoHistory;
};

/// One file of an edition.
struct OutputFile {
  std::string path;  ///< below the edition's folder, with '/' between folders
  std::string bytes;
};

/// Takes finished files; may be called from several threads at once.
using OutputSink = std::function<void(OutputFile)>;

}  // namespace waymark
