#include "build/release.hpp"

#include "build/check_pages.hpp"
#include "build/edition_content.hpp"
#include "build/edition_history.hpp"
#include "build/print_documents.hpp"
#include "build/release_changes.hpp"
#include "build/with_threads.hpp"
#include "build/without_drafts.hpp"
#include "compare/change_words.hpp"
#include "data/read_bytes.hpp"
#include "edition/checksums.hpp"
#include "edition/output_lock.hpp"
#include "edition/published_editions.hpp"
#include "edition/staging.hpp"
#include "edition/verify_signature.hpp"
#include "plugin/lock_file.hpp"
#include "render/search/render_search.hpp"
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
    result_.pages = checked_.library.pages.size();
    label_ = label(history);
    if (request_.dry_run) {
      EditionRecord record;
      compare(
          history, [](const OutputFile&) {}, record);
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

  EditionLabel label(const EditionHistory& history) {
    EditionLabel label;
    label.name = version_;
    label.display = fmt::format("Edition {}", version_);
    label.date = request_.build.today;
    label.released = true;
    label.previous = history.previous();
    label.past = history.past();
    label.key_id = request_.key == nullptr ? std::string() : key_id_text(request_.key->id());
    return label;
  }

  /// Writes the models to `sink`, finds out what changed, and says both in `record`.
  void compare(const EditionHistory& history, const OutputSink& sink, EditionRecord& record) {
    progress_.stage("compare");
    record.pages = write_models(checked_, sink);
    earlier_ = history.earlier_pages(checked_.library);
    for (const auto& [id, page] : earlier_.moved) {
      record.moved.emplace(id, checked_.library.pages[page].id);
    }
    for (const EarlierPages::Gone& gone : earlier_.gone) {
      record.gone.push_back({gone.id, gone.title, gone.last});
    }
    ReleaseChanges found = find_changes(checked_, earlier_, history, label_, request_.notes, diagnostics_);
    changes_ = std::move(found.changes);
    label_.summary = changes_.summary;
    record.summary = changes_.summary;
    result_.unclassed = std::move(found.unclassed);
    result_.changes = history.previous().empty()
                          ? std::string("it is the first edition")
                          : fmt::format("since edition {}: {}", history.previous(), summary_words(changes_));
    histories_ = page_histories(checked_, changes_, history, record.pages);
  }

  /// Writes everything into the staging folder; false if an error was found on the way.
  bool write(Staging& staging, const Theme& theme, const EditionHistory& history) {
    const OutputSink sink = [&](const OutputFile& file) { staging.write(file); };
    EditionRecord record = base_record(history);
    compare(history, sink, record);
    if (diagnostics_.has_errors()) {
      return false;
    }
    write_sources(checked_.library, drafts_, request_.notes, sink);
    add_changes_pack(checked_, changes_, label_, histories_);
    if (!render(theme, history, sink)) {
      return false;
    }
    record.sizes = record_sizes(staging.hashes());
    staging.write({std::string(kRecordFile), to_json(record)});
    write_manifest(staging);
    return true;
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

  bool render(const Theme& theme, const EditionHistory& history, const OutputSink& sink) {
    const RenderInput unprinted{checked_.library, checked_.documents, label_, checked_.plugin_assets};
    const std::vector<PrintedDocument> printed = print_documents(
        unprinted, theme, request_.build.print_files, history.previous_folder(), sink, progress_, diagnostics_);
    if (diagnostics_.has_errors()) {
      return false;
    }
    const RenderInput input{checked_.library, checked_.documents, label_,    checked_.plugin_assets,
                            printed,          earlier_,           histories_};
    progress_.stage("render", checked_.library.pages.size());
    render_site(input, theme, sink, [&](std::size_t count) { progress_.add(count); });
    progress_.stage("index", input.documents.size());
    render_search(input, sink, [&](std::size_t count) { progress_.add(count); });
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
      const std::string comment = edition_comment(checked_.library.knowledge_base.id, version_);
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
  EditionLabel label_;
  EarlierPages earlier_;
  EditionChanges changes_;
  std::vector<PageHistory> histories_;
  PublishedRelease result_;
};

}  // namespace

PublishedRelease release(const ReleaseRequest& request, Progress& progress, Diagnostics& diagnostics) {
  return Release(request, progress, diagnostics).run();
}

}  // namespace waymark
