#include "edition/bundle.hpp"

#include "archive/zip_writer.hpp"
#include "edition/checksums.hpp"
#include "edition/edition_record.hpp"
#include "edition/plain_folder.hpp"
#include "edition/published_editions.hpp"
#include "pack/portable_name.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDocuments = "documents/";

/// One entry below the bundle's folder.
struct Item {
  std::string name;
  std::string bytes{};  ///< if it is made here
  FileHash file{};      ///< below the edition's folder, otherwise
};

[[noreturn]] void refuse(const fs::path& place, const std::string& message, const std::string& hint) {
  throw Error(message, hint, {place.generic_string(), 0, 0});
}

/// A small file of the edition, which has been verified.
std::string bytes_of(PlainFolder& folder, std::string_view name, std::size_t max_bytes, const fs::path& shown) {
  PlainBytes found = folder.read(std::string(name), max_bytes);
  if (!found.whole()) {
    refuse(shown / name, "the file cannot be read any more", "try again");
  }
  return std::move(found.bytes);
}

/// The edition as the bundle's own pointer has it.
PublishedEdition described(const BundleRequest& request, const fs::path& shown) {
  const Published published = read_published(request.output);
  const PublishedEdition* edition = find_edition(published, request.version);
  if (edition == nullptr || !edition->damaged.empty()) {
    refuse(shown, "the edition is not there any more, or damaged", "verify it with 'waymark verify'");
  }
  if (edition->base_id.find('/') != std::string::npos || name_problem(edition->base_id).found()) {
    refuse(shown / kRecordFile, fmt::format("the knowledge base's id '{}' can't name a folder", edition->base_id),
           "get the edition again from where it came from");
  }
  return *edition;
}

/// A pointer that knows this edition alone, and leads to it unless it is withdrawn.
Published pointer_of(const PublishedEdition& edition) {
  Published published{edition.base_id, edition.title, {}, {edition}};
  published.editions.front().listed = true;
  if (may_be_current(edition)) {
    published.current = to_text(edition.version);
  }
  return published;
}

std::vector<Item> items_of(PlainFolder& folder, const PublishedEdition& edition, Bundle& bundle, bool documents,
                           const fs::path& shown) {
  const std::string version = to_text(edition.version);
  const std::string checksums = bytes_of(folder, kChecksumFile, kMaxChecksumBytes, shown);
  std::vector<Item> items;
  for (FileHash& file : parse_checksums(checksums, (shown / kChecksumFile).generic_string())) {
    if (!documents && file.path.starts_with(kDocuments)) {
      ++bundle.documents_left_out;
    } else {
      items.push_back({fmt::format("{}/{}", version, file.path), {}, std::move(file)});
    }
  }
  items.push_back({fmt::format("{}/{}", version, kChecksumFile), checksums});
  if (folder.kind_of(std::string(kChecksumSignatureFile)) == PlainKind::file) {
    items.push_back({fmt::format("{}/{}", version, kChecksumSignatureFile),
                     bytes_of(folder, kChecksumSignatureFile, std::size_t{64} << 10U, shown)});
  }
  PublishedEdition own = edition;
  own.documents = edition.documents && documents;
  const Published pointer = pointer_of(own);
  items.push_back({std::string(kEditionsScript), editions_js(pointer)});
  items.push_back({std::string(kStartPage), start_page_html(pointer)});
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.name < b.name; });
  return items;
}

/// A zip file inside an edition's folder would alter that edition.
void keep_out_of_editions(const fs::path& to, const fs::path& output) {
  std::error_code ignored;
  const fs::path target = fs::weakly_canonical(fs::absolute(to), ignored);
  for (const PublishedEdition& edition : read_published(output).editions) {
    const fs::path folder = fs::weakly_canonical(fs::absolute(output / to_text(edition.version)), ignored);
    const auto [left, right] = std::mismatch(folder.begin(), folder.end(), target.begin(), target.end());
    if (left == folder.end()) {
      refuse(to, fmt::format("a file here would alter edition {}", to_text(edition.version)),
             "name a file outside of the editions' folders with --to");
    }
  }
}

}  // namespace

Bundle write_bundle(const BundleRequest& request, Progress& progress) {
  const std::string version = to_text(request.version);
  const fs::path shown = request.output / version;
  const PublishedEdition edition = described(request, shown);
  const bool documents = request.documents && edition.documents;
  const std::string top = fmt::format("{}-{}", edition.base_id, version);
  Bundle bundle;
  bundle.file = request.to;
  if (bundle.file.empty()) {
    bundle.file = request.output / fmt::format("{}{}.zip", top, request.documents ? "" : "-without-documents");
  }
  keep_out_of_editions(bundle.file, request.output);

  PlainFolder folder(shown);
  ZipWriter zip(bundle.file, edition.date);
  for (Item& item : items_of(folder, edition, bundle, documents, shown)) {
    const std::string name = fmt::format("{}/{}", top, item.name);
    if (name.size() > bundle.longest_path.size()) {
      bundle.longest_path = name;
    }
    if (item.file.path.empty()) {
      zip.add_bytes(name, std::move(item.bytes));
    } else {
      zip.add_file(name, item.file.path, item.file.sha256);
    }
    ++bundle.files;
  }
  if (bundle.longest_path.size() > kMaxBundlePathBytes) {
    refuse(bundle.file,
           fmt::format("a path in the zip file has {} bytes, more than the {} that unpack on Windows: '{}'",
                       bundle.longest_path.size(), kMaxBundlePathBytes, bundle.longest_path),
           "shorten the names of the page and its folders in the next edition");
  }
  progress.stage("bundle", bundle.files);
  zip.close(folder, [&] { progress.add(); });
  progress.finish();
  return bundle;
}

}  // namespace waymark
