#include "build/edition_content.hpp"

#include "data/read_bytes.hpp"
#include "overlay/base_finder.hpp"
#include "pack/pack_walk.hpp"
#include "plugin/lock_file.hpp"
#include "render/model/model_hash.hpp"
#include "text/error.hpp"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <system_error>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

EditionRecord::Worksheet worksheet_fields(const Document& document, NodeIndex index) {
  EditionRecord::Worksheet worksheet{document.worksheets[document.nodes[index].data].id, {}};
  for (NodeIndex i = index + 1; i < document.nodes[index].end; ++i) {
    if (document.nodes[i].kind == Kind::field) {
      worksheet.fields.push_back(document.fields[document.nodes[i].data].id);
    }
  }
  return worksheet;
}

EditionRecord::Page record_page(const Json& model) {
  EditionRecord::Page page;
  page.id = model.at("id").get<std::string>();
  page.title = model.at("title").get<std::string>();
  page.hash = model_hash(model);
  page.blocks = block_hashes(model);
  return page;
}

/// A draft's place is kept, so that the pack's outline holds; what it says is not.
std::string draft_stub(const std::string& title) {
  return fmt::format("---\ntitle: {}\nstatus: draft\n---\n", Json(title).dump());
}

}  // namespace

std::vector<EditionRecord::Page> write_models(const CheckedLibrary& checked, const OutputSink& sink) {
  const Library& library = checked.library;
  std::vector<EditionRecord::Page> pages(library.pages.size());
  tbb::parallel_for(std::size_t{0}, library.pages.size(), [&](std::size_t i) {
    const Document& document = checked.documents[i];
    const Json model = edition_page_json(library, static_cast<std::uint32_t>(i), document);
    pages[i] = record_page(model);
    pages[i].local = library.pages[i].local || library.pages[i].extended;
    for (NodeIndex node = 1; node < document.nodes.size() && !document.worksheets.empty(); ++node) {
      if (document.nodes[node].kind == Kind::worksheet) {
        pages[i].worksheets.push_back(worksheet_fields(document, node));
      }
    }
    sink({model_file(pages[i].id), model_text(model)});
  });
  if (!library.glossary.empty()) {
    const Json model = edition_glossary_json(library);
    pages.push_back(record_page(model));
    pages.back().local = std::any_of(library.glossary.begin(), library.glossary.end(),
                                     [](const GlossaryTerm& term) { return term.local; });
    sink({model_file(kGlossaryId), model_text(model)});
  }
  for (const UpstreamPage& upstream : checked.upstream) {
    if (upstream.page != kNoPage) {
      sink({upstream_file(library.pages[upstream.page].id), model_text(upstream.model)});
    }
  }
  return pages;
}

void write_sources(const Library& library, const std::set<std::string>& drafts, const fs::path& notes,
                   const OutputSink& sink) {
  const auto copy = [&](const fs::path& file, const std::string& path) {
    sink({fmt::format("{}/{}", kSourcesFolder, path), read_bytes(file)});
  };
  std::set<std::string_view> left_out;  // drafts that would change other pages
  for (const PageSource& page : library.overlays) {
    left_out.insert(page.id);
  }
  for (const Pack& pack : library.packs) {
    copy(pack.folder / "pack.yaml", pack.id + "/pack.yaml");
    Diagnostics ignored;  // what is wrong with the files' names was reported when they were read
    for (const FoundFile& found : find_pack_files(pack.folder, pack.id, pack.id, ignored)) {
      const std::string path = fmt::format("{}/{}", pack.id, found.path);
      constexpr std::size_t kEnding = 3;  // '.md'
      const std::string id = path.substr(0, path.size() - kEnding);
      if (found.kind == FoundFile::Kind::page && left_out.contains(id)) {
        continue;
      }
      if (found.kind == FoundFile::Kind::page && drafts.contains(id)) {
        sink({fmt::format("{}/{}", kSourcesFolder, path), draft_stub(id.substr(id.rfind('/') + 1))});
      } else {
        copy(found.file, path);
      }
    }
  }
  copy(library.knowledge_base.folder / "knowledge-base.yaml", "knowledge-base.yaml");
  std::error_code error;
  if (const fs::path lock = library.knowledge_base.folder / kLockFile; fs::is_regular_file(lock, error)) {
    copy(lock, std::string(kLockFile));
  }
  if (fs::is_regular_file(notes, error)) {
    copy(notes, "release-notes.yaml");
  }
}

}  // namespace waymark
