#include "pack/read_library.hpp"

#include "data/text_file.hpp"
#include "pack/front_matter.hpp"
#include "pack/glossary.hpp"
#include "pack/join_placeholders.hpp"
#include "pack/outline.hpp"
#include "pack/pack_folder.hpp"
#include "pack/pack_walk.hpp"
#include "pack/read_knowledge_base.hpp"
#include "pack/read_pack.hpp"
#include "text/error.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <system_error>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBaseFile = "knowledge-base.yaml";

/// A pack while it is being read.
struct Reading {
  PackFolder place;
  PackFile file;
  std::vector<FoundFile> found;
  std::vector<PageSource> pages;
  std::vector<DataFile> data;  ///< as many as found data files, in their order; empty where unreadable
};

/// One file to read, and what was wrong with it.
struct Job {
  Reading* pack;
  const FoundFile* found;
  std::size_t slot;  ///< in the pack's pages or data
  Diagnostics diagnostics;
};

/// The text of knowledge-base.yaml; nothing if it is no text, which is reported.
std::optional<std::string> read_base_file(const fs::path& folder, const std::string& shown_folder,
                                          Diagnostics& diagnostics) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  const std::string name = printable(folder.string());
  if (!fs::exists(status)) {
    throw Error(fmt::format("there is no folder '{}'", name), "name the folder that holds knowledge-base.yaml");
  }
  if (!fs::is_directory(status)) {
    throw Error(fmt::format("'{}' is a file, not a folder", name), "name the folder that holds knowledge-base.yaml");
  }
  const fs::path file = folder / kBaseFile;
  if (fs::symlink_status(file, error).type() == fs::file_type::not_found) {
    if (fs::exists(folder / "knowledge-base.yml", error)) {
      throw Error(fmt::format("there is no knowledge-base.yaml in '{}'", name),
                  "rename 'knowledge-base.yml' to 'knowledge-base.yaml'");
    }
    throw Error(fmt::format("there is no knowledge-base.yaml in '{}'", name),
                "name the folder that holds it, or make a new one with 'waymark new knowledge-base NAME'");
  }
  Diagnostics problems;
  if (auto text = read_text_file(file, shown_path(shown_folder, kBaseFile), kMaxPageBytes, problems)) {
    return text;
  }
  const Diagnostic& problem = problems.list().front();
  if (problem.place.line == 0) {
    throw Error(problem.message, problem.hint, problem.place);
  }
  diagnostics.append(std::move(problems));
  return std::nullopt;
}

struct BaseFile {
  KnowledgeBaseFile file;
  std::string text;
};

BaseFile read_base_yaml(const fs::path& folder, Diagnostics& diagnostics) {
  const std::string shown_folder = folder.string();
  BaseFile base;
  base.file.knowledge_base.file = shown_path(shown_folder, kBaseFile);
  if (auto text = read_base_file(folder, shown_folder, diagnostics)) {
    base.text = std::move(*text);
    base.file = read_knowledge_base(base.text, base.file.knowledge_base.file, diagnostics);
  }
  return base;
}

/// Reads pack.yaml and lists the pack's files.
Reading open_pack(PackFolder place, Diagnostics& diagnostics) {
  Reading reading;
  const std::string file = shown_path(place.shown, "pack.yaml");
  if (auto text = read_text_file(place.folder / "pack.yaml", file, kMaxPageBytes, diagnostics)) {
    reading.file = read_pack(std::move(*text), file, diagnostics);
  }
  Pack& pack = reading.file.pack;
  pack.file = file;
  pack.folder = place.folder;
  pack.path = place.path;
  pack.origin = place.origin;
  if (pack.id.empty()) {
    pack.id = slug(place.path);  // Why: the pages' own mistakes are still to be found.
  }
  reading.found = find_pack_files(place.folder, place.shown, pack.id, diagnostics);
  reading.place = std::move(place);
  return reading;
}

void report_same_ids(std::vector<Reading>& packs, Diagnostics& diagnostics) {
  for (auto pack = packs.begin(); pack != packs.end(); ++pack) {
    for (auto other = packs.begin(); other != pack; ++other) {
      if (pack->file.pack.id == other->file.pack.id) {
        diagnostics.error({pack->file.pack.file},
                          fmt::format("the pack's id '{}' is that of another pack", pack->file.pack.id),
                          fmt::format("it is also in {}: change one of them", other->file.pack.file));
        break;
      }
    }
  }
}

