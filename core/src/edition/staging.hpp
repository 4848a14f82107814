// Writes an edition's files into a staging folder and moves it into place when all are there.
#pragma once

#include "render/render_input.hpp"

#include <filesystem>
#include <mutex>
#include <set>
#include <string>

namespace waymark {

/// A folder beside the published ones, removed again unless publish() is called. What was published before stays as it
/// is until then, and is replaced in one step.
class Staging {
 public:
  /// Makes the folder inside `output`, which is made if missing. Throws Error if that can't be done.
  Staging(std::filesystem::path output, std::string edition);
  ~Staging();
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  /// Writes one file; safe to call from several threads. Throws Error if the disk is full or the file can't be written.
  void write(const OutputFile& file);
  /// Makes the edition's folder what has been written, and returns it.
  std::filesystem::path publish();

 private:
  void make_folder(const std::string& folder);

  std::filesystem::path output_;
  std::string edition_;
  std::filesystem::path folder_;
  std::mutex mutex_;
  std::set<std::string, std::less<>> made_folders_;
};

}  // namespace waymark
