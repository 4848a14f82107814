// What every renderer gets: the library, the checked documents, and the edition they belong to.
#pragma once

#include "data/date.hpp"
#include "pack/library.hpp"

#include <waymark/document.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace waymark {

/// The edition that is being made.
struct EditionLabel {
  std::string name;     ///< folder name: 'preview' or a version
  std::string display;  ///< as readers see it: 'Preview edition'
  Date date{};          ///< when it was made
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
  bool example = false;  ///< filled in with its example
};

inline const std::vector<PrintedDocument> kNoPrintedDocuments;

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
};

/// One file of an edition.
struct OutputFile {
  std::string path;  ///< below the edition's folder, with '/' between folders
  std::string bytes;
};

/// Takes finished files; may be called from several threads at once.
using OutputSink = std::function<void(OutputFile)>;

}  // namespace waymark