void read_job(Job& job) {
  const Reading& pack = *job.pack;
  const FoundFile& found = *job.found;
  const std::string& pack_id = pack.file.pack.id;
  if (found.kind == FoundFile::Kind::data) {
    DataFile& data = job.pack->data[job.slot];
    data.file = pack.place.shown + "/" + found.path;
    if (auto text = read_text_file(found.file, data.file, kMaxDataBytes, job.diagnostics)) {
      data.text = std::move(*text);
    } else {
      data.file.clear();
    }
    return;
  }
  constexpr std::size_t kEnding = 3;  // '.md'
  std::string id = pack_id + "/" + found.path.substr(0, found.path.size() - kEnding);
  std::string shown = pack.place.shown + "/" + found.path;
  PageSource& page = job.pack->pages[job.slot];
  if (auto read = read_page(found.file, shown, id, job.diagnostics, &pack.file.pack.sources)) {
    page = std::move(*read);
  } else {
    page.meta.title = id.substr(id.rfind('/') + 1);
    page.id = std::move(id);
    page.file = std::move(shown);
  }
}

std::vector<Job> make_jobs(std::vector<Reading>& packs) {
  std::vector<Job> jobs;
  for (Reading& pack : packs) {
    std::size_t pages = 0;
    std::size_t data = 0;
    for (const FoundFile& found : pack.found) {
      if (found.kind != FoundFile::Kind::other) {
        jobs.push_back({&pack, &found, found.kind == FoundFile::Kind::page ? pages++ : data++, {}});
      }
    }
    pack.pages.resize(pages);
    pack.data.resize(data);
  }
  return jobs;
}

void list_assets(Reading& pack, Library& library) {
  std::size_t data = 0;
  for (FoundFile& found : pack.found) {
    if (found.kind == FoundFile::Kind::page) {
      continue;
    }
    const std::string key = pack.file.pack.id + "/" + found.path;
    if (found.kind == FoundFile::Kind::data) {
      DataFile& file = pack.data[data++];
      if (!file.file.empty()) {
        library.data.emplace(key, std::move(file));
      }
    }
    library.assets.emplace(key, Asset{std::move(found.file), found.size});
  }
}

/// Sets aside the pages that change those of other packs; where a pack may not do that, they are reported.
void take_overlays(Reading& reading, Library& library, Diagnostics& diagnostics) {
  const Pack& pack = reading.file.pack;
  const auto changes = [](const PageSource& page) { return page.meta.overlay.kind != Overlay::Kind::none; };
  std::vector<PageSource> kept;
  for (PageSource& page : reading.pages) {
    if (!changes(page)) {
      kept.push_back(std::move(page));
      continue;
    }
    if (pack.local) {
      library.overlays.push_back(std::move(page));
      continue;
    }
    const Overlay& overlay = page.meta.overlay;
    const bool overrides = overlay.kind == Overlay::Kind::override;
    diagnostics.error(
        {page.file, overlay.line, 0},
        fmt::format("page of the national pack '{}' {} another", pack.id, overrides ? "takes the place of" : "extends"),
        fmt::format("only local packs may do that: write 'kind: local' into {} if it is one", pack.file),
        excerpt_of_line(page.text, overlay.line));
    page.meta.overlay = {};
    kept.push_back(std::move(page));
  }
  reading.pages = std::move(kept);
}

void add_pack(Reading& reading, std::vector<GlossaryEntry>& glossary, Library& library, Diagnostics& diagnostics) {
  Pack& pack = reading.file.pack;
  const auto number = static_cast<std::uint32_t>(library.packs.size());
  for (PageSource& page : reading.pages) {
    page.pack = number;
    page.own_pack = number;
    page.local = pack.local;
  }
  const std::size_t overlays = library.overlays.size();
  take_overlays(reading, library, diagnostics);
  const std::size_t first = diagnostics.list().size();
  const YamlNode* contents = reading.file.contents ? &*reading.file.contents : nullptr;
  pack.outline = make_outline(pack, reading.pages, contents, diagnostics);
  add_excerpts(diagnostics, first, pack.file, reading.file.text);
  pack.first_page = static_cast<std::uint32_t>(library.pages.size());
  sort_by_outline(pack, reading.pages);
  for (PageSource& page : reading.pages) {
    library.page_by_id.emplace(page.id, static_cast<std::uint32_t>(library.pages.size()));
    library.pages.push_back(std::move(page));
  }
  pack.end_page = static_cast<std::uint32_t>(library.pages.size());
  const bool empty = pack.first_page == pack.end_page && library.overlays.size() == overlays;
  if (empty && !diagnostics.has_errors()) {  // else its pages may just be unreadable
    diagnostics.warning(
        {pack.file, 0, 0}, fmt::format("pack '{}' has no pages", pack.id),
        fmt::format("add one with 'waymark new page {}/NAME', or take the pack out of 'packs'", pack.id));
  }
  list_assets(reading, library);
  for (GlossaryEntry& entry : reading.file.glossary) {
    entry.term.pack = number;
    entry.term.local = pack.local;
    glossary.push_back(std::move(entry));
  }
  library.packs.push_back(std::move(pack));
}

