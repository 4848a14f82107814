#include "build/release.hpp"

#include "build/check_pages.hpp"
#include "build/earlier_pages.hpp"
#include "build/edition_content.hpp"
#include "build/edition_history.hpp"
#include "build/print_documents.hpp"
#include "build/with_threads.hpp"
#include "build/without_drafts.hpp"
#include "data/read_bytes.hpp"
#include "edition/checksums.hpp"
#include "edition/output_lock.hpp"
#include "edition/published_editions.hpp"
#include "edition/staging.hpp"
#include "plugin/lock_file.hpp"
#include "render/site/render_site.hpp"
#include "signature/file_signature.hpp"
#include "text/error.hpp"
#include "theme/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// One release on its way: what has been found out so far.
class Release {
 public:
  Release(const ReleaseRequest& request, Progress& progress, Diagnostics& diagnostics)
      : request_(request), progress_(progress), diagnostics_(diagnostics), version_(to_text(request.version)) {}

  PublishedRelease run() {
    const fs::path& output = request_.build.output;
    std::optional<OutputLock> lock;
    if (!request_.dry_run) {
      lock.emplace(output);
      remove_leftovers(output);
    }
    published_ = read_published(output);
    if (const PublishedEdition* found = find_edition(published_, request_.version)) {
      finish_interrupted(*found);
      return std::move(result_);
    }
    with_threads(request_.build, [&] { build(); });
    return std::move(result_);
  }

 private:
  /// The edition is there already: either it was published before, or a run was stopped between its last two steps.
  void finish_interrupted(const PublishedEdition& found) {
    if (!found.damaged.empty() || request_.dry_run || !point_to_editions(found)) {
      throw Error(fmt::format("edition {} exists already, and is never written again", version_),
                  "choose a higher version; 'waymark edition list' shows those that there are",
                  {(request_.build.output / version_).string(), 0, 0});
    }
    result_.folder = request_.build.output / version_;
    result_.finished = true;
  }

  /// Whether readers were not told of the edition yet.
  bool point_to_editions(const PublishedEdition& edition) {
    const Published published = with_release(read_published(request_.build.output), edition, true);
    result_.current = published.current;
    return write_pointer(request_.build.output, published);
  }

  void build() {
    BuildRequest asked = request_.build;
    asked.release = true;
    checked_ = check_pages(asked, progress_, diagnostics_);
    const KnowledgeBase& base = checked_.library.knowledge_base;
    const Theme theme = read_theme(base.theme, asked.folder, shown_folder(asked.folder), asked.themes, diagnostics_);
    if (diagnostics_.has_errors()) {
      return;
    }
    if (!published_.base_id.empty() && published_.base_id != base.id) {
      throw Error(fmt::format("'{}' holds editions of '{}', another knowledge base", asked.output.generic_string(),
                              published_.base_id),
                  "choose another folder with --output");
    }
    for (const PageSource& page : checked_.library.pages) {
      if (page.meta.status == PageStatus::draft) {
        drafts_.insert(own_id(page));
      }
    }
    take_out_drafts(checked_);
    const EditionHistory history(asked.output, request_.version, published_);
    result_.previous = history.previous();
    if (request_.dry_run) {
      progress_.stage("compare");
      std::vector<EditionRecord::Page> pages = write_models(checked_, [](const OutputFile&) {});
      compare(history, pages);
      return;
    }
    Staging staging(asked.output, version_, ForGood{history.previous_folder()});
    if (!write(staging, theme, history)) {
      return;
    }
    result_.folder = staging.publish_for_good();
    result_.files = staging.hashes().size();
    result_.shared = staging.shared_files();
    point_to_editions(read_edition(asked.output, request_.version));
  }

