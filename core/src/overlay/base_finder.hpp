// Finds the national page that a local one was written from, in the editions that are at hand.
#pragma once

#include "edition/plain_folder.hpp"
#include "pack/library.hpp"

#include <waymark/write_model.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace waymark {

/// Where a published edition keeps the model of a national page whose place a local one takes: below
/// 'models/_upstream', which no pack's id can be.
std::string upstream_file(std::string_view page_id);

/// A page's model as an edition has kept it.
struct BaseModel {
  Json model;
  std::string edition;  ///< its version
};

/// Looks in the editions beside those that packs were taken from, in those that the knowledge base has published, and
/// wherever else it is told to. Nothing of what it finds is believed: a model counts only if its hash is the right one.
class BaseFinder {
 public:
  /// `output` is where the knowledge base's own editions are; `more` is an edition's folder, a folder of editions, or a
  /// bundle, and may be empty. Throws Error if there is no `more`.
  BaseFinder(const Library& library, std::filesystem::path output, std::filesystem::path more);
  ~BaseFinder();
  BaseFinder(const BaseFinder&) = delete;
  BaseFinder& operator=(const BaseFinder&) = delete;

  /// The model with that hash, which may have had another id then.
  std::optional<BaseModel> find(const std::string& hash, const PageSource& page);
  /// The page's model as the edition that it comes from has kept it; nothing unless it has that hash.
  std::optional<Json> published(const std::string& hash, const PageSource& page);

 private:
  struct Edition;
  std::optional<BaseModel> find_in(const std::filesystem::path& folder, const std::string& hash);
  std::optional<BaseModel> find_among(const std::filesystem::path& folder, const std::string& hash);
  Edition* open(const std::filesystem::path& folder);

  const Library& library_;
  std::filesystem::path output_;
  std::filesystem::path more_;
  std::shared_ptr<const UnpackedZip> unpacked_;
  std::map<std::filesystem::path, std::unique_ptr<Edition>> editions_;
};

}  // namespace waymark
