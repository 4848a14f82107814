#include "serve/site_file.hpp"

#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

using Found = waymark::SiteFile::Found;
using waymark::open_site_file;
using waymark::read_rest;
using waymark::test::ScratchFolder;

namespace {

std::string text_of(const std::filesystem::path& site, const std::vector<std::string>& parts) {
  const waymark::SiteFile file = open_site_file(site, parts);
  return file.found == Found::file ? file.name + ": " + read_rest(file.handle, 1000) : "none";
}

}  // namespace

TEST_CASE("files and folders' index pages are opened", "[site_file]") {
  const ScratchFolder folder;
  folder.write("site/index.html", "home");
  folder.write("site/pack/index.html", "pack");
  folder.write("site/pack/ä b.html", "page");
  const auto site = folder.path() / "site";
  CHECK(text_of(site, {""}) == "index.html: home");
  CHECK(text_of(site, {"pack", ""}) == "index.html: pack");
  CHECK(text_of(site, {"pack", "ä b.html"}) == "ä b.html: page");
  CHECK(open_site_file(site, {"pack", "ä b.html"}).size == 4);
  CHECK(open_site_file(site, {"pack"}).found == Found::folder);
  CHECK(open_site_file(site, {"pack", "none.html"}).found == Found::missing);
  CHECK(open_site_file(site, {"index.html", ""}).found == Found::missing);
  CHECK(open_site_file(site, {std::string(300, 'x')}).found == Found::missing);
  CHECK(open_site_file(folder.path(), {"site"}).found == Found::folder);
}

TEST_CASE("no link is followed, wherever it leads", "[site_file]") {
  const ScratchFolder folder;
  folder.write("secret/index.html", "secret");
  folder.write("site/index.html", "home");
  std::filesystem::create_symlink(folder.path() / "secret" / "index.html", folder.path() / "site" / "file.html");
  std::filesystem::create_directory_symlink("../secret", folder.path() / "site" / "folder");
  std::filesystem::create_symlink("index.html", folder.path() / "site" / "inside.html");
  const auto site = folder.path() / "site";
  CHECK(open_site_file(site, {"file.html"}).found == Found::outside);
  CHECK(open_site_file(site, {"folder", "index.html"}).found == Found::outside);
  CHECK(open_site_file(site, {"folder", ""}).found == Found::outside);
  CHECK(open_site_file(site, {"folder"}).found == Found::outside);
  CHECK(open_site_file(site, {"inside.html"}).found == Found::outside);
}

TEST_CASE("the site itself may be reached through a link", "[site_file]") {
  const ScratchFolder folder;
  folder.write("editions/1/index.html", "one");
  std::filesystem::create_directory_symlink("editions/1", folder.path() / "current");
  CHECK(text_of(folder.path() / "current", {""}) == "index.html: one");
}

TEST_CASE("a pipe does not make the server wait", "[site_file]") {
  const ScratchFolder folder;
  folder.write("site/index.html", "home");
  REQUIRE(::mkfifo((folder.path() / "site" / "pipe").c_str(), 0600) == 0);
  CHECK(open_site_file(folder.path() / "site", {"pipe"}).found == Found::missing);
}

TEST_CASE("a site that is not there yet is said so", "[site_file]") {
  const ScratchFolder folder;
  CHECK(open_site_file(folder.path() / "site", {""}).found == Found::no_site);
}

TEST_CASE("an open file outlives the swap of its site", "[site_file]") {
  const ScratchFolder folder;
  folder.write("site/index.html", "old");
  folder.write("next/index.html", "new");
  const waymark::SiteFile file = open_site_file(folder.path() / "site", {""});
  std::filesystem::remove_all(folder.path() / "site");
  std::filesystem::rename(folder.path() / "next", folder.path() / "site");
  CHECK(read_rest(file.handle, 1000) == "old");
  CHECK(text_of(folder.path() / "site", {""}) == "index.html: new");
}

TEST_CASE("a page that is too large is refused", "[site_file]") {
  const ScratchFolder folder;
  folder.write("site/index.html", "12345");
  CHECK_THROWS_WITH(read_rest(open_site_file(folder.path() / "site", {""}).handle, 4),
                    "a page of the site is too large to preview");
  CHECK(read_rest(open_site_file(folder.path() / "site", {""}).handle, 5) == "12345");
}