  /// Writes everything into the staging folder; false if an error was found on the way.
  bool write(Staging& staging, const Theme& theme, const EditionHistory& history) {
    const OutputSink sink = [&](const OutputFile& file) { staging.write(file); };
    progress_.stage("compare");
    EditionRecord record = base_record(history);
    record.pages = write_models(checked_, sink);
    std::vector<PageHistory> pages = compare(history, record.pages);
    result_.pages = checked_.library.pages.size();
    write_sources(checked_.library, drafts_, request_.notes, sink);
    const EarlierPages earlier = history.earlier_pages(checked_.library);
    for (const auto& [id, page] : earlier.moved) {
      record.moved.emplace(id, checked_.library.pages[page].id);
    }
    for (const EarlierPages::Gone& gone : earlier.gone) {
      record.gone.push_back({gone.id, gone.title, gone.last});
    }
    if (diagnostics_.has_errors() || !render(theme, earlier, pages, history, sink)) {
      return false;
    }
    staging.write({std::string(kRecordFile), to_json(record)});
    write_manifest(staging);
    return true;
  }

  /// Finds out what changed, and fills in when each of the record's pages last did.
  std::vector<PageHistory> compare(const EditionHistory& history, std::vector<EditionRecord::Page>& pages) {
    return history.of_pages(checked_.library, pages);
  }

  EditionRecord base_record(const EditionHistory& history) {
    const Library& library = checked_.library;
    EditionRecord record;
    record.base_id = library.knowledge_base.id;
    record.base_title = library.knowledge_base.title;
    record.version = request_.version;
    record.date = request_.build.today;
    record.previous = history.previous();
    record.program = WAYMARK_VERSION;
    record.key = public_key();
    for (const Pack& pack : library.packs) {
      record.packs.push_back({pack.id, pack.title, pack.version, pack.local});
    }
    const fs::path lock = library.knowledge_base.folder / kLockFile;
    std::error_code error;
    if (fs::exists(lock, error)) {
      Diagnostics ignored;  // what is wrong with it was reported when the plugins were loaded
      for (const LockedPlugin& plugin : read_lock_file(read_bytes(lock), lock.string(), ignored)) {
        record.plugins.push_back({plugin.id, plugin.version, plugin.sha256});
      }
    }
    return record;
  }

  bool render(const Theme& theme, const EarlierPages& earlier, const std::vector<PageHistory>& pages,
              const EditionHistory& history, const OutputSink& sink) {
    EditionLabel label;
    label.name = version_;
    label.display = fmt::format("Edition {}", version_);
    label.date = request_.build.today;
    label.released = true;
    label.previous = history.previous();
    label.past = history.past();
    label.key_id = request_.key == nullptr ? std::string() : key_id_text(request_.key->id());
    const RenderInput unprinted{checked_.library, checked_.documents, label, checked_.plugin_assets};
    const std::vector<PrintedDocument> printed = print_documents(
        unprinted, theme, request_.build.print_files, history.previous_folder(), sink, progress_, diagnostics_);
    if (diagnostics_.has_errors()) {
      return false;
    }
    const RenderInput input{
        checked_.library, checked_.documents, label, checked_.plugin_assets, printed, earlier, pages};
    progress_.stage("render", checked_.library.pages.size());
    render_site(input, theme, sink, [&](std::size_t count) { progress_.add(count); });
    result_.documents = printed.size();
    return true;
  }

  /// The key that the edition says it is signed with; empty if it is not.
  [[nodiscard]] std::string public_key() const {
    return request_.key == nullptr ? std::string() : to_text(request_.key->public_key());
  }

  void write_manifest(Staging& staging) {
    progress_.stage("publish");
    const std::string manifest = checksum_text(staging.hashes());
    staging.write({std::string(kChecksumFile), manifest});
    if (request_.key != nullptr) {
      const std::string comment = fmt::format("waymark edition {} {}", checked_.library.knowledge_base.id, version_);
      staging.write({std::string(kChecksumSignatureFile), to_text(sign(manifest, *request_.key, comment))});
    }
  }

  const ReleaseRequest& request_;
  Progress& progress_;
  Diagnostics& diagnostics_;
  std::string version_;
  Published published_;
  CheckedLibrary checked_;
  std::set<std::string> drafts_;
  PublishedRelease result_;
};

}  // namespace

PublishedRelease release(const ReleaseRequest& request, Progress& progress, Diagnostics& diagnostics) {
  return Release(request, progress, diagnostics).run();
}

}  // namespace waymark
