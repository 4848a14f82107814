// What every renderer gets: the library, the checked documents, and the edition they belong to.
#pragma once

#include "data/date.hpp"
#include "pack/library.hpp"

#include <waymark/document.hpp>

#include <functional>
#include <string>
#include <vector>

namespace waymark {

/// The edition that is being made.
struct EditionLabel {
  std::string name;     ///< folder name: 'preview' or a version
  std::string display;  ///< as readers see it: 'Preview edition'
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

/// Documents stand under their page's index in `library.pages`. Renderers only read, and may run side by side.
struct RenderInput {
  const Library& library;
  const std::vector<Document>& documents;
  const EditionLabel& edition;
  /// Of the knowledge base's plugins, sorted by id; names and ids were checked when the plugins were loaded. Whoever
  /// loads them fills it in: without them pages still stand, but load nothing of the plugins'.
  const std::vector<PluginAssets>& plugin_assets = kNoPluginAssets;
};

/// One file of an edition.
struct OutputFile {
  std::string path;  ///< below the edition's folder, with '/' between folders
  std::string bytes;
};

/// Takes finished files; may be called from several threads at once.
using OutputSink = std::function<void(OutputFile)>;

}  // namespace waymark
