// Holds a new edition against those before it: what changed, and what became of their pages.
#pragma once

#include "build/build.hpp"
#include "edition/edition_record.hpp"
#include "edition/published_editions.hpp"
#include "render/render_input.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace waymark {

class EditionHistory {
 public:
  /// Reads the records of the editions in `output` before `version` that are whole. A full release is compared with
  /// the newest full one before it, any other with the newest of all; in both cases with one that was not withdrawn, if
  /// there is such.
  EditionHistory(std::filesystem::path output, const Version& version, const Published& published);

  /// The version that is to be released.
  [[nodiscard]] const std::string& version() const { return version_; }
  /// The version that it is compared with; empty if there is none.
  [[nodiscard]] const std::string& previous() const { return previous_; }
  [[nodiscard]] std::filesystem::path previous_folder() const;
  /// Its record; null if there is none.
  [[nodiscard]] const EditionRecord* previous_record() const;
  /// The editions before it, newest first.
  [[nodiscard]] std::vector<EditionLabel::Past> past() const;
  [[nodiscard]] EarlierPages earlier_pages(const Library& library) const;

 private:
  std::filesystem::path output_;
  std::string version_;
  std::vector<EditionRecord> records_;  ///< oldest first
  std::string previous_;
};

}  // namespace waymark
