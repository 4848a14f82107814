#include "scaffold/new_files.hpp"

#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <functional>
#include <string>

using waymark::Error;
using waymark::replace_file;
using waymark::write_new_files;
using waymark::test::ScratchFolder;

namespace {

/// 'place: message (hint)' of the Error that `action` throws, places below `folder` only.
std::string error_of(const ScratchFolder& folder, const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    std::string place = error.place().file;
    const std::string start = folder.path().string() + "/";
    place = place.starts_with(start) ? place.substr(start.size()) : place;
    return place + ": " + error.what() + " (" + error.hint() + ")";
  }
  return "no error";
}

}  // namespace

TEST_CASE("files and their folders are made", "[new_files]") {
  const ScratchFolder folder;
  const auto root = folder.path() / "new";
  write_new_files(root, {{root / "a.md", "a"}, {root / "x" / "y" / "b.md", "b"}});
  CHECK(folder.read("new/a.md") == "a");
  CHECK(folder.read("new/x/y/b.md") == "b");
}

TEST_CASE("nothing is overwritten, and nothing written if one file exists", "[new_files]") {
  const ScratchFolder folder;
  folder.write("b.md", "old");
  const auto attempt = [&] {
    write_new_files(folder.path(), {{folder.path() / "a.md", "a"}, {folder.path() / "b.md", "b"}});
  };
  CHECK(error_of(folder, attempt) == "b.md: exists already (choose another name; nothing was changed)");
  CHECK(folder.read("b.md") == "old");
  CHECK_FALSE(std::filesystem::exists(folder.path() / "a.md"));
}

TEST_CASE("names that differ only in letter case count as the same", "[new_files]") {
  const ScratchFolder folder;
  folder.write("Pages/Raci.md", "old");
  CHECK(error_of(folder, [&] {
          write_new_files(folder.path(), {{folder.path() / "Pages" / "raci.md", "x"}});
        }) == "Pages/Raci.md: exists already (choose another name; nothing was changed)");
  CHECK(error_of(folder, [&] {
          write_new_files(folder.path(), {{folder.path() / "pages" / "new.md", "x"}});
        }) == "Pages: exists already (choose another name; nothing was changed)");
}

TEST_CASE("links are not written through", "[new_files]") {
  const ScratchFolder folder;
  std::filesystem::create_directories(folder.path() / "outside");
  std::filesystem::create_directory_symlink("../outside", folder.path() / "link");
  std::filesystem::create_directories(folder.path() / "kb");
  std::filesystem::create_directory_symlink("../outside", folder.path() / "kb" / "pack");
  const auto root = folder.path() / "kb";
  CHECK(
      error_of(folder, [&] {
        write_new_files(root, {{root / "pack" / "a.md", "x"}});
      }) == "kb/pack: a link stands where a folder or file should be made (choose another name; nothing was changed)");
  CHECK(std::filesystem::is_empty(folder.path() / "outside"));
}

TEST_CASE("what was made is taken away when a later file fails", "[new_files]") {
  const ScratchFolder folder;
  folder.write("file", "not a folder");
  const auto& root = folder.path();
  CHECK(error_of(folder, [&] {
          write_new_files(root / "new", {{root / "new" / "x" / "a.md", "a"}, {root / "file" / "b.md", "b"}});
        }) == "file: can't write: File exists (check the folder's rights and the space on its disk)");
  CHECK_FALSE(std::filesystem::exists(root / "new"));
}

TEST_CASE("replacing keeps nothing behind", "[new_files]") {
  const ScratchFolder folder;
  const auto file = folder.write("f", "old");
  replace_file(file, "new");
  CHECK(folder.read("f") == "new");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
  CHECK(error_of(folder, [&] { replace_file(folder.path() / "none", "x"); }) ==
        "none: can't write: No such file or directory (check the folder's rights and the space on its disk)");
}
