// Says whether the names in an archive can be unpacked anywhere without harm.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace waymark {

/// Holds the names of one archive against each other. What it accepts stays below the folder that it is unpacked into,
/// and names one file each on every system.
class ZipNames {
 public:
  /// What is wrong with the entry `name`, in words that follow its name: 'leaves the folder'; "" if nothing is. A name
  /// that ends with '/' is a folder.
  std::string add(std::string_view name);

 private:
  std::string add_folders(std::string_view path);

  struct Named {
    std::string path;
    bool folder = false;
  };
  std::unordered_map<std::string, Named> by_folded_;  ///< all files, and the folders that they lie in
};

}  // namespace waymark