void join_terms(std::vector<GlossaryEntry> entries, Library& library, Diagnostics& diagnostics) {
  if (std::any_of(library.packs.begin(), library.packs.end(), [](const Pack& pack) { return pack.local; })) {
    std::vector<GlossaryEntry> national;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(national),
                 [](const GlossaryEntry& entry) { return !entry.term.local; });
    Diagnostics ignored;  // the same is reported below
    library.national.glossary = join_glossaries(std::move(national), ignored);
    prefer_local_terms(entries);
  }
  library.glossary = join_glossaries(std::move(entries), diagnostics);
}

}  // namespace

KnowledgeBase read_base(const fs::path& folder, Diagnostics& diagnostics) {
  KnowledgeBase base = read_base_yaml(folder, diagnostics).file.knowledge_base;
  base.folder = folder;
  return base;
}

std::vector<fs::path> folders_elsewhere(const fs::path& folder) {
  Diagnostics ignored;  // they are reported when the library is read
  std::vector<fs::path> folders;
  for (const ListedFolder& listed : read_base_yaml(folder, ignored).file.packs) {
    std::error_code error;
    if (listed.elsewhere && fs::is_directory(folder / listed.path, error)) {
      folders.push_back(folder / listed.path);
    }
  }
  return folders;
}

Library read_library(const fs::path& folder, Diagnostics& diagnostics) {
  const std::string shown_folder = folder.string();
  Library library;
  auto [base, base_text] = read_base_yaml(folder, diagnostics);
  const std::size_t first = diagnostics.list().size();
  std::vector<Reading> packs;
  PackFolders found = find_pack_folders(base.packs, folder, shown_folder, base.knowledge_base.file, diagnostics);
  library.knowledge_base.file = base.knowledge_base.file;
  library.origins = std::move(found.origins);
  for (PackFolder& place : found.folders) {
    packs.push_back(open_pack(std::move(place), diagnostics));
  }
  add_excerpts(diagnostics, first, base.knowledge_base.file, base_text);
  report_same_ids(packs, diagnostics);

  std::vector<Job> jobs = make_jobs(packs);
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, jobs.size()), [&](const tbb::blocked_range<std::size_t>& range) {
    for (std::size_t i = range.begin(); i != range.end(); ++i) {
      read_job(jobs[i]);
    }
  });
  for (Job& job : jobs) {
    diagnostics.append(std::move(job.diagnostics));
  }

  std::size_t pages = 0;
  for (const Reading& pack : packs) {
    pages += pack.pages.size();
  }
  library.pages.reserve(pages);
  library.page_by_id.reserve(pages);
  std::vector<GlossaryEntry> glossary;
  std::vector<const PackFile*> files;
  for (Reading& pack : packs) {
    files.push_back(&pack.file);
    add_pack(pack, glossary, library, diagnostics);
  }
  join_placeholders(files, library, diagnostics);
  for (auto& [name, value] : base.placeholders) {
    library.placeholders[name] = std::move(value);
  }
  join_terms(std::move(glossary), library, diagnostics);
  library.knowledge_base = std::move(base.knowledge_base);
  library.knowledge_base.folder = folder;
  return library;
}

std::optional<PageSource> read_page(const fs::path& file, std::string shown_name, std::string id,
                                    Diagnostics& diagnostics, const std::vector<Source>* named) {
  auto text = read_text_file(file, shown_name, kMaxPageBytes, diagnostics);
  if (!text) {
    return std::nullopt;
  }
  PageSource page;
  page.id = std::move(id);
  page.file = std::move(shown_name);
  page.text = std::move(*text);
  read_front_matter(page, diagnostics, named);
  return page;
}

}  // namespace waymark
