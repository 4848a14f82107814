// The data flow: from a knowledge base's folder to a checked library, and on to a published edition.
#pragma once

#include "data/date.hpp"
#include "overlay/override_review.hpp"
#include "overlay/upstream_page.hpp"
#include "pack/library.hpp"
#include "plugin/plugin_host.hpp"
#include "render/render_input.hpp"
#include "report/progress.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace waymark {

struct BuildRequest {
  std::filesystem::path folder = ".";       ///< holds knowledge-base.yaml
  std::filesystem::path output = "output";  ///< where editions are published
  std::filesystem::path themes;             ///< the built-in themes
  std::filesystem::path print_files;        ///< the fonts that PDFs are made with
  std::filesystem::path base{};             ///< where else editions may be that local pages were written from
  std::size_t jobs = 0;                     ///< threads; 0 means one a processor
  Date today;                               ///< that reviews are held against
  bool documents = false;                   ///< make the PDFs too
  bool release = false;                     ///< check as for a release: drafts are left out of it
  PluginRules plugins;                      ///< how strict to be with plugins
};

/// A library with all its pages parsed and their links resolved. Usable only if there were no errors.
struct CheckedLibrary {
  Library library;
  std::vector<Document> documents;          ///< by page
  std::vector<PluginAssets> plugin_assets;  ///< of the plugins that made parts of them
  std::vector<UpstreamPage> upstream;       ///< national pages in whose places local ones stand, by page
  std::vector<OverrideReview> overrides;    ///< whether those local ones still fit them
};

struct PublishedPreview {
  std::filesystem::path site;  ///< the published site's folder; empty if there were errors
  std::size_t pages = 0;
  std::size_t files = 0;
  std::size_t documents = 0;  ///< PDFs among them
};

/// Steps 2 to 5: reads, parses and checks everything, and reports all that is wrong; with `documents` also what could
/// not be printed. Writes nothing.
CheckedLibrary check_library(const BuildRequest& request, Progress& progress, Diagnostics& diagnostics);

/// All steps: builds the preview edition and publishes it, unless an error was found; then the output stays as it was.
/// Throws Error where it can't go on.
PublishedPreview build_preview(const BuildRequest& request, Progress& progress, Diagnostics& diagnostics);

/// Parses a single page file outside any knowledge base; its links are left as they are written.
CheckedLibrary parse_single_page(const std::filesystem::path& file, Diagnostics& diagnostics);

/// The models of all pages, and which pages each book holds, as JSON (render/model/model_json.hpp).
std::string models_json(const CheckedLibrary& checked);

/// The body's HTML of a page of `checked`.
std::string page_body_html(const CheckedLibrary& checked, std::uint32_t page);

}  // namespace waymark
